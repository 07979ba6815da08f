"""The number of a civil servant (NIP): eighteen digits that say when he was born and began.

Source: Peraturan Kepala BKN Nomor 22 Tahun 2007: birth date (8 digits), month of entry (6), sex (1
or 2), serial number (3).
"""

import re
from collections.abc import Iterator
from datetime import date

from sopgen.diagnostic.wording import Wording

_DIGITS = 18
_LEAST_AGE, _MOST_AGE = 15, 60
_SEPARATORS = re.compile(r"[\s.\-]+")
_PREFIX = re.compile(r"^\s*NIP\b[.:\s]*", re.IGNORECASE)


def fault_of_nip(written: str) -> Wording | None:
    """Tell what is wrong with a NIP; nothing when it is possible."""
    return next(_faults(_SEPARATORS.sub("", _PREFIX.sub("", written))), None)


def _faults(digits: str) -> Iterator[Wording]:
    if not digits.isascii() or not digits.isdecimal():
        yield Wording("memuat tanda yang bukan angka", "holds signs that are no digits")
    elif len(digits) != _DIGITS:
        yield Wording(
            f"terdiri atas {len(digits)} angka, seharusnya {_DIGITS}",
            f"has {len(digits)} digits instead of {_DIGITS}",
        )
    else:
        yield from _impossible(digits)


def _impossible(digits: str) -> Iterator[Wording]:
    born, entered = _day(digits[:8]), _day(digits[8:14] + "01")
    if born is None:
        yield Wording(
            f"tanggal lahirnya ({digits[:8]}) tidak ada",
            f"holds a date of birth ({digits[:8]}) that does not exist",
        )
    if entered is None:
        yield Wording(
            f"bulan pengangkatannya ({digits[8:14]}) tidak ada",
            f"holds a month of entry ({digits[8:14]}) that does not exist",
        )
    if born and entered and not _LEAST_AGE <= entered.year - born.year <= _MOST_AGE:
        yield Wording(
            f"lahir tahun {born.year} tetapi diangkat tahun {entered.year}",
            f"says born in {born.year} but appointed in {entered.year}",
        )
    if digits[14] not in "12":
        yield Wording(
            f"angka ke-15 (jenis kelamin) {digits[14]}, seharusnya 1 atau 2",
            f"has {digits[14]} as 15th digit (sex) instead of 1 or 2",
        )


def _day(digits: str) -> date | None:
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
    except ValueError:
        return None
