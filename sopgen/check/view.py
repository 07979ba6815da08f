"""What a rule is shown: an SOP with its processes, and the other SOPs of the project."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from pathlib import PurePath

from sopgen.check.practice import Practice
from sopgen.diagnostic.model import Edit
from sopgen.diagnostic.span import Span
from sopgen.diagnostic.wording import Wording
from sopgen.process.builder import build_process
from sopgen.process.graph import Process
from sopgen.process.reach import Reach
from sopgen.process.times import StepTime, Times, step_times, table_times
from sopgen.spec.duration_reader import bare_unit
from sopgen.spec.inline import plain
from sopgen.spec.model import CellText, Column, FlowTable, Sop, Step, Text
from sopgen.spec.numbering import printed_numbers

_CELLS = (Column.REQUIREMENT, Column.TIME, Column.OUTPUT, Column.REMARK)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a finding is: ``step`` is the row's number as people see it, ``field`` the key."""

    span: Span
    step: str | None = None
    field: str | None = None

    def at(self, word: str) -> "Place":
        """Narrow the place to a word in it, where the word stands as written in the file."""
        for line in range(self.span.line, self.span.end_line + 1):
            shown = self.span.source.line(line)
            begin = self.span.column - 1 if line == self.span.line else 0
            column = shown.find(word, begin) + 1
            if column and word:
                span = Span(self.span.source, line, column, line, column + len(word))
                return Place(span, self.step, self.field)
        return self

    def edit(self, word: str, text: str) -> Edit | None:
        """Give the change of a word to a text; nothing when the file writes it otherwise."""
        spot = self.at(word)
        end = (spot.span.end_line, spot.span.end_column)
        inside = end <= (self.span.end_line, self.span.end_column)
        return Edit(spot.span, text) if spot is not self and inside else None


@dataclass(frozen=True, slots=True)
class Written:
    """A text of the spec, without its marks, with its place."""

    text: str
    place: Place


@dataclass(frozen=True)
class TableView:
    """A flow table with its process."""

    sop: Sop
    table: FlowTable
    practice: Practice

    @cached_property
    def process(self) -> Process:
        """The acts and all flows."""
        return build_process(self.table)

    @cached_property
    def reach(self) -> Reach:
        """What leads where."""
        return Reach(self.process)

    @cached_property
    def step_times(self) -> tuple[StepTime, ...]:
        """What the rows take."""
        return step_times(self.table, bare_unit(self.sop.display))

    @cached_property
    def times(self) -> Times:
        """What the rows come to on the office's basis."""
        return table_times(self.table, bare_unit(self.sop.display), self.practice.basis)

    @cached_property
    def numbers(self) -> tuple[str, ...]:
        """The printed numbers of the rows, without marks; empty for a row without number."""
        return tuple(plain(number).strip() for number in printed_numbers(self.table.steps))

    @cached_property
    def activities(self) -> tuple[Written, ...]:
        """The activity of each row."""
        return tuple(
            self.written(number, step.activity, Column.ACTIVITY)
            for number, step in enumerate(self.table.steps)
        )

    def name(self, step: int) -> Wording:
        """Give "langkah 3", or the place of a row that has no number."""
        number = self.numbers[step].rstrip(".")
        if number:
            return Wording(f"langkah {number}", f"step {number}")
        return Wording(f"baris ke-{step + 1} (tanpa nomor)", f"row {step + 1} (without number)")

    def number(self, step: int) -> str:
        """Give a row's number as people see it, or its place."""
        return self.numbers[step].rstrip(".") or f"baris {step + 1}"

    def place(self, step: int, span: Span, field: Column | str | None = None) -> Place:
        """Give a place in a row."""
        key = field.value if isinstance(field, Column) else field
        return Place(span, self.numbers[step] or f"baris {step + 1}", key)

    def step_place(self, step: int) -> Place:
        """Give the place that stands for a whole row: its activity."""
        return self.activities[step].place

    def written(self, step: int, text: Text, field: Column) -> Written:
        """Give a text of a row."""
        return Written(plain(text.value).strip(), self.place(step, text.span, field))

    def cell(self, step: int, column: Column) -> Written | None:
        """Give a cell's text; nothing when it is empty, a dash, or one with the cell above."""
        return self._cells.get((step, column))

    @cached_property
    def _cells(self) -> dict[tuple[int, Column], Written]:
        found = {}
        for number, step in enumerate(self.table.steps):
            for column, value in _cells_of(step):
                if isinstance(value, Text):
                    written = self.written(number, value, column)
                    if written.text.strip("-–— ."):
                        found[number, column] = written
        return found

    @cached_property
    def texts(self) -> tuple[Written, ...]:
        """All texts of the table's rows, one row after the other."""
        return tuple(
            written
            for number, activity in enumerate(self.activities)
            for written in (activity, *(self.cell(number, column) for column in _CELLS))
            if written is not None
        )

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of all actors, in the order of the columns."""
        return tuple(plain(actor.name.value) for actor in self.table.actors)

    def actor_names(self, step: int) -> tuple[str, ...]:
        """Give the names of the actors of a row, in the order of the columns."""
        return self._names_by_row.get(step, ())

    @cached_property
    def _names_by_row(self) -> dict[int, tuple[str, ...]]:
        columns: dict[int, set[int]] = {}
        for act in self.process.acts:
            columns.setdefault(act.step, set()).update(act.columns)
        return {row: tuple(self.names[c] for c in sorted(each)) for row, each in columns.items()}


@dataclass(frozen=True)
class SopView:
    """An SOP."""

    sop: Sop
    practice: Practice

    @cached_property
    def tables(self) -> tuple[TableView, ...]:
        """Its flow tables."""
        return tuple(TableView(self.sop, table, self.practice) for table in self.sop.tables)

    @property
    def path(self) -> PurePath:
        """The file it stands in."""
        return self.sop.span.source.path

    @property
    def title(self) -> str:
        """Its name without marks."""
        return plain(self.sop.title.value).strip()

    def lists(self) -> Iterator[tuple[str, tuple[Text, ...]]]:
        """Give the lists of the identity part by their keys."""
        sop = self.sop
        yield "dasar_hukum", sop.legal_basis
        yield "kualifikasi", sop.qualification
        yield "keterkaitan", sop.related
        yield "peralatan", sop.equipment
        yield "peringatan", sop.warning
        yield "pencatatan", sop.recording

    @cached_property
    def identity(self) -> tuple[Written, ...]:
        """The texts of the identity part, with the title."""
        return tuple(self._identity())

    def _identity(self) -> Iterator[Written]:
        sop, approval = self.sop, self.sop.approval
        single = [("judul", sop.title), ("subjudul", sop.subtitle)]
        if approval is not None:
            single += [("jabatan", approval.post), ("nama", approval.name)]
            single += [("pangkat", approval.rank)]
        several = chain([("instansi", sop.agency)], self.lists())
        for key, text in (*single, *((key, text) for key, texts in several for text in texts)):
            if text is not None and text.value.strip():
                yield Written(plain(text.value).strip(), Place(text.span, None, key))

    @cached_property
    def texts(self) -> tuple[Written, ...]:
        """All texts that people read as sentences."""
        return (*self.identity, *(text for table in self.tables for text in table.texts))


def _cells_of(step: Step) -> Iterator[tuple[Column, CellText]]:
    yield Column.REQUIREMENT, step.requirement
    yield Column.TIME, step.time
    yield Column.OUTPUT, step.output
    yield Column.REMARK, step.remark
