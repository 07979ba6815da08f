"""Signs that the sheet's fonts cannot print."""

from collections.abc import Hashable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import fields, is_dataclass
from functools import cache
from typing import cast

from sopgen.diagnostic.model import Diagnostic, Severity
from sopgen.diagnostic.span import Span
from sopgen.diagnostic.wording import Wording
from sopgen.layout.font import Typeface
from sopgen.layout.profile import Profile
from sopgen.spec.model import Sop, Text

_NEVER_PRINTED = frozenset("\n\t ")


def has_all(typeface: Typeface, sops: tuple[Sop, ...], profile: Profile) -> bool:
    """Tell whether the fonts have every sign of some SOPs and of the profile."""
    known = _printable(typeface)
    return all(known >= set(text.value) for text in _printed(sops, profile))


def missing_glyphs(
    sops: tuple[Sop, ...], profile: Profile, typeface: Typeface
) -> Iterator[Diagnostic]:
    """Give an error for each text with signs that no font has, at the first of them."""
    known = _printable(typeface)
    for text in _printed(sops, profile):
        lacking = [sign for sign in dict.fromkeys(text.value) if sign not in known]
        if lacking:
            yield _fault(text, lacking)


def _printable(typeface: Typeface) -> AbstractSet[str]:
    return typeface.regular.advances.keys() | _NEVER_PRINTED


def _printed(sops: tuple[Sop, ...], profile: Profile) -> Iterator[Text]:
    return texts_of((sops, profile.identity, profile.footer, tuple(profile.labels.values())))


def texts_of(value: object) -> Iterator[Text]:
    """Give every text in a part of the model."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from texts_of(part)
    else:
        for name in _names(cast("Hashable", type(value))):
            yield from texts_of(getattr(value, name))


@cache
def _names(kind: type) -> tuple[str, ...]:
    """Give the members of a class in which texts may stand."""
    if not is_dataclass(kind) or kind is Span:
        return ()
    return tuple(field.name for field in fields(kind))


def _fault(text: Text, lacking: list[str]) -> Diagnostic:
    signs = ", ".join(f"`{sign}` (U+{ord(sign):04X})" for sign in lacking)
    return Diagnostic(
        "SOP706",
        Severity.ERROR,
        text.span.part(lacking[0]),
        Wording(
            f"huruf lembar ini tidak punya tanda {signs}, jadi tidak dapat dicetak.",
            f"the sheet's fonts have no sign {signs}, so it cannot be printed.",
        ),
        Wording("hapus tanda itu, atau ganti dengan kata", "take it out, or write a word instead"),
    )
