"""The part of the settings that says how the office works: `[waktu]` and `[identitas]`."""

from collections.abc import Iterator
from fractions import Fraction

from sopgen.check.practice import PLACEHOLDERS, USUAL, NumberPattern, Practice
from sopgen.diagnostic.wording import Wording
from sopgen.process.basis import Basis
from sopgen.project.config_table import Table, unknown

TIME, IDENTITY = "waktu", "identitas"
HOURS, DAYS, NUMBERS = "jam_per_hari", "hari_per_minggu", "pola_nomor"
MOST = {HOURS: 24, DAYS: 7}
"""No day has more hours, no week more days."""


def practice_of(time: Table, identity: Table, faults: list[Wording]) -> Practice:
    """Give how the office works; what is wrong goes to ``faults``."""
    faults += [unknown(name, MOST, TIME) for name in time if name not in MOST]
    faults += [unknown(name, (NUMBERS,), IDENTITY) for name in identity if name != NUMBERS]
    usual = USUAL.basis
    basis = Basis(
        _amount(time, HOURS, usual.hours_per_day, faults),
        _amount(time, DAYS, usual.days_per_week, faults),
    )
    return Practice(basis, tuple(_patterns(identity.get(NUMBERS, []), faults)))


def _amount(table: Table, name: str, usual: Fraction, faults: list[Wording]) -> Fraction:
    value = table.get(name)
    if value is None:
        return usual
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if is_number and 0 < float(str(value)) <= MOST[name]:
        return Fraction(str(value))
    faults.append(
        Wording(
            f"`{name}` di [{TIME}] harus angka di atas 0, paling besar {MOST[name]}, misalnya "
            f"`{name} = {float(usual):g}`",
            f"`{name}` in [{TIME}] must be a number above 0, at most {MOST[name]}, such as "
            f"`{name} = {float(usual):g}`",
        )
    )
    return usual


def _patterns(value: object, faults: list[Wording]) -> Iterator[NumberPattern]:
    written = value if isinstance(value, list) else [value]
    for one in written:
        if not isinstance(one, str) or not one.strip():
            faults.append(
                Wording(
                    f"`{NUMBERS}` di [{IDENTITY}] harus teks, misalnya "
                    f'`{NUMBERS} = "065/{{nomor}}/Kec.Smb/{{tahun}}"`',
                    f"`{NUMBERS}` in [{IDENTITY}] must be text, such as "
                    f'`{NUMBERS} = "065/{{nomor}}/Kec.Smb/{{tahun}}"`',
                )
            )
            continue
        pattern = NumberPattern(one)
        if pattern.unknown:
            known = ", ".join(f"{{{name}}}" for name in PLACEHOLDERS)
            faults += [
                Wording(
                    f"`{{{name}}}` di `{NUMBERS}` tidak dikenal; yang ada: {known}",
                    f"`{{{name}}}` in `{NUMBERS}` is not known; there are: {known}",
                )
                for name in pattern.unknown
            ]
        else:
            yield pattern
