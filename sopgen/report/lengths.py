"""Lengths of time in words of both languages."""

from collections.abc import Callable
from fractions import Fraction

from sopgen.diagnostic.wording import Wording
from sopgen.process.basis import WORK
from sopgen.process.times import Total
from sopgen.spec.duration import Length, named_parts, print_count, print_length

_ENGLISH = {
    "tahun": ("year", "years"),
    "bulan": ("month", "months"),
    "minggu": ("week", "weeks"),
    "hari kalender": ("calendar day", "calendar days"),
    "hari kerja": ("working day", "working days"),
    "hari": ("day", "days"),
    "jam": ("hour", "hours"),
    "menit": ("minute", "minutes"),
}


def length_words(length: Length) -> Wording:
    """Write a length: first the work, then what cannot be told in hours."""
    work = Length(tuple(part for part in length.parts if part[0] in WORK))
    rest = Length(tuple(part for part in length.parts if part[0] not in WORK))
    shown = [one for one in (work, rest) if one.parts] or [work]
    english = (" ".join(_english(*part) for part in named_parts(one)) for one in shown)
    return Wording(
        " + ".join(print_length(one) for one in shown), " + ".join(english) or "0 minutes"
    )


def total_words(total: Total) -> Wording:
    """Write a sum: one length, or from its least to its most."""
    return _range(total, length_words)


def unit_words(total: Total) -> Wording:
    """Write a sum with each unit by itself, from its least to its most."""
    return _range(total, _by_unit)


def _range(total: Total, words: Callable[[Length], Wording]) -> Wording:
    least, most = words(total.least), words(total.most)
    if total.least == total.most:
        return most
    return Wording(
        f"{least.indonesian} – {most.indonesian}",
        f"{least.english} – {most.english}",
    )


def _by_unit(length: Length) -> Wording:
    parts = [(unit.value, count) for unit, count in length.parts] or [("menit", Fraction(0))]
    return Wording(
        ", ".join(f"{print_count(count)} {name}" for name, count in parts),
        ", ".join(_english(name, count) for name, count in parts),
    )


def count_words(count: Fraction) -> Wording:
    """Write a number with the decimal sign of the language."""
    written = print_count(count)
    return Wording(written, written.replace(",", "."))


def _english(name: str, count: Fraction) -> str:
    singular, plural = _ENGLISH[name]
    return f"{count_words(count).english} {singular if count == 1 else plural}"
