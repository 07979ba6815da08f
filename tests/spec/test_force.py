"""An SOP in force has a number, a date and a name; others may lack them."""

import pytest
from specimen import HEAD, STEP, faults, hints, sop_of

from sopgen.spec.model import Status

FULL = """\
status: berlaku
nomor: 1/2026
tanggal: {efektif: 2 Mei 2026}
pengesahan: {nama: Burhanuddin}
"""


def test_a_full_sheet_is_in_force() -> None:
    assert sop_of(HEAD + STEP + FULL).status is Status.IN_FORCE


@pytest.mark.parametrize("status", ["draf", "dicabut"])
def test_others_need_nothing(status: str) -> None:
    assert sop_of(f"{HEAD}{STEP}status: {status}\n").status is Status(status)


def test_without_status_nothing_is_said() -> None:
    assert sop_of(HEAD + STEP).status is None


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (("nomor: 1/2026\n", ""), (5, 1)),
        (("nomor: 1/2026", 'nomor: "-"'), (6, 1)),
        (("{efektif: 2 Mei 2026}", '{efektif: " "}'), (7, 1)),
        (("{nama: Burhanuddin}", "{jabatan: Camat}"), (8, 1)),
    ],
)
def test_what_is_missing_is_named_at_its_place(
    change: tuple[str, str], place: tuple[int, int]
) -> None:
    assert faults(HEAD + STEP + FULL.replace(*change)) == [("SOP143", *place)]


def test_everything_missing_is_told_at_once() -> None:
    text = f"{HEAD}{STEP}status: berlaku\n"
    assert [code for code, _, _ in faults(text)] == ["SOP143"] * 3
    assert all("status: draf" in hint for hint in hints(text))


def test_the_month_of_making_is_date_enough() -> None:
    text = FULL.replace("efektif: 2 Mei 2026", "pembuatan: Mei 2026")
    assert sop_of(HEAD + STEP + text).status is Status.IN_FORCE
