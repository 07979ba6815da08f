"""Rows that several actors share: told one by one, or together when there are many (SOP226)."""

import pytest
from checked import found

HEAD = "versi_skema: 1\njudul: Uji\npelaksana: {a: Kepala, b: Staf}\nlangkah:\n"


@pytest.mark.parametrize(("rows", "steps"), [(1, ["1"]), (3, ["1", "2", "3"]), (4, ["1"])])
def test_many_are_told_at_once(rows: int, steps: list[str]) -> None:
    text = HEAD + "  - {kegiatan: Membahas laporan, pelaksana: [a, b]}\n" * rows
    told = found(text, "SOP226")
    assert [one.step for one in told] == steps
    assert ("(1, 2, 3, 4)" in told[0].message.indonesian) is (rows == 4)


def test_what_takes_two_sides_is_no_fault() -> None:
    text = f"{HEAD}  - {{kegiatan: Menandatangani kontrak, pelaksana: [a, b]}}\n"
    assert found(text, "SOP226") == []
