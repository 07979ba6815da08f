import hypothesis.strategies as st
import pytest
from hypothesis import given

from sopgen.layout.continued import divided
from sopgen.layout.font import Typeface
from sopgen.layout.lines import TextBlock, set_text
from sopgen.layout.words import Setting


@pytest.fixture(scope="module")
def setting(typeface: Typeface) -> Setting:
    return Setting(typeface, 8.0, 9.6)


def words(block: TextBlock) -> list[str]:
    return [
        word
        for paragraph in block.paragraphs
        for line in paragraph.lines
        for word in "".join(run.text for run in line.runs).split()
    ]


@given(
    text=st.lists(st.text("abcdef ", min_size=1, max_size=300), min_size=1, max_size=6).map(
        "\n\n".join
    ),
    room=st.floats(8, 60),
)
def test_no_word_is_lost_and_every_part_has_room(setting: Setting, text: str, room: float) -> None:
    whole = set_text(text, 30.0, setting)
    parts = list(divided(whole, room))
    assert [word for part in parts for word in words(part)] == words(whole)
    assert all(part.height <= room + 1e-6 for part in parts)


def test_every_part_begins_at_the_top(setting: Setting) -> None:
    whole = set_text("kata " * 200, 30.0, setting)
    first, second, *_ = divided(whole, 20.0)
    tops = [part.paragraphs[0].lines[0].baseline for part in (first, second)]
    assert tops[0] == pytest.approx(tops[1])


def test_paragraphs_stay_whole_where_they_fit(setting: Setting) -> None:
    whole = set_text("1. satu\n2. dua\n3. tiga\n4. empat", 30.0, setting)
    parts = list(divided(whole, whole.height * 0.6))
    assert [len(part.paragraphs) for part in parts] == [2, 2]
    assert parts[1].paragraphs[0].marker == "3."


def test_a_divided_entry_keeps_its_marker_on_the_first_part(setting: Setting) -> None:
    whole = set_text("1. " + "kata " * 60, 30.0, setting)
    markers = [part.paragraphs[0].marker for part in divided(whole, 12.0)]
    assert markers[0] == "1."
    assert set(markers[1:]) == {""}
