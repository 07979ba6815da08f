"""A symbol as one shape with its text inside, and a label as a shape of text alone.

A preset that has too little room for its text becomes a free form of the same outline: Word does
not show lines that leave the room of a shape.
"""

from collections.abc import Sequence

from sopgen.layout.length import mm_to_emu
from sopgen.layout.sheet import Align, Box, Kind, Label, Paragraph, Style, Symbol
from sopgen.render.wordml.drawing import Drawing, stroke, transform
from sopgen.render.wordml.outline import Inset, free, preset, text_inset
from sopgen.render.wordml.paragraph import Air, bottom, paragraph_xml, top
from sopgen.render.wordml.stylebook import Stylebook, StyleName

_SLACK = 0.05
"""How much wider than its text, mm, a room must be for Word to keep the line."""
_LABEL_SLACK = 1.0
_NEAR = 0.02

_WHITE = '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>'
_RECTANGLE = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
_NOTHING = "<a:noFill/><a:ln><a:noFill/></a:ln>"
_BODY = (
    '<wps:bodyPr rot="0" vert="horz" wrap="square" lIns="{}" tIns="{}" rIns="{}" bIns="{}" '
    'anchor="{}" anchorCtr="0"><a:noAutofit/></wps:bodyPr>'
)


def symbol(shape: Symbol, style: Style, book: Stylebook) -> Drawing:
    """Give the symbol: white, so that the ends of lines stay behind it."""
    box, texts = shape.box, [text for text in shape.paragraphs if text.lines]
    geometry, insets = preset(shape.kind), Inset(0.0, 0.0, 0.0, 0.0)
    if texts:
        printed, room = _print(texts), _room(shape.kind, box)
        if not _fits(printed, room):
            geometry, room = free(shape.kind, box), box
        insets = _insets(texts, printed, room)
    content = (
        f"<wps:wsp><wps:cNvSpPr/><wps:spPr>{transform(box)}{geometry}{_WHITE}"
        f"{stroke(style.line_pt)}</wps:spPr>{_text(texts, StyleName.SYMBOL, book)}"
        f"{_body(insets, 'ctr')}</wps:wsp>"
    )
    return Drawing(box, content, shape.name, shape.description)


def label(word: Label, book: Stylebook) -> Drawing | None:
    """Give the label, nothing when it is empty.

    Its box is invisible: it is a little wider than the text, away from the side where the text
    stands, so that no program breaks a line that just fits.
    """
    texts = [text for text in word.paragraphs if text.lines]
    if not texts:
        return None
    printed = _print(texts)
    slack = _LABEL_SLACK if all(len(text.lines) == 1 for text in texts) else _SLACK
    before = {Align.LEFT: 0.0, Align.CENTER: slack, Align.RIGHT: 2 * slack}[texts[0].align]
    height = printed.height + _LABEL_SLACK
    box = Box(printed.x - before, printed.y, printed.width + 2 * slack, height)
    content = (
        f'<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr>{transform(box)}{_RECTANGLE}{_NOTHING}'
        f"</wps:spPr>{_text(texts, StyleName.LABEL, book)}"
        f"{_body(Inset(0.0, 0.0, 0.0, 0.0), 't')}</wps:wsp>"
    )
    return Drawing(box, content, word.name, word.name)


def _text(texts: Sequence[Paragraph], style: StyleName, book: Stylebook) -> str:
    if not texts:
        return ""
    paragraphs = "".join(paragraph_xml(text, style, book, Air()) for text in texts)
    return f"<wps:txbx><w:txbxContent>{paragraphs}</w:txbxContent></wps:txbx>"


def _body(inset: Inset, anchor: str) -> str:
    sides = (inset.left, inset.top, inset.right, inset.bottom)
    return _BODY.format(*(mm_to_emu(side) for side in sides), anchor)


def _room(kind: Kind, box: Box) -> Box:
    """Give the room for text that the preset of a symbol has."""
    inset = text_inset(kind, box)
    width = box.width - inset.left - inset.right
    height = box.height - inset.top - inset.bottom
    return Box(box.x + inset.left, box.y + inset.top, width, height)


def _print(texts: Sequence[Paragraph]) -> Box:
    """Give the box around the printed lines."""
    lines = [line for text in texts for line in text.lines]
    left, right = min(n.x for n in lines), max(n.x + n.width for n in lines)
    return Box(left, top(texts[0]), right - left, bottom(texts[-1]) - top(texts[0]))


def _fits(printed: Box, room: Box) -> bool:
    across = room.x <= printed.x - _SLACK and printed.right + _SLACK <= room.right
    return across and room.y <= printed.y + _NEAR and printed.bottom <= room.bottom + _NEAR


def _insets(texts: Sequence[Paragraph], printed: Box, room: Box) -> Inset:
    """Give the margins in the room of a shape that put its text where the sheet has it.

    A text of several lines gets just the width of its widest, so that it breaks as it did; one
    line gets all the width that leaves it in its place.
    """
    before, after = max(0.0, printed.x - room.x), max(0.0, room.right - printed.right)
    align = texts[0].align
    if any(len(text.lines) > 1 for text in texts):
        left, right = max(0.0, before - _SLACK), max(0.0, after - _SLACK)
    elif align is Align.CENTER:
        left, right = before - min(before, after), after - min(before, after)
    else:
        left = before if align is Align.LEFT else 0.0
        right = after if align is Align.RIGHT else 0.0
    lowered = (printed.y + printed.bottom) - (room.y + room.bottom)
    return Inset(left, max(0.0, lowered), right, max(0.0, -lowered))
