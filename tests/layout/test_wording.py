import pytest

from sopgen.layout.wording import listed, marks


@pytest.mark.parametrize(
    ("numbers", "words"),
    [([3], "3"), ([1, 2], "1, 2"), ([1, 2, 3], "1–3"), ([1, 4, 5, 6, 9], "1, 4–6, 9")],
)
def test_three_pages_in_a_row_are_named_in_short(numbers: list[int], words: str) -> None:
    assert listed(numbers) == words


def test_marks_leave_out_what_looks_like_a_line_or_a_nought() -> None:
    found = list(marks(list(range(601))).values())
    assert found[:9] == ["A", "B", "C", "D", "E", "F", "G", "H", "J"]
    assert (found[23], found[24], found[-1]) == ("Z", "AA", "AAA")
    assert len(set(found)) == len(found)
    assert not {"I", "O"} & set("".join(found))
