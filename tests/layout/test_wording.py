import pytest

from sopgen.layout.wording import listed


@pytest.mark.parametrize(
    ("numbers", "words"),
    [([3], "3"), ([1, 2], "1, 2"), ([1, 2, 3], "1–3"), ([1, 4, 5, 6, 9], "1, 4–6, 9")],
)
def test_three_pages_in_a_row_are_named_in_short(numbers: list[int], words: str) -> None:
    assert listed(numbers) == words
