"""How long a step takes, as its cell tells it: lengths of time by kind, never mixed."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

MINUTES_PER_HOUR = 60


class TimeUnit(Enum):
    """The kinds of time, longest first; a plain DAY does not say whether of work or of calendar."""

    YEAR = "tahun"
    MONTH = "bulan"
    WEEK = "minggu"
    CALENDAR_DAY = "hari kalender"
    WORKDAY = "hari kerja"
    DAY = "hari"
    MINUTE = "menit"


_ROUGH_MINUTES = {
    TimeUnit.YEAR: 112500,
    TimeUnit.MONTH: 9375,
    TimeUnit.WEEK: 2250,
    TimeUnit.CALENDAR_DAY: 321,
    TimeUnit.WORKDAY: 450,
    TimeUnit.DAY: 450,
    TimeUnit.MINUTE: 1,
}


@dataclass(frozen=True, slots=True)
class Length:
    """A sum of times, each kind for itself; kinds of which there is nothing do not appear.

    Minutes hold hours too. Made with ``length_of``, added with ``+``.
    """

    parts: tuple[tuple[TimeUnit, Fraction], ...] = ()

    def get(self, unit: TimeUnit) -> Fraction:
        """Give how much there is of a kind."""
        return dict(self.parts).get(unit, Fraction(0))

    @property
    def rough_minutes(self) -> Fraction:
        """How long it is about, only to tell which of two lengths is longer; never printed."""
        return sum((count * _ROUGH_MINUTES[unit] for unit, count in self.parts), Fraction(0))

    def __add__(self, other: "Length") -> "Length":
        return length_of((*self.parts, *other.parts))


def length_of(parts: Iterable[tuple[TimeUnit, Fraction]]) -> Length:
    """Give the sum of times."""
    sums = dict.fromkeys(TimeUnit, Fraction(0))
    for unit, count in parts:
        sums[unit] += count
    return Length(tuple((unit, count) for unit, count in sums.items() if count))


class DurationKind(Enum):
    """What a cell says about time."""

    LENGTH = "lama"
    FREQUENCY = "berkala"
    OPEN = "terbuka"
    NONE = "tidak ada"
    UNREADABLE = "tidak terbaca"


@dataclass(frozen=True, slots=True)
class Duration:
    """What was read from a cell.

    A LENGTH has ``least`` and ``most``; one of them is None where only the other is said ("paling
    lama 3 hari"). ``rate`` is what it is counted for ("berkas"), ``condition`` what stands behind
    it ("tanggal 1-20"). A FREQUENCY ("triwulanan") has its distance in both. OPEN says that the
    time depends ("sesuai kebutuhan"), NONE is a cell that is empty or "-".
    """

    kind: DurationKind
    least: Length | None = None
    most: Length | None = None
    approximate: bool = False
    rate: str = ""
    condition: str = ""


def print_duration(duration: Duration) -> str:
    """Write a duration in the plainest form, which reads as the same duration again."""
    match duration.kind:
        case DurationKind.NONE:
            return "-"
        case DurationKind.OPEN:
            return "sesuai kebutuhan"
        case DurationKind.UNREADABLE:
            return "?"
    return (
        ("± " if duration.approximate else "")
        + _extent(duration)
        + (f"/{duration.rate}" if duration.rate else "")
        + (f" ({duration.condition})" if duration.condition else "")
    )


def _extent(duration: Duration) -> str:
    least, most = duration.least, duration.most
    if duration.kind is DurationKind.FREQUENCY and most is not None:
        return f"setiap {print_length(most)}"
    if least is None:
        return f"paling lama {print_length(most or Length())}"
    if most is None:
        return f"minimal {print_length(least)}"
    if least == most:
        return print_length(most)
    return f"{print_length(least)} - {print_length(most)}"


def print_length(length: Length) -> str:
    """Write a length: "2 bulan 1 minggu", "1 jam 30 menit"."""
    words = [f"{print_count(count)} {name}" for name, count in named_parts(length)]
    return " ".join(words) or "0 menit"


def named_parts(length: Length) -> tuple[tuple[str, Fraction], ...]:
    """Give the parts of a length with the names of their units, hours apart from minutes."""
    found: list[tuple[str, Fraction]] = []
    for unit, count in length.parts:
        if unit is not TimeUnit.MINUTE:
            found.append((unit.value, count))
            continue
        hours, minutes = divmod(count, MINUTES_PER_HOUR)
        found += [("jam", Fraction(hours))] if hours else []
        found += [(unit.value, minutes)] if minutes else []
    return tuple(found)


def print_count(count: Fraction) -> str:
    """Write a number: whole, with decimal comma, or as fraction when no decimals end."""
    for digits in range(4):
        scaled = count * 10**digits
        if scaled.denominator == 1:
            whole, decimals = divmod(scaled.numerator, 10**digits)
            return f"{whole},{decimals:0{digits}d}" if digits else str(whole)
    return str(count)
