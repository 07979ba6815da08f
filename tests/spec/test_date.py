import pytest

from sopgen.spec.date import Date, parse_date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("12 Januari 2026", Date(2026, 1, 12)),
        ("Desember 2021", Date(2021, 12, None)),
        ("3 Nopember 2020", Date(2020, 11, 3)),
        ("5 Agt. 2020", Date(2020, 8, 5)),
        ("05-02-2026", Date(2026, 2, 5)),
        ("5/2/2026", Date(2026, 2, 5)),
        ("2026-02-05", Date(2026, 2, 5)),
        ("2021-12", Date(2021, 12, None)),
        ("31 Februari 2026", None),
        ("29 Februari 2023", None),
        ("12 Novermber 2024", None),
        ("… Tahun 2024", None),
        ("0 Mei 2024", None),
        ("-", None),
    ],
)
def test_dates(text: str, date: Date | None) -> None:
    assert parse_date(text) == date


@pytest.mark.parametrize(
    ("first", "second", "before"),
    [
        (Date(2026, 1, 5), Date(2026, 1, 6), True),
        (Date(2026, 1, 5), Date(2026, 1, 5), False),
        (Date(2026, 1, 30), Date(2026, 1, None), False),
        (Date(2025, 12, None), Date(2026, 1, 1), True),
    ],
)
def test_what_lies_surely_before(first: Date, second: Date, before: bool) -> None:
    assert first.is_before(second) is before
