"""Whether an SOP that is said to be in force has what makes it so."""

from sopgen.diagnostic.span import Span
from sopgen.diagnostic.wording import Wording
from sopgen.spec import fields_identity as identity
from sopgen.spec.code import Code
from sopgen.spec.fields import Field, Record
from sopgen.spec.inline import is_filled
from sopgen.spec.model import Sop, Status, Text

_NUMBER = Wording("nomor", "a number")
_DATE = Wording("tanggal efektif", "a date of effect")
_APPROVER = Wording("nama yang mengesahkan", "the name of who approves")


def check_force(sop: Sop, record: Record) -> None:
    """Report what is missing for ``status: berlaku``, where it would stand if its key is there."""
    if sop.status is not Status.IN_FORCE:
        return
    approval = sop.approval
    found: tuple[tuple[Field[object], Wording, tuple[Text | None, ...], str], ...] = (
        (identity.NUMBER, _NUMBER, (sop.number,), identity.NUMBER.example),
        (
            identity.DATES,
            _DATE,
            (sop.dates.effective, sop.dates.created),
            f"{identity.DATES.key}: {{{identity.EFFECTIVE.example}}}",
        ),
        (
            identity.APPROVAL,
            _APPROVER,
            (approval.name if approval else None,),
            identity.APPROVAL.example,
        ),
    )
    for field, what, texts, example in found:
        if not any(text is not None and is_filled(text.value) for text in texts):
            _refuse(what, _place(record, field), example, record)


def _place(record: Record, field: Field[object]) -> Span:
    return record.key_span(field if record.has(field) else identity.STATUS)


def _refuse(what: Wording, span: Span, example: str, record: Record) -> None:
    record.report.error(
        Code.NOT_YET_IN_FORCE,
        span,
        Wording(
            f"`status: berlaku`, tetapi {what.indonesian} belum ada.",
            f"`status: berlaku`, but {what.english} is missing.",
        ),
        Wording(
            f"isi `{example}`, atau tulis `status: draf`",
            f"fill in `{example}`, or write `status: draf`",
        ),
    )
