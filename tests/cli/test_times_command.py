import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from sopgen.cli.app import app
from sopgen.cli.exit import Exit

SPEC = """versi_skema: 1
judul: SOP Uji
pelaksana: {a: Kepala, b: Staf}
tampilan: {satuan_waktu: menit}
langkah:
  - {kegiatan: Memerintahkan, pelaksana: a, waktu: 5}
  - {kegiatan: Melaksanakan, pelaksana: b, waktu: 1 minggu}
"""


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    path = tmp_path / "uji.sop.yaml"
    path.write_text(SPEC)
    return path


def run(*arguments: str) -> tuple[int, str, str]:
    done = CliRunner().invoke(app, ["times", *arguments], standalone_mode=False)
    assert done.exception is None, done.exception
    return done.return_value, done.stdout, done.stderr


def test_the_table_is_printed(spec: Path) -> None:
    code, shown, _ = run(str(spec))
    assert code == Exit.FINE
    assert "Jalur lurus     5 hari kerja 5 menit" in shown


def test_the_basis_can_be_set(spec: Path) -> None:
    _, shown, _ = run(str(spec), "--jam-per-hari", "8", "--hari-per-minggu", "6")
    assert "Jalur lurus     6 hari kerja 5 menit" in shown
    assert "8 jam, 1 minggu = 6 hari kerja" in shown


def test_the_basis_is_that_of_the_project(spec: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (spec.parent / "sopgen.toml").write_text("[waktu]\njam_per_hari = 8\nhari_per_minggu = 6\n")
    monkeypatch.chdir(spec.parent)
    _, shown, _ = run(str(spec), "--jam-per-hari", "7")
    assert "7 jam, 1 minggu = 6 hari kerja" in shown
    _, shown, _ = run(str(spec))
    assert "8 jam, 1 minggu = 6 hari kerja" in shown


def test_data_stay_pure_when_a_spec_is_faulty(spec: Path) -> None:
    (spec.parent / "buruk.sop.yaml").write_text(SPEC.replace("pelaksana: b", "pelaksana: z"))
    code, shown, told = run(str(spec.parent), "--format", "json")
    assert code == Exit.FINDINGS
    assert [table["title"] for table in json.loads(shown)] == ["SOP Uji"]
    assert "buruk.sop.yaml:7:" in told


def test_faults_stand_below_the_tables(spec: Path) -> None:
    (spec.parent / "buruk.sop.yaml").write_text(SPEC.replace("pelaksana: b", "pelaksana: z"))
    code, shown, _ = run(str(spec.parent))
    assert code == Exit.FINDINGS
    assert "galat SOP130" in shown
    assert "Jalur lurus" in shown
