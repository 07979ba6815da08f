from collections.abc import Mapping
from types import MappingProxyType

import hypothesis.strategies as st
import pytest
from hypothesis import given

from sopgen.layout.cuts import Space, TooTall, cut_rows


def cut(
    heights: list[float],
    rooms: tuple[float, float] = (100, 100),
    harm: Mapping[int, float] = MappingProxyType({}),
) -> tuple[tuple[int, int], ...]:
    return cut_rows(heights, Space(*rooms), lambda _first, _last: 0.0, harm)


def test_what_fits_stays_on_one_page() -> None:
    assert cut([30, 30, 30]) == ((0, 2),)


def test_pages_are_filled_evenly() -> None:
    assert cut([25.0] * 6) == ((0, 2), (3, 5))


def test_no_row_stands_alone() -> None:
    assert cut([25.0] * 5) in (((0, 2), (3, 4)), ((0, 1), (2, 4)))


def test_a_cut_stands_where_it_spoils_least() -> None:
    assert cut([25.0] * 6, harm={2: 1e5}) != ((0, 2), (3, 5))
    assert cut([20.0] * 6, harm={1: 2400, 2: 2400, 3: 800}) == ((0, 3), (4, 5))


def test_pages_stay_even_where_a_cut_spoils_little_more_than_another() -> None:
    assert cut([20.0] * 6, harm={1: 1600, 2: 1600, 3: 1200}) == ((0, 2), (3, 5))


def test_the_first_page_may_have_less_room() -> None:
    assert cut([25.0] * 5, rooms=(60, 100)) == ((0, 1), (2, 4))


def test_a_row_higher_than_the_first_page_goes_to_the_next() -> None:
    assert cut([30.0, 80.0], rooms=(60, 100)) == ((0, 0), (1, 1))


def test_a_row_higher_than_every_page_is_reported() -> None:
    with pytest.raises(TooTall) as caught:
        cut([10.0, 120.0])
    assert caught.value.row == 1


def test_what_stands_below_takes_rows_along() -> None:
    space = Space(100, 100, below=40)
    found = cut_rows([20.0] * 5, space, lambda _first, _last: 0.0, {})
    assert len(found) == 2
    assert found[-1][0] in {2, 3}


@given(st.lists(st.floats(5, 95), min_size=1, max_size=40))
def test_every_row_lies_on_one_page_and_every_page_has_room(heights: list[float]) -> None:
    pages = cut(heights)
    assert [row for first, last in pages for row in range(first, last + 1)] == list(
        range(len(heights))
    )
    assert all(sum(heights[first : last + 1]) <= 100 for first, last in pages)
