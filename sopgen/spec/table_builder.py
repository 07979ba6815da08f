"""The flow tables of an SOP from their records."""

from dataclasses import dataclass

from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.span import Span
from sopgen.diagnostic.wording import Wording
from sopgen.spec import fields_step as keys
from sopgen.spec.code import Code
from sopgen.spec.fields import Record
from sopgen.spec.fields_actor import ACTORS_FIELD
from sopgen.spec.fields_sop import NOTES, STEPS_FIELD, TABLE_TITLE, TABLES, TOTAL_TIME
from sopgen.spec.model import Actor, FlowTable, Step, Text
from sopgen.spec.names import check_names
from sopgen.spec.report import Report
from sopgen.spec.shared import Shared
from sopgen.spec.symbol_builder import build_symbols


@dataclass(frozen=True, slots=True)
class _Actors:
    """The actors of a table; not ``sure`` when their declaration has faults of its own."""

    actors: tuple[Actor, ...]
    sure: bool


def build_tables(sop: Record, shared: Shared) -> tuple[FlowTable, ...]:
    """Give the tables of an SOP: the one of ``langkah``, or those of ``tabel``."""
    _check_choice(sop)
    common = _actors(sop, shared)
    if sop.has(STEPS_FIELD) or not sop.has(TABLES):
        actors = common or _missing_actors(sop)
        span = sop.value_span(STEPS_FIELD) if sop.has(STEPS_FIELD) else sop.span
        return (_table(sop, None, actors, span),)
    found = []
    for record in sop.get(TABLES) or ():
        actors = _actors(record, shared) or common or _missing_actors(record)
        found.append(_table(record, record.get(TABLE_TITLE), actors, record.span))
    return tuple(found)


def _check_choice(sop: Record) -> None:
    if not sop.has(TABLES):
        if not sop.has(STEPS_FIELD):
            sop.report.error(
                Code.MISSING_KEY,
                sop.head,
                Wording(
                    "`langkah` (baris-baris tabel alur) belum ada.",
                    "`langkah` (the rows of the flow table) is missing.",
                ),
                Wording(f"tambahkan `{STEPS_FIELD.example}`", f"add `{STEPS_FIELD.example}`"),
            )
        return
    for field in (STEPS_FIELD, NOTES, TOTAL_TIME):
        if sop.has(field):
            sop.report.error(
                Code.KEYS_EXCLUDE,
                sop.key_span(field),
                Wording(
                    f"`{field.key}` tidak boleh bersama `tabel`.",
                    f"`{field.key}` cannot stand beside `tabel`.",
                ),
                Wording(
                    f"pindahkan `{field.key}` ke dalam salah satu tabel",
                    f"move `{field.key}` into one of the tables",
                ),
            )


def _missing_actors(record: Record) -> _Actors:
    where = record.report.where
    record.report.error(
        Code.MISSING_KEY,
        record.head,
        Wording(
            f"`pelaksana` (kolom-kolom pelaksana) belum ada di {where.indonesian}.",
            f"`pelaksana` (the columns of actors) is missing in {where.english}.",
        ),
        Wording(f"tambahkan `{ACTORS_FIELD.example}`", f"add `{ACTORS_FIELD.example}`"),
    )
    return _Actors((), sure=False)


def _actors(record: Record, shared: Shared) -> _Actors | None:
    """Give the declared actors with their names; None when the record declares none."""
    if not record.has(ACTORS_FIELD):
        return None
    inner = record.report.key(ACTORS_FIELD.key)
    actors: dict[str, Actor] = {}
    for declared in record.get(ACTORS_FIELD) or ():
        name = declared.name or shared.actor_name(declared.id, inner)
        actor = actors.setdefault(declared.id.value, Actor(declared.id, name, declared.group))
        if actor.id is not declared.id:
            line = actor.id.span.line
            inner.error(
                Code.DUPLICATE_ID,
                declared.id.span,
                Wording(
                    f'pelaksana "{declared.id.value}" sudah ada di baris {line}.',
                    f'the actor "{declared.id.value}" already stands on line {line}.',
                ),
                Wording("pakai id yang lain, atau hapus", "use another id, or delete it"),
            )
    faulty = _has_fault(record.value_span(ACTORS_FIELD), inner)
    return _Actors(tuple(actors.values()), sure=not faulty)


def _has_fault(span: Span, report: Report) -> bool:
    return any(
        found.severity is Severity.ERROR
        and found.span.source is span.source
        and span.line <= found.span.line <= span.end_line
        for found in report.found
    )


def _table(record: Record, title: Text | None, actors: _Actors, span: Span) -> FlowTable:
    records = record.get(STEPS_FIELD) or ()
    steps = tuple(_step(step) for step in records)
    table = FlowTable(
        title, actors.actors, steps, record.get(NOTES) or (), record.get(TOTAL_TIME), span
    )
    check_names(table, tuple(step.report for step in records), actors_known=actors.sure)
    return table


def _step(record: Record) -> Step:
    return Step(
        id=record.get(keys.ID),
        forced_number=record.get(keys.NUMBER),
        activity=record.get(keys.ACTIVITY) or Text("", record.span),
        symbols=build_symbols(record),
        requirement=record.get(keys.REQUIREMENT),
        time=record.get(keys.TIME),
        output=record.get(keys.OUTPUT),
        remark=record.get(keys.REMARK),
        span=record.span,
    )
