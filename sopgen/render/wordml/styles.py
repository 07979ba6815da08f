"""The styles of a Word document, set to what a sheet needs."""

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.shared import Emu, Twips
from docx.styles.style import ParagraphStyle

from sopgen.layout.sheet import Align, Sheet
from sopgen.render.wordml.stylebook import Setting, Stylebook, StyleName, settings

_ALIGN = {
    Align.LEFT: WD_ALIGN_PARAGRAPH.LEFT,
    Align.CENTER: WD_ALIGN_PARAGRAPH.CENTER,
    Align.RIGHT: WD_ALIGN_PARAGRAPH.RIGHT,
}
_FACES = ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs")
_EMU_PER_HALF_POINT = 6350
_GAP = Setting(1.0, 1.0, Align.LEFT)


def adopt(document: Document, sheet: Sheet) -> Stylebook:
    """Set the document's styles for the sheet, adding those that it lacks."""
    wanted = settings(sheet)
    styles = _styles(document)
    _set_family(styles[StyleName.BASE], sheet.style.family)
    _set_language(document, sheet.language)
    for name, setting in {**wanted, StyleName.GAP: _GAP}.items():
        _set(styles[name], setting)
    return Stylebook({name: str(style.style_id) for name, style in styles.items()}, wanted)


def locale(language: str) -> str:
    """Give a language with its country, which Word's spelling needs.

    >>> locale("id"), locale("en-GB")
    ('id-ID', 'en-GB')
    """
    return {"id": "id-ID", "en": "en-US"}.get(language, language)


def _styles(document: Document) -> dict[StyleName, ParagraphStyle]:
    """Give the styles of a sheet by their names, the base first."""
    known = {style.name: style for style in document.styles if isinstance(style, ParagraphStyle)}
    found: dict[StyleName, ParagraphStyle] = {}
    for name in (StyleName.BASE, *StyleName):
        if name not in found:
            found[name] = known.get(name.value) or _added(document, name, found)
    return found


def _added(
    document: Document, name: StyleName, found: dict[StyleName, ParagraphStyle]
) -> ParagraphStyle:
    style = document.styles.add_style(name.value, WD_STYLE_TYPE.PARAGRAPH)
    if not isinstance(style, ParagraphStyle):
        raise TypeError(name.value)
    if name is not StyleName.BASE:
        style.base_style = found[StyleName.BASE]
    return style


def _set(style: ParagraphStyle, setting: Setting) -> None:
    """Write what a style sets; python-docx's own ``Pt`` would cut fractions off."""
    style.font.size = Emu(round(setting.size_pt * 2) * _EMU_PER_HALF_POINT)
    style.font.bold = setting.bold
    layout = style.paragraph_format
    layout.space_before = layout.space_after = Twips(0)
    layout.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    layout.line_spacing = Twips(round(setting.pitch_pt * 20))
    layout.alignment = _ALIGN[setting.align]


def _set_family(style: ParagraphStyle, family: str) -> None:
    style.font.name = family
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for face in _FACES:
        fonts.set(qn(face), family)


def _set_language(document: Document, language: str) -> None:
    for element in document.styles.element.iterfind(f"{qn('w:docDefaults')}//{qn('w:lang')}"):
        element.set(qn("w:val"), locale(language))
