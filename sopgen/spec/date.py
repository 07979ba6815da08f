"""Dates as Indonesian offices write them: day, month and year, or month and year only."""

import re
from calendar import monthrange
from dataclasses import dataclass

_MONTHS = (
    "januari",
    "februari",
    "maret",
    "april",
    "mei",
    "juni",
    "juli",
    "agustus",
    "september",
    "oktober",
    "november",
    "desember",
)
_SHORT = {"pebruari": 2, "nopember": 11, "agt": 8, "agst": 8, "sept": 9} | {
    name[:3]: number for number, name in enumerate(_MONTHS, 1)
}
_BY_NAME = _SHORT | {name: number for number, name in enumerate(_MONTHS, 1)}
_WORDED = re.compile(r"(?:(?P<day>\d{1,2})\s+)?(?P<month>[A-Za-z]+)\.?\s+(?P<year>\d{4})")
_FIGURES = re.compile(r"(?P<day>\d{1,2})\s?[-/.]\s?(?P<month>\d{1,2})\s?[-/.]\s?(?P<year>\d{4})")
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?")


@dataclass(frozen=True, slots=True)
class Date:
    """A day, or a whole month when ``day`` is None."""

    year: int
    month: int
    day: int | None

    def is_before(self, other: "Date") -> bool:
        """Tell whether it lies surely before another date; within one month nobody knows."""
        mine, yours = (self.year, self.month), (other.year, other.month)
        if mine != yours or self.day is None or other.day is None:
            return mine < yours
        return self.day < other.day


def parse_date(text: str) -> Date | None:
    """Read a date; nothing when it is none, or when the calendar has no such day."""
    for pattern in (_WORDED, _FIGURES, _ISO):
        match = pattern.fullmatch(" ".join(text.split()).rstrip("."))
        if match is not None:
            return _date(match["day"], match["month"], int(match["year"]))
    return None


def _date(day: str | None, month: str, year: int) -> Date | None:
    number = int(month) if month.isdecimal() else _BY_NAME.get(month.lower(), 0)
    if not 1 <= number <= len(_MONTHS) or year < 1:
        return None
    if day is not None and not 1 <= int(day) <= monthrange(year, number)[1]:
        return None
    return Date(year, number, int(day) if day else None)
