from collections.abc import Callable

import pytest
from conftest import Lay, Read

from sopgen.layout.arrange import arrange
from sopgen.layout.font import Typeface
from sopgen.layout.profile import Profile

SPEC = """versi_skema: 1
judul: SOP Uji
pelaksana: {a: Kepala}
langkah:
  - kegiatan: WORDS
    pelaksana: a
"""


@pytest.mark.parametrize(
    ("words", "column", "sign"),
    [
        ("Senyum \U0001f642 dan \U0001f642", 22, "U+1F642"),
        ("\u0645\u0631\u062d\u0628\u0627", 15, "U+0645"),
        ('"Senyum \\U0001F642"', 15, "U+1F642"),
    ],
)
def test_a_sign_that_the_font_lacks_is_an_error_at_its_place(
    lay: Lay, words: str, column: int, sign: str
) -> None:
    arrangement = lay(SPEC.replace("WORDS", words))
    assert arrangement.sheet is None
    (found,) = arrangement.diagnostics
    assert (found.code, found.span.line, found.span.column) == ("SOP706", 5, column)
    assert sign in found.message.indonesian


def test_signs_of_official_texts_are_there(lay: Lay) -> None:
    assert lay(SPEC.replace("WORDS", "± 15 menit – “surat” … § 5 ≤ 3 × 4 °C é ñ ½")).sheet


@pytest.mark.parametrize("key", ["label: {kegiatan: KEY}", "kaki: KEY", "identitas: {kop: KEY}"])
def test_a_sign_that_the_font_lacks_in_the_words_of_a_profile_is_told_too(
    read: Read, profile_of: Callable[[str], Profile], typeface: Typeface, key: str
) -> None:
    own = profile_of(key.replace("KEY", "Langkah \u6f22") + "\n")
    arrangement = arrange(read(SPEC.replace("WORDS", "Menulis")), own, typeface, {})
    (found,) = arrangement.diagnostics
    assert (found.code, found.span.source.path.name, found.span.line) == (
        "SOP706",
        "profil.yaml",
        3,
    )
