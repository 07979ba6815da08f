"""The profile of a template set: what an agency's sheets look like."""

from collections.abc import Mapping
from dataclasses import dataclass

from sopgen.layout.sheet import RowRule
from sopgen.spec.model import Column


@dataclass(frozen=True, slots=True)
class Margins:
    """The empty edges of a page, mm."""

    top: float
    right: float
    bottom: float
    left: float


@dataclass(frozen=True, slots=True)
class Paper:
    """The page as it lies before the reader, mm (landscape: wider than high)."""

    width: float
    height: float
    margins: Margins


@dataclass(frozen=True, slots=True)
class Type:
    """The typeface and its sizes, pt; ``pitch`` is the distance of baselines in sizes.

    A dense table may be set smaller, its body no smaller than ``least``.
    """

    family: str
    body: float
    heading: float
    title: float
    identity: float
    symbol: float
    pitch: float
    least: float


@dataclass(frozen=True, slots=True)
class ColumnWidth:
    """The room of a text column, mm: never less than ``least``, more by its share of the rest."""

    least: float
    share: float


@dataclass(frozen=True, slots=True)
class Drawing:
    """Symbols and lines, mm: largest and smallest symbol, distance of parallel lines."""

    symbol_width: float
    symbol_height: float
    least_symbol_width: float
    least_symbol_height: float
    pitch: float
    line_pt: float
    rule_pt: float


@dataclass(frozen=True, slots=True)
class Profile:
    """An agency's labels, paper, type and columns.

    ``labels`` holds every fixed text of the sheet by its key (``nomor_sop``, ``kegiatan``, ...);
    ``start_text`` and ``end_text`` are printed in terminators that have no text of their own.
    """

    name: str
    paper: Paper
    type: Type
    columns: tuple[Column, ...]
    widths: Mapping[Column, ColumnWidth]
    drawing: Drawing
    labels: Mapping[str, str]
    column_numbers: bool
    identity_on_own_page: bool
    start_text: str
    end_text: str
    footer: str
    rows: RowRule
