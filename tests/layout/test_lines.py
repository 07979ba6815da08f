import hypothesis.strategies as st
import pytest
from hypothesis import given

from sopgen.layout.font import Typeface
from sopgen.layout.lines import TextBlock, set_text, text_height
from sopgen.layout.sheet import Align
from sopgen.layout.words import Setting, widest_word


@pytest.fixture(scope="module")
def setting(typeface: Typeface) -> Setting:
    return Setting(typeface, 8.0, 9.6)


def printed(block: TextBlock) -> list[str]:
    return ["".join(run.text for run in line.runs) for p in block.paragraphs for line in p.lines]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Memeriksa berkas permohonan", ["Memeriksa berkas", "permohonan"]),
        ("surat-menyurat antar-instansi", ["surat-menyurat", "antar-instansi"]),
        ("baris satu\nbaris dua", ["baris satu", "baris dua"]),
        ("SPM/SP2D/SPD/SPP/SPTJM", ["SPM/SP2D/SPD/", "SPP/SPTJM"]),
    ],
)
def test_breaks_at_blanks_and_behind_hyphens(setting: Setting, text: str, lines: list[str]) -> None:
    assert printed(set_text(text, 25.0, setting)) == lines


def test_numbers_of_a_list_hang(setting: Setting) -> None:
    block = set_text("1. satu\n2. dua", 40.0, setting)
    assert [p.marker for p in block.paragraphs] == ["1.", "2."]
    assert all(line.x == p.indent for p in block.paragraphs for line in p.lines)


def test_entries_with_longer_numbers_hang_alike(setting: Setting) -> None:
    block = set_text("9. sembilan\n10. sepuluh\nLain:\n11. sebelas", 40.0, setting)
    nine, ten, other, eleven = (p.indent for p in block.paragraphs)
    assert nine == ten == eleven > 0
    assert other == 0


def test_marks_become_faces(setting: Setting) -> None:
    (paragraph,) = set_text("*soft* dan **keras**", 60.0, setting).paragraphs
    faces = [(run.text, run.bold, run.italic) for run in paragraph.lines[0].runs]
    assert faces == [("soft", False, True), (" dan ", False, False), ("keras", True, False)]


def test_centred_lines_have_equal_room_on_both_sides(setting: Setting) -> None:
    block = set_text("tengah", 40.0, setting, Align.CENTER)
    line = block.paragraphs[0].lines[0]
    assert line.x == pytest.approx((40.0 - line.width) / 2)


@given(
    text=st.text(alphabet="ab -/\n1.*•", max_size=80) | st.text(max_size=80), width=st.floats(5, 80)
)
def test_a_text_is_as_high_as_it_is_measured(setting: Setting, text: str, width: float) -> None:
    assert text_height(text, width, setting) == pytest.approx(set_text(text, width, setting).height)


@given(text=st.text(max_size=200), width=st.floats(5, 80))
def test_no_line_is_wider_than_its_room(setting: Setting, text: str, width: float) -> None:
    block = set_text(text, width, setting)
    widest_sign = max((setting.typeface.regular.width(c, 8.0) for c in text), default=0.0)
    for paragraph in block.paragraphs:
        for line in paragraph.lines:
            assert line.width <= max(width - paragraph.indent, widest_sign, 2.9) + 1e-3


@given(text=st.text(alphabet="abc -/\n", max_size=120), width=st.floats(8, 60))
def test_nothing_but_blanks_at_line_ends_is_lost(setting: Setting, text: str, width: float) -> None:
    block = set_text(text, width, setting)
    marked = "".join(p.marker for p in block.paragraphs)
    kept = marked + "".join(printed(block))
    assert sorted(kept.replace(" ", "")) == sorted(text.replace(" ", "").replace("\n", ""))


@given(text=st.text(alphabet="abcdefgh -", max_size=80))
def test_a_text_as_wide_as_its_widest_word_breaks_no_word(setting: Setting, text: str) -> None:
    block = set_text(text, widest_word(text, setting) + 1e-9, setting)
    for line in printed(block):
        assert all(word in text for word in line.split())


@given(text=st.text(max_size=200), width=st.floats(5, 80))
def test_the_safe_height_is_never_less_than_the_printed(
    setting: Setting, text: str, width: float
) -> None:
    block = set_text(text, width, setting)
    assert block.height >= block.printed_height - 1e-9
