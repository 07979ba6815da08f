"""The foot of a page names the sheet, and leaves the corner of the stamp free."""

from dataclasses import replace
from random import Random

import pytest
from conftest import Lay, Read
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from random_spec import Bounds, random_spec

from sopgen.layout.arrange import arrange
from sopgen.layout.font import Typeface
from sopgen.layout.foot import STAMP_HEIGHT, STAMP_WIDTH
from sopgen.layout.profile import Margins, Paper, Profile
from sopgen.layout.sheet import Footer, Page, Sheet
from sopgen.spec.canonical import content_hash
from sopgen.spec.model import Sop

SPEC = """versi_skema: 1
judul: SOP *Uji*
nomor: 065/014
tanggal: {revisi: Mei 2026}
pelaksana: {a: Kepala, b: Staf}
langkah:
  - {kegiatan: Memerintahkan, pelaksana: a}
  - {kegiatan: Melaksanakan, pelaksana: b}
"""


def words(footer: Footer | None) -> str:
    assert footer is not None
    (line,) = footer.text.lines
    return "".join(run.text for run in line.runs)


def sheet_of(lay: Lay, text: str) -> Sheet:
    sheet = lay(text).sheet
    assert sheet is not None
    return sheet


def test_number_revision_hash_and_page(lay: Lay, read: Read) -> None:
    digest = content_hash(read(SPEC))
    shown = [words(page.footer) for page in sheet_of(lay, SPEC).pages]
    begin = f"SOP Uji  |  065/014  |  Revisi Mei 2026  |  Sidik {digest}  |  Halaman"
    assert shown == [f"{begin} {number} dari 2" for number in (1, 2)]


@pytest.mark.parametrize("revision", ["", '"-"', "' – '"])
def test_what_is_not_there_leaves_no_trace(lay: Lay, revision: str) -> None:
    text = SPEC.replace("Mei 2026", revision).replace("nomor: 065/014\n", "")
    shown = words(sheet_of(lay, text).pages[0].footer)
    assert shown.startswith("SOP Uji  |  ")
    assert "Revisi" not in shown
    assert shown.count("|") == 2


def test_a_long_line_loses_its_first_parts(lay: Lay) -> None:
    shown = words(sheet_of(lay, SPEC.replace("SOP *Uji*", "Judul panjang " * 40)).pages[0].footer)
    assert shown.startswith("065/014  |  Revisi Mei 2026")
    assert shown.endswith("Halaman 1 dari 2")


def with_foot(profile: Profile, text: str) -> Profile:
    footer = profile.footer
    return replace(profile, footer=replace(footer, text=replace(footer.text, value=text)))


def first_foot(sops: tuple[Sop, ...], profile: Profile, typeface: Typeface) -> Footer:
    sheet = arrange(sops, profile, typeface, {}).sheet
    assert sheet is not None
    footer = sheet.pages[0].footer
    assert footer is not None
    return footer


def test_the_profile_decides(read: Read, profile: Profile, typeface: Typeface) -> None:
    sops = read(SPEC)
    own = with_foot(profile, "Dinas | {{ nomor }}/{{ tanggal.revisi }} | | {{ hash }}")
    assert words(first_foot(sops, own, typeface)) == (
        f"Dinas  |  065/014/Mei 2026  |  {content_hash(sops)}  |  Halaman 1 dari 2"
    )
    plain = with_foot(profile, "")
    assert words(first_foot(sops, plain, typeface)) == "Halaman 1 dari 2"


def test_narrow_paper_still_has_a_foot(read: Read, profile: Profile, typeface: Typeface) -> None:
    narrow = Paper(150, 180, Margins(15, 12, 18, 15))
    own = replace(with_foot(profile, "abc"), paper=narrow)
    sheet = arrange(read(SPEC), own, typeface, {}).sheet
    assert sheet is not None
    assert [words(page.footer) for page in sheet.pages] == [
        f"abc  |  Halaman {number} dari 2" for number in (1, 2)
    ]
    assert [name for page in sheet.pages for name in in_the_corner(page)] == []
    assert all(
        table.box.bottom < page.footer.box.y
        for page in sheet.pages
        if page.footer
        for table in page.tables
    )


def in_the_corner(page: Page) -> list[str]:
    """Name what reaches into the corner of the stamp."""
    top = page.height - STAMP_HEIGHT
    found = [t.role.value for t in page.tables if t.box.bottom > top and t.box.x < STAMP_WIDTH]
    boxes = [symbol.box for symbol in page.symbols] + [label.box for label in page.labels]
    found += ["gambar" for box in boxes if box.bottom > top and box.x < STAMP_WIDTH]
    if page.footer is not None:
        lines = page.footer.text.lines
        found += ["kaki" for line in lines if line.baseline > top and line.x < STAMP_WIDTH]
    return found


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(seed=st.integers(0, 10**9))
def test_the_corner_of_the_stamp_is_free(
    read: Read, profile: Profile, typeface: Typeface, seed: int
) -> None:
    low = replace(profile.paper, margins=replace(profile.paper.margins, bottom=17.0))
    sops = read(random_spec(Random(seed), Bounds(rows=(3, 30), actors=(2, 8))))
    sheet = arrange(sops, replace(profile, paper=low), typeface, {}).sheet
    if sheet is not None:
        assert [name for page in sheet.pages for name in in_the_corner(page)] == []


def test_what_stands_in_the_corner_is_found(lay: Lay) -> None:
    page = sheet_of(lay, SPEC).pages[1]
    assert "alur" in in_the_corner(replace(page, height=page.tables[-1].box.bottom))
