"""An SOP from its record."""

from typing import TypeVar

from sopgen.spec import fields_identity as identity
from sopgen.spec import fields_sop as keys
from sopgen.spec.columns import check_columns
from sopgen.spec.fields import Field, Record
from sopgen.spec.fields_text import Reference
from sopgen.spec.force import check_force
from sopgen.spec.model import Approval, Dates, Display, ExtraRow, Sop, Text
from sopgen.spec.shared import Shared
from sopgen.spec.table_builder import build_tables

T = TypeVar("T")
Entries = tuple[Text | Reference, ...]

_IDENTITY_FIELDS: tuple[Field[object], ...] = (
    identity.NUMBER,
    identity.DATES,
    *identity.ENTRY_FIELDS,
    identity.EXTRA,
)
"""The keys of which one is enough for the sheet to have an identity part."""


def build_sop(record: Record, shared: Shared) -> Sop:
    """Give the SOP; what a fault took away is empty in it."""

    def entries(field: Field[Entries]) -> tuple[Text, ...]:
        return shared.entries(field.key, record.get(field) or (), record.report)

    sop = Sop(
        title=record.get(keys.TITLE) or Text("", record.span),
        subtitle=record.get(keys.SUBTITLE),
        number=record.get(identity.NUMBER),
        agency=_agency(record, shared),
        logo=record.get(identity.LOGO),
        dates=_dates(record),
        approval=_approval(record, shared),
        legal_basis=entries(identity.LEGAL_BASIS),
        qualification=entries(identity.QUALIFICATION),
        related=entries(identity.RELATED),
        equipment=entries(identity.EQUIPMENT),
        warning=entries(identity.WARNING),
        recording=entries(identity.RECORDING),
        extra=tuple(_extra(row) for row in record.get(identity.EXTRA) or ()),
        tables=build_tables(record, shared),
        display=_display(record),
        template=record.get(keys.TEMPLATE),
        status=record.get(identity.STATUS),
        has_identity=any(record.has(field) for field in _IDENTITY_FIELDS),
        span=record.span,
    )
    check_force(sop, record)
    return sop


def _agency(record: Record, shared: Shared) -> tuple[Text, ...]:
    lines: list[Text] = []
    for entry in record.get(identity.AGENCY) or ():
        if isinstance(entry, Reference):
            lines.extend(shared.agency(entry, record.report))
        else:
            lines.append(entry)
    return tuple(lines)


def _dates(record: Record) -> Dates:
    dates = record.get(identity.DATES)
    if dates is None:
        return Dates()
    return Dates(
        dates.get(identity.CREATED), dates.get(identity.REVISED), dates.get(identity.EFFECTIVE)
    )


def _approval(record: Record, shared: Shared) -> Approval | None:
    """Give who approves; keys written here replace those of the shared file."""
    written = record.get(identity.APPROVAL)
    if written is None:
        return None
    key = written.get(identity.APPROVAL_REFERENCE)
    base = shared.approval(key, written.report) if key is not None else None

    def either(field: Field[T]) -> T | None:
        if base is None or written.has(field):
            return written.get(field)
        return base.get(field)

    return Approval(
        either(identity.POST),
        either(identity.NAME),
        either(identity.RANK),
        either(identity.NIP),
        either(identity.WHERE_AND_WHEN),
        either(identity.PLACES) or (),
    )


def _extra(row: Record) -> ExtraRow:
    heading = row.get(identity.EXTRA_HEADING) or Text("", row.span)
    return ExtraRow(heading, row.get(identity.EXTRA_BODY) or ())


def _display(record: Record) -> Display:
    written = record.get(keys.DISPLAY)
    if written is None:
        return Display()
    columns = written.get(keys.DISPLAY_COLUMNS)
    if columns is not None:
        inner = written.report.key(keys.DISPLAY_COLUMNS.key)
        check_columns(columns, written.value_span(keys.DISPLAY_COLUMNS), inner)
    labels = tuple((key.value, text) for key, text in written.get(keys.LABELS) or ())
    return Display(labels, columns, written.get(keys.COLUMN_NUMBERS), written.get(keys.TIME_UNIT))
