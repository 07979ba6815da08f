"""A paragraph of the sheet as Word's: natural line breaks at an exact line pitch."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from sopgen.layout.continued import spans
from sopgen.layout.length import mm_to_twip, pt_to_mm
from sopgen.layout.sheet import Paragraph, Run
from sopgen.render.wordml.stylebook import Setting, Stylebook, StyleName
from sopgen.render.wordml.xml import escape

_MAY_BREAK = "\u200b"
BASELINE = 0.8
"""Where Word and LibreOffice set the baseline in a line of exact pitch, from its top."""


@dataclass(frozen=True, slots=True)
class Air:
    """Empty room around a paragraph, mm."""

    before: float = 0.0
    after: float = 0.0
    left: float = 0.0
    right: float = 0.0


def top(paragraph: Paragraph) -> float:
    """Give the upper edge of the first line, mm from the top of the page."""
    return paragraph.lines[0].baseline - BASELINE * pt_to_mm(paragraph.pitch_pt)


def bottom(paragraph: Paragraph) -> float:
    """Give the lower edge of the last line, mm from the top of the page."""
    return paragraph.lines[-1].baseline + (1 - BASELINE) * pt_to_mm(paragraph.pitch_pt)


def paragraph_xml(
    paragraph: Paragraph,
    style: StyleName,
    book: Stylebook,
    air: Air,
    hanging: float = 0.0,
) -> str:
    """Give the paragraph; ``hanging`` is how far its marker stands to the left of its lines, mm."""
    setting = book.settings[style]
    size = direct_size(paragraph, setting)
    marker = ""
    if paragraph.marker:
        marker = run_xml(Run(paragraph.marker), setting, size) + "<w:r><w:tab/></w:r>"
    runs = "".join(run_xml(run, setting, size) for run in _divided_runs(paragraph))
    properties = properties_xml(paragraph, style, book, air, hanging)
    return f"<w:p>{properties}{marker}{runs}</w:p>"


def _divided_runs(paragraph: Paragraph) -> Iterator[Run]:
    """Give the runs with an invisible mark where a line ends behind a stroke within a word.

    Word and LibreOffice follow other rules there, each its own.
    """
    if not any(line.runs and line.runs[-1].text.endswith("/") for line in paragraph.lines[:-1]):
        yield from paragraph.runs
        return
    text = "".join(run.text for run in paragraph.runs)
    ends = [end for _, end in spans(paragraph)][:-1]
    marks = {end for end in ends if text[end - 1 : end] == "/" and not text[end].isspace()}
    at = 0
    for run in paragraph.runs:
        signs = (_MAY_BREAK + sign if at + n in marks else sign for n, sign in enumerate(run.text))
        yield replace(run, text="".join(signs))
        at += len(run.text)


def properties_xml(
    paragraph: Paragraph,
    style: StyleName,
    book: Stylebook,
    air: Air,
    hanging: float = 0.0,
) -> str:
    """Give what stands before the runs of a paragraph."""
    setting = book.settings[style]
    size = direct_size(paragraph, setting)
    return (
        f'<w:pPr><w:pStyle w:val="{book.ids[style]}"/>'
        + _spacing(paragraph, setting, air)
        + _indents(air, hanging)
        + _alignment(paragraph, setting)
        + (f"<w:rPr>{size}</w:rPr>" if size else "")
        + "</w:pPr>"
    )


def direct_size(paragraph: Paragraph, setting: Setting) -> str:
    """Give the size as a run's property, nothing when the style says it already."""
    if paragraph.size_pt == setting.size_pt:
        return ""
    return f'<w:sz w:val="{round(paragraph.size_pt * 2)}"/>'


def gap_xml(book: Stylebook, height_twips: int = 0, content: str = "", more: str = "") -> str:
    """Give an empty paragraph of exactly that height (0: the least that there is, 1 pt).

    ``content`` are drawings anchored in it, ``more`` says whether it begins a page.
    """
    spacing = f'<w:spacing w:line="{height_twips}" w:lineRule="exact"/>' if height_twips else ""
    style = f'<w:pStyle w:val="{book.ids[StyleName.GAP]}"/>'
    return f"<w:p><w:pPr>{style}{more}{spacing}</w:pPr>{content}</w:p>"


def run_xml(run: Run, setting: Setting, size: str = "") -> str:
    """Give a run with its line breaks, and its face where the style has another.

    ``size`` is the XML of a size of its own.
    """
    text = run.text.replace("\r\n", "\n").replace("\r", "\n")
    face = _weight(run, setting) + ("<w:i/>" if run.italic else "") + size
    properties = f"<w:rPr>{face}</w:rPr>" if face else ""
    lines = "<w:br/>".join(map(_text, text.split("\n")))
    return f"<w:r>{properties}{lines}</w:r>" if text else ""


def _weight(run: Run, setting: Setting) -> str:
    if run.bold == setting.bold:
        return ""
    return "<w:b/>" if run.bold else '<w:b w:val="0"/>'


def _text(text: str) -> str:
    return f'<w:t xml:space="preserve">{escape(text)}</w:t>' if text else ""


def _spacing(paragraph: Paragraph, setting: Setting, air: Air) -> str:
    parts = ""
    for name, length in (("before", mm_to_twip(air.before)), ("after", mm_to_twip(air.after))):
        if length > 0:
            parts += f' w:{name}="{length}"'
    if paragraph.pitch_pt != setting.pitch_pt:
        parts += f' w:line="{round(paragraph.pitch_pt * 20)}" w:lineRule="exact"'
    return f"<w:spacing{parts}/>" if parts else ""


def _indents(air: Air, hanging: float) -> str:
    parts = ""
    for name, length in (("left", air.left), ("right", air.right), ("hanging", hanging)):
        if mm_to_twip(length):
            parts += f' w:{name}="{mm_to_twip(length)}"'
    return f"<w:ind{parts}/>" if parts else ""


def _alignment(paragraph: Paragraph, setting: Setting) -> str:
    if paragraph.align is setting.align:
        return ""
    return f'<w:jc w:val="{paragraph.align.value}"/>'
