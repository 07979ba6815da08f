"""How much work a working day and a working week are: what totals of time rest on."""

from dataclasses import dataclass
from fractions import Fraction

from sopgen.spec.duration import MINUTES_PER_HOUR, Length, TimeUnit, length_of

WORK = frozenset([TimeUnit.WEEK, TimeUnit.WORKDAY, TimeUnit.DAY, TimeUnit.MINUTE])
"""The kinds of time in which people work; a basis turns them into each other."""


@dataclass(frozen=True, slots=True)
class Basis:
    """A working day in hours, a working week in days (Perpres 21/2023: 37.5 hours in five days)."""

    hours_per_day: Fraction = Fraction(15, 2)
    days_per_week: Fraction = Fraction(5)

    def settle(self, length: Length) -> Length:
        """Give a length with its work in working days, hours and minutes.

        Plain days count as working days, weeks as working weeks. Days of the calendar, months and
        years stay what they are: nobody works through them.
        """
        day = self.hours_per_day * MINUTES_PER_HOUR
        days = length.get(TimeUnit.WORKDAY) + length.get(TimeUnit.DAY)
        days += length.get(TimeUnit.WEEK) * self.days_per_week
        whole, minutes = divmod(length.get(TimeUnit.MINUTE) + days * day, day)
        return length_of(
            [
                *((unit, count) for unit, count in length.parts if unit not in WORK),
                (TimeUnit.WORKDAY, Fraction(whole)),
                (TimeUnit.MINUTE, minutes),
            ]
        )
