"""The profile of a template set: what an agency's sheets look like."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum

from sopgen.layout.facts import facts, protected
from sopgen.layout.phrase import Phrase
from sopgen.layout.sheet import RowRule
from sopgen.spec.model import ApprovalPlace, Column, Sop


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
    footer: float
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


class IdentityPlace(Enum):
    """Where the identity part stands; an office's own design is not ours to lay out."""

    OWN_PAGE = "own page"
    ABOVE_TABLE = "above table"
    OWN_DESIGN = "own design"


@dataclass(frozen=True, slots=True)
class IdentityRow:
    """A row that the agency's form has beyond the usual; ``body`` stands where an SOP says none.

    ``above`` places it before the pairs of the form, else it stands behind them.
    """

    heading: str
    body: Phrase
    above: bool


@dataclass(frozen=True, slots=True)
class Identity:
    """The identity part: the agency's lines (none: as the SOP says), further rows, heights in mm.

    ``signature`` is where an SOP is signed that does not say so itself; ``tag`` the sign that marks
    the place for a signing service, or ""; ``code_address`` is what a QR code beside the signature
    says, if it says anything, and ``code_size`` its side; ``pages`` is how many pages an office's
    own design takes.
    """

    place: IdentityPlace
    pages: int
    kop: tuple[Phrase, ...]
    rows: tuple[IdentityRow, ...]
    logo_height: float
    signature_room: float
    signature: tuple[ApprovalPlace, ...]
    tag: str
    code_address: Phrase
    code_size: float


@dataclass(frozen=True, slots=True)
class Profile:
    """An agency's labels, paper, type and columns.

    ``larger_papers`` may be used where a table does not fit ``paper``, in this order.
    ``labels`` holds every fixed text of the sheet by its key (``nomor_sop``, ``kegiatan``, ...);
    ``start_text`` and ``end_text`` are printed in terminators that have no text of their own.
    """

    name: str
    paper: Paper
    larger_papers: tuple[Paper, ...]
    type: Type
    columns: tuple[Column, ...]
    widths: Mapping[Column, ColumnWidth]
    drawing: Drawing
    labels: Mapping[str, Phrase]
    column_numbers: bool
    identity: Identity
    start_text: str
    end_text: str
    footer: Phrase
    rows: RowRule


def worded(profile: Profile, sop: Sop) -> Profile:
    """Give the profile with an SOP's values known to all of its texts."""
    values = {key: protected(value) for key, value in facts(sop).items()}
    identity = profile.identity
    return replace(
        profile,
        labels={key: phrase.bound(values) for key, phrase in profile.labels.items()},
        identity=replace(
            identity,
            kop=tuple(line.bound(values) for line in identity.kop),
            rows=tuple(replace(row, body=row.body.bound(values)) for row in identity.rows),
            code_address=identity.code_address.bound(values),
        ),
        footer=profile.footer.bound(values),
    )
