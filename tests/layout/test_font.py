import pytest

from sopgen.layout.font import Typeface


def test_widths_are_those_of_arial(typeface: Typeface) -> None:
    # Advance widths of Arial in units of 1/2048 em.
    assert typeface.regular.width("A", 72) == pytest.approx(1366 / 2048 * 25.4)
    assert typeface.bold.width("A", 72) == pytest.approx(1479 / 2048 * 25.4)
    assert typeface.italic.width("W", 72) == pytest.approx(1933 / 2048 * 25.4)
    assert typeface.bold_italic.width("m", 72) == pytest.approx(1821 / 2048 * 25.4)


def test_a_text_is_as_wide_as_its_signs(typeface: Typeface) -> None:
    face = typeface.regular
    assert face.width("AV", 10) == pytest.approx(face.width("A", 10) + face.width("V", 10))


def test_a_sign_without_glyph_has_the_width_of_the_empty_box(typeface: Typeface) -> None:
    face = typeface.regular
    assert face.width("\U0001f600", 10) == pytest.approx(face.missing / face.units * 10 * 25.4 / 72)
