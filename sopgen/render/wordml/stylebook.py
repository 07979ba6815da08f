"""The named paragraph styles of a sheet, set to what most of its paragraphs have.

*Why* the styles follow the sheet: its texts were measured at these sizes. A paragraph names its
style and says of itself only what differs, so an office changes a font in one place.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from sopgen.layout.sheet import Align, Cell, Page, Paragraph, Role, Sheet


class StyleName(Enum):
    """The styles by the names that Word shows."""

    BASE = "SOP Dasar"
    GAP = "SOP Sela"
    BODY = "SOP Isi"
    BODY_CENTRED = "SOP Isi Tengah"
    HEADING = "SOP Kepala"
    TITLE = "SOP Judul"
    IDENTITY = "SOP Identitas"
    NOTES = "SOP Catatan"
    APPROVAL = "SOP Pengesahan"
    SYMBOL = "SOP Simbol"
    LABEL = "SOP Label"
    FOOTER = "SOP Kaki"
    MARK = "SOP Status"


_BY_ROLE = {
    Role.TITLE: StyleName.TITLE,
    Role.IDENTITY: StyleName.IDENTITY,
    Role.FLOW: StyleName.BODY,
    Role.NOTES: StyleName.NOTES,
    Role.APPROVAL: StyleName.APPROVAL,
}


@dataclass(frozen=True, slots=True)
class Setting:
    """What a style sets: size and line pitch in points, alignment, weight."""

    size_pt: float
    pitch_pt: float
    align: Align
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Stylebook:
    """The identifiers of the styles in a document, and what each of them sets."""

    ids: Mapping[StyleName, str]
    settings: Mapping[StyleName, Setting]


def style_of(role: Role, cell: Cell) -> StyleName:
    """Give the style of a cell's paragraphs."""
    if cell.header:
        return StyleName.HEADING
    centred = cell.paragraphs and cell.paragraphs[0].align is Align.CENTER
    return StyleName.BODY_CENTRED if role is Role.FLOW and centred else _BY_ROLE[role]


def settings(sheet: Sheet) -> dict[StyleName, Setting]:
    """Give for each style in use what most of its paragraphs have."""
    counts: dict[StyleName, Counter[Setting]] = {}
    for name, paragraph in _paragraphs(sheet):
        bold = bool(paragraph.runs) and all(run.bold for run in paragraph.runs)
        setting = Setting(paragraph.size_pt, paragraph.pitch_pt, paragraph.align, bold)
        counts.setdefault(name, Counter())[setting] += 1
    return {name: count.most_common(1)[0][0] for name, count in counts.items()}


def _paragraphs(sheet: Sheet) -> Iterator[tuple[StyleName, Paragraph]]:
    for page in sheet.pages:
        for table in page.tables:
            for cell in table.cells:
                for paragraph in cell.paragraphs:
                    yield style_of(table.role, cell), paragraph
        yield from _drawn(page)


def _drawn(page: Page) -> Iterator[tuple[StyleName, Paragraph]]:
    """Give the paragraphs of a page that stand in no table."""
    for symbol in page.symbols:
        yield from ((StyleName.SYMBOL, paragraph) for paragraph in symbol.paragraphs)
    for label in page.labels:
        yield from ((StyleName.LABEL, paragraph) for paragraph in label.paragraphs)
    if page.footer:
        yield StyleName.FOOTER, page.footer.text
    if page.mark:
        yield StyleName.MARK, page.mark.text
