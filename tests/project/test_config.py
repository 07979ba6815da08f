from fractions import Fraction
from pathlib import Path

import pytest

from sopgen.check.practice import USUAL, NumberPattern, Practice
from sopgen.diagnostic.model import Severity
from sopgen.process.basis import Basis
from sopgen.project.config import load_config, load_settings
from sopgen.project.failure import Blame, Trouble


def test_no_settings_are_settings(tmp_path: Path) -> None:
    settings = load_settings(tmp_path, strict=True)
    assert settings.levels.of("a") == {}
    assert settings.practice == USUAL
    assert settings.strict
    assert not load_config(tmp_path).template


def test_levels_for_all_and_for_some(tmp_path: Path) -> None:
    (tmp_path / "sopgen.toml").write_text(
        '[aturan]\nlangkah-tak-terjangkau = "catatan"\n[aturan."lama/*"]\nSOP203 = "mati"\n'
    )
    levels = load_settings(tmp_path, strict=False).levels
    assert levels.of("specs/a.sop.yaml") == {"SOP203": Severity.NOTE}
    assert levels.of("lama/a.sop.yaml") == {"SOP203": None}


def test_how_the_office_works(tmp_path: Path) -> None:
    (tmp_path / "sopgen.toml").write_text(
        "[waktu]\njam_per_hari = 8\nhari_per_minggu = 5.5\n"
        '[identitas]\npola_nomor = ["065/{nomor}", "{teks}"]\n'
    )
    assert load_settings(tmp_path, strict=False).practice == Practice(
        Basis(Fraction(8), Fraction(11, 2)), (NumberPattern("065/{nomor}"), NumberPattern("{teks}"))
    )


def test_a_template_set_for_all(tmp_path: Path) -> None:
    (tmp_path / "sopgen.toml").write_text('templat = "dinas"\n')
    assert load_config(tmp_path).template == "dinas"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('[aturan]\nSOP999 = "mati"', "tidak ada aturan `SOP999`"),
        ('[aturan."lama/*"]\nlangkah-tak-terjangkou = "mati"', "maksudnya `langkah-tak-terj"),
        ('[aturan]\nSOP113 = "mati"', "tidak dapat diubah"),
        ('[aturan]\nSOP203 = "diam"', "galat, peringatan, catatan, mati"),
        ("aturan = 3", "harus berupa tabel"),
        ("[aturan]\n\n[waktu\n", "sopgen.toml:3: baris ini tidak terbaca"),
        ("[atruan]", "maksudnya `aturan`?"),
        ("[waktu]\njam_perhari = 8", "maksudnya `jam_per_hari`?"),
        ("[waktu]\njam_per_hari = 25", "paling besar 24"),
        ("[waktu]\nhari_per_minggu = ya", "sopgen.toml:2"),
        ('[waktu]\nhari_per_minggu = "5"', "harus angka di atas 0"),
        ("[waktu]\nhari_per_minggu = true", "harus angka di atas 0"),
        ("[identitas]\npola_nomor = 7", "harus teks"),
        ('[identitas]\npola_nomor = "065/{urut}"', "`{urut}` di `pola_nomor` tidak dikenal"),
    ],
)
def test_what_is_not_understood_is_refused(tmp_path: Path, text: str, words: str) -> None:
    (tmp_path / "sopgen.toml").write_text(text)
    with pytest.raises(Trouble) as caught:
        load_settings(tmp_path, strict=False)
    assert caught.value.failure.blame is Blame.INPUT
    assert words in caught.value.failure.message.indonesian
    assert "sopgen.toml" in caught.value.failure.message.indonesian


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "sopgen.toml").write_text('[aturan]\nSOP999 = "mati"\nSOP998 = "mati"')
    with pytest.raises(Trouble) as caught:
        load_settings(tmp_path, strict=False)
    assert "SOP998" in caught.value.failure.message.english
    assert "SOP999" in caught.value.failure.message.english
