"""Texts, lists of texts, and references to the shared file: what many keys hold."""

from dataclasses import dataclass

from sopgen.spec.compound import ListOf, Mapped, OneOf
from sopgen.spec.fields import Field, Fields, Record
from sopgen.spec.model import Text
from sopgen.spec.shape import ChoiceShape, TextShape

TEXT = TextShape()
FILLED = TextShape(filled=True)
YES_NO = ChoiceShape((("ya", True), ("tidak", False)))


@dataclass(frozen=True, slots=True)
class Reference:
    """A key of the shared file."""

    key: Text


def one(text: Text) -> tuple[Text, ...]:
    """Give a single text as list; an empty one as empty list."""
    return (text,) if text.value else ()


REFERENCE_KEY = Field(
    "acuan",
    FILLED,
    "Acuan",
    "Kunci di berkas bersama yang isinya dipakai di sini.",
    ("uu-pelayanan-publik",),
    required=True,
)


def _reference(record: Record) -> tuple[Reference, ...]:
    key = record.get(REFERENCE_KEY)
    return () if key is None else (Reference(key),)


def _entry(text: Text) -> tuple[Text | Reference, ...]:
    return (text,)


def _flat(parts: tuple[tuple[Text | Reference, ...], ...]) -> tuple[Text | Reference, ...]:
    return tuple(entry for part in parts for entry in part)


REFERENCE = Mapped(Fields("acuan", (REFERENCE_KEY,)), _reference)

TEXTS: OneOf[tuple[Text, ...]] = OneOf(Mapped(TEXT, one), ListOf(TEXT))
"""A text or a list of texts."""

_ENTRY: OneOf[tuple[Text | Reference, ...]] = OneOf(Mapped(TEXT, _entry), mapping=REFERENCE)
ENTRIES: OneOf[tuple[Text | Reference, ...]] = OneOf(
    Mapped(TEXT, one), Mapped(ListOf(_ENTRY), _flat), REFERENCE
)
"""A text, a list of texts and references, or a reference."""
