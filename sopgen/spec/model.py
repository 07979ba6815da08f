"""The SOP as a spec file says it (frozen; texts keep the place where they were written)."""

from dataclasses import dataclass, field
from enum import Enum

from sopgen.diagnostic.span import Span


@dataclass(frozen=True, slots=True)
class Text:
    """A text exactly as written, with its place; inline marks are still in it."""

    value: str
    span: Span = field(compare=False, repr=False)


class Shape(Enum):
    """What a symbol is, where the spec says so itself."""

    START = "mulai"
    END = "selesai"
    PROCESS = "kotak"
    DECISION = "keputusan"


class Column(Enum):
    """The columns a flow table can have."""

    NUMBER = "nomor"
    ACTIVITY = "kegiatan"
    ACTORS = "pelaksana"
    REQUIREMENT = "kelengkapan"
    TIME = "waktu"
    OUTPUT = "output"
    REMARK = "keterangan"


class Status(Enum):
    """What a sheet is worth."""

    DRAFT = "draf"
    IN_FORCE = "berlaku"
    REVOKED = "dicabut"


class ApprovalPlace(Enum):
    """Where the signature stands."""

    IDENTITY = "identitas"
    BELOW_TABLE = "bawah_tabel"


@dataclass(frozen=True, slots=True)
class MergedUp:
    """A cell that is one with the cell above it."""

    span: Span = field(compare=False, repr=False)


CellText = Text | MergedUp | None
"""A cell of the table: its text, one with the cell above, or empty."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One way out of a decision; ``targets`` are ids of steps or symbols, or "lanjut"."""

    label: Text | None
    targets: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class SymbolSpec:
    """One symbol of a row, or the same act of several actors joined by a line.

    ``actors`` are ids of the table's actors. With ``spanning`` it is one symbol that reaches from
    the first to the last of them. ``onward`` is empty for "nowhere" and None for "by itself": to
    the next symbol of the same actor in the row, else to the next step.
    """

    id: Text | None
    actors: tuple[Text, ...]
    spanning: bool
    shape: Shape | None
    text: Text | None
    onward: tuple[Text, ...] | None
    outcomes: tuple[Outcome, ...]
    span: Span = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Step:
    """One row of the flow table. ``forced_number`` may be empty: a row printed without number."""

    id: Text | None
    forced_number: Text | None
    activity: Text
    symbols: tuple[SymbolSpec, ...]
    requirement: CellText
    time: CellText
    output: CellText
    remark: CellText
    span: Span = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Actor:
    """One actor column; neighbours with the same ``group`` stand under one heading."""

    id: Text
    name: Text
    group: Text | None


@dataclass(frozen=True, slots=True)
class FlowTable:
    """One flow table: actors are its columns in this order, steps its rows.

    ``total_time`` is what its author says that all of it takes.
    """

    title: Text | None
    actors: tuple[Actor, ...]
    steps: tuple[Step, ...]
    notes: tuple[Text, ...]
    total_time: Text | None
    span: Span = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Dates:
    """The dates of the identity part, as written."""

    created: Text | None = None
    revised: Text | None = None
    effective: Text | None = None


@dataclass(frozen=True, slots=True)
class Approval:
    """Who approves: post, name, rank, NIP; ``where_and_when`` is the line above the post.

    ``places`` is empty where the template set decides.
    """

    post: Text | None
    name: Text | None
    rank: Text | None
    nip: Text | None
    where_and_when: Text | None
    places: tuple[ApprovalPlace, ...]


@dataclass(frozen=True, slots=True)
class ExtraRow:
    """A row of the identity part beyond the usual, such as Maksud dan Tujuan."""

    heading: Text
    body: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Display:
    """What this SOP prints otherwise than its template set says.

    ``labels`` replace headings by their key (a column's name, ``mutu_baku``, or a key of the
    identity part); ``columns`` gives order and choice of columns.
    """

    labels: tuple[tuple[str, Text], ...] = ()
    columns: tuple[Column, ...] | None = None
    column_numbers: bool | None = None
    time_unit: Text | None = None


@dataclass(frozen=True, slots=True)
class Sop:
    """One SOP: identity and flow tables; without ``status`` nothing is said about its worth."""

    title: Text
    subtitle: Text | None
    number: Text | None
    agency: tuple[Text, ...]
    logo: Text | None
    dates: Dates
    approval: Approval | None
    legal_basis: tuple[Text, ...]
    qualification: tuple[Text, ...]
    related: tuple[Text, ...]
    equipment: tuple[Text, ...]
    warning: tuple[Text, ...]
    recording: tuple[Text, ...]
    extra: tuple[ExtraRow, ...]
    tables: tuple[FlowTable, ...]
    display: Display
    template: Text | None
    status: Status | None
    has_identity: bool
    span: Span = field(compare=False, repr=False)
