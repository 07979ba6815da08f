"""A draft and a revoked sheet say so on each page, over nothing else."""

from dataclasses import replace

import pytest
from conftest import Read

from sopgen.layout.arrange import arrange
from sopgen.layout.font import Typeface
from sopgen.layout.judge import judge
from sopgen.layout.profile import Margins, Paper, Profile
from sopgen.layout.sheet import Mark, Page, Sheet

ROWS = "".join(f"  - {{kegiatan: Langkah {n}, pelaksana: a}}\n" for n in range(30))
SPEC = f"versi_skema: 1\njudul: Uji\nnomor: 1\npelaksana: {{a: Kepala}}\nlangkah:\n{ROWS}"


def sheet_of(read: Read, profile: Profile, typeface: Typeface, text: str) -> Sheet:
    sheet = arrange(read(text), profile, typeface, {}).sheet
    assert sheet is not None
    return sheet


def word(mark: Mark | None) -> str:
    return "" if mark is None else "".join(run.text for run in mark.text.runs)


def lowest(page: Page) -> float:
    return min(table.box.y for table in page.tables)


@pytest.mark.parametrize(
    ("status", "expected"),
    [("", ""), ("status: draf\n", "DRAF"), ("status: dicabut\n", "DICABUT")],
)
def test_the_mark_follows_the_status(
    read: Read, profile: Profile, typeface: Typeface, status: str, expected: str
) -> None:
    pages = sheet_of(read, profile, typeface, SPEC + status).pages
    assert len(pages) > 2
    assert {word(page.mark) for page in pages} == {expected}


@pytest.mark.parametrize("top", [0.0, 5.0, 15.0, 40.0])
def test_the_mark_stands_above_everything_and_on_the_page(
    read: Read, profile: Profile, typeface: Typeface, top: float
) -> None:
    paper = replace(profile.paper, margins=replace(profile.paper.margins, top=top))
    narrow = Paper(200, 140, Margins(top, 12, 18, 15))
    for one in (paper, narrow):
        own = replace(profile, paper=one)
        sheet = sheet_of(read, own, typeface, f"{SPEC}status: dicabut\n")
        assert judge(sheet).faults == ()
        for page in sheet.pages:
            assert page.mark is not None
            (line,) = page.mark.text.lines
            assert page.mark.box.y >= 3
            assert page.mark.box.bottom < lowest(page)
            assert 0 < line.x < line.x + line.width < page.width


def test_each_sop_of_a_file_has_its_own_mark(
    read: Read, profile: Profile, typeface: Typeface
) -> None:
    pages = sheet_of(read, profile, typeface, f"{SPEC}---\n{SPEC}status: draf\n").pages
    marks = [word(page.mark) for page in pages]
    assert marks == [""] * (len(marks) // 2) + ["DRAF"] * (len(marks) // 2)


def test_an_agency_has_its_own_word(read: Read, profile: Profile, typeface: Typeface) -> None:
    label = profile.labels["draf"]
    text = replace(label.text, value="RANCANGAN {{ nomor }}")
    own = replace(profile, labels={**profile.labels, "draf": replace(label, text=text)})
    pages = sheet_of(read, own, typeface, f"{SPEC}status: draf\n").pages
    assert word(pages[0].mark) == "RANCANGAN 1"
