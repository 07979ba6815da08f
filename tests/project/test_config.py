from pathlib import Path

import pytest

from sopgen.diagnostic.model import Severity
from sopgen.project.config import load_config
from sopgen.project.failure import Blame, Trouble


def test_no_settings_are_settings(tmp_path: Path) -> None:
    config = load_config(tmp_path)
    assert config.levels.of("a") == {}
    assert not config.template


def test_levels_for_all_and_for_some(tmp_path: Path) -> None:
    (tmp_path / "sopgen.toml").write_text(
        '[aturan]\nlangkah-tak-terjangkau = "catatan"\n[aturan."lama/*"]\nSOP203 = "mati"\n'
    )
    levels = load_config(tmp_path).levels
    assert levels.of("specs/a.sop.yaml") == {"SOP203": Severity.NOTE}
    assert levels.of("lama/a.sop.yaml") == {"SOP203": None}


def test_a_template_set_for_all(tmp_path: Path) -> None:
    (tmp_path / "sopgen.toml").write_text('templat = "dinas"\n')
    assert load_config(tmp_path).template == "dinas"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('[aturan]\nSOP999 = "mati"', "tidak ada aturan `SOP999`"),
        ('[aturan."lama/*"]\nlangkah-tak-terjangkou = "mati"', "maksudnya `langkah-tak-terj"),
        ('[aturan]\nSOP203 = "diam"', "galat, peringatan, catatan, mati"),
        ("aturan = 3", "harus berupa tabel"),
        ("templat = 3", "nama dalam tanda petik"),
        ('templet = "x"', "maksudnya `templat`?"),
        ("[aturan", "bukan berkas TOML"),
    ],
)
def test_what_is_not_understood_is_refused(tmp_path: Path, text: str, words: str) -> None:
    (tmp_path / "sopgen.toml").write_text(text)
    with pytest.raises(Trouble) as caught:
        load_config(tmp_path)
    assert caught.value.failure.blame is Blame.INPUT
    assert words in caught.value.failure.message.indonesian
    assert "sopgen.toml" in caught.value.failure.message.indonesian


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "sopgen.toml").write_text('[aturan]\nSOP999 = "mati"\nSOP998 = "mati"')
    with pytest.raises(Trouble) as caught:
        load_config(tmp_path)
    assert "SOP998" in caught.value.failure.message.english
    assert "SOP999" in caught.value.failure.message.english
