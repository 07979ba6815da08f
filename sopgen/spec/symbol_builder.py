"""The symbols of a step, from the keys of the step or from its list of symbols."""

from sopgen.diagnostic.span import Span
from sopgen.diagnostic.wording import Wording
from sopgen.spec import fields_step as keys
from sopgen.spec.code import Code
from sopgen.spec.fields import Field, Record
from sopgen.spec.model import Shape, SymbolSpec

_WHO: tuple[Field[object], ...] = (keys.ACTORS, keys.SPANNING)
_HOW: tuple[Field[object], ...] = (keys.SHAPE, keys.INSIDE, keys.DECISION, keys.ONWARD)


def build_symbols(step: Record) -> tuple[SymbolSpec, ...]:
    """Give the symbols of a step; a step may have none."""
    if step.has(keys.SYMBOLS):
        for field in (*_WHO, *_HOW):
            if step.has(field):
                _refuse_both(step, field, keys.SYMBOLS)
        return tuple(_explicit(record) for record in step.get(keys.SYMBOLS) or ())
    if any(step.has(field) for field in _WHO):
        field = keys.ACTORS if step.has(keys.ACTORS) else keys.SPANNING
        return (_symbol(step, step.value_span(field)),)
    _check_missing_actor(step)
    return ()


def _explicit(record: Record) -> SymbolSpec:
    if not any(record.has(field) for field in _WHO):
        _refuse_missing_actor(record)
    return _symbol(record, record.span)


def _symbol(record: Record, span: Span) -> SymbolSpec:
    spanning = record.has(keys.SPANNING)
    if spanning and record.has(keys.ACTORS):
        _refuse_both(record, keys.SPANNING, keys.ACTORS)
    if record.has(keys.ONWARD) and record.has(keys.DECISION):
        _refuse_both(record, keys.ONWARD, keys.DECISION)
    shape = record.get(keys.SHAPE)
    if record.has(keys.DECISION) and shape not in (None, Shape.DECISION):
        _refuse_shape(record)
    return SymbolSpec(
        record.get(keys.ID) if span is record.span else None,
        record.get(keys.SPANNING if spanning else keys.ACTORS) or (),
        spanning,
        shape,
        record.get(keys.INSIDE),
        record.get(keys.ONWARD),
        record.get(keys.DECISION) or (),
        span,
    )


def _check_missing_actor(step: Record) -> None:
    """Report a step without symbol; a row without number is meant as a heading."""
    if any(step.has(field) for field in _HOW):
        _refuse_missing_actor(step)
        return
    number = step.get(keys.NUMBER)
    if number is not None and not number.value:
        return
    where = step.report.where
    step.report.warning(
        Code.NO_ACTOR,
        step.head,
        Wording(
            f"{where.indonesian} tidak mempunyai pelaksana, jadi tidak ada simbolnya.",
            f"{where.english} has no actor, so it has no symbol.",
        ),
        Wording(
            'tambahkan `pelaksana: ...`; kalau ini baris judul, tulis `nomor: ""`',
            'add `pelaksana: ...`; if this row is a heading, write `nomor: ""`',
        ),
    )


def _refuse_missing_actor(record: Record) -> None:
    where = record.report.where
    record.report.error(
        Code.NO_ACTOR,
        record.head,
        Wording(f"{where.indonesian} tidak mempunyai pelaksana.", f"{where.english} has no actor."),
        Wording(
            "tambahkan `pelaksana: id`, atau `bentang: [id, id]`",
            "add `pelaksana: id`, or `bentang: [id, id]`",
        ),
    )


def _refuse_both(record: Record, field: Field[object], other: Field[object]) -> None:
    where = record.report.where
    line = record.key_span(other).line
    record.report.error(
        Code.KEYS_EXCLUDE,
        record.key_span(field),
        Wording(
            f"`{field.key}` tidak boleh bersama `{other.key}` (baris {line}) di "
            f"{where.indonesian}.",
            f"`{field.key}` cannot stand beside `{other.key}` (line {line}) in {where.english}.",
        ),
        Wording(
            f"tulis `{field.key}` di dalam setiap butir `simbol`",
            f"write `{field.key}` within each entry of `simbol`",
        )
        if other is keys.SYMBOLS
        else Wording("hapus salah satu", "delete one of them"),
    )


def _refuse_shape(record: Record) -> None:
    where = record.report.where
    record.report.error(
        Code.DECISION_SHAPE,
        record.value_span(keys.SHAPE),
        Wording(
            f"{where.indonesian} mempunyai `keputusan`, jadi simbolnya belah ketupat.",
            f"{where.english} has `keputusan`, so its symbol is a diamond.",
        ),
        Wording(
            "hapus `bentuk`, atau ganti `keputusan` dengan `lanjut`",
            "delete `bentuk`, or write `lanjut` instead of `keputusan`",
        ),
    )
