import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

GOOD = """versi_skema: 1
judul: SOP Uji
pelaksana: {a: Kepala, b: Staf}
langkah:
  - {kegiatan: Menugaskan staf, pelaksana: a, waktu: 5 menit, output: Disposisi}
  - {kegiatan: Menyusun laporan, pelaksana: b, waktu: 1 hari, output: Laporan}
"""
LOST = GOOD.replace("pelaksana: a,", "pelaksana: a, lanjut: [],")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "sopgen.toml").touch()
    (tmp_path / "specs").mkdir()
    (tmp_path / "specs" / "baik.sop.yaml").write_text(GOOD)
    return tmp_path


def sopgen(
    folder: Path, *arguments: str, text: str | None = None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 – our own program
        [sys.executable, "-m", "sopgen", *arguments],
        cwd=folder,
        input=text,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_nothing_of_error_rank_is_fine(project: Path) -> None:
    done = sopgen(project, "check")
    assert done.returncode == 0, done.stdout
    assert "1 spesifikasi diperiksa: 0 galat" in done.stderr


def test_an_error_is_found_and_keeps_the_spec_from_being_built(project: Path) -> None:
    (project / "specs" / "putus.sop.yaml").write_text(LOST)
    done = sopgen(project, "check")
    assert done.returncode == 1
    assert "putus.sop.yaml:6:" in done.stdout
    assert "galat SOP203" in done.stdout
    built = sopgen(project, "build", "--format", "dot")
    assert built.returncode == 1
    assert "galat SOP203" in built.stdout
    assert [path.name for path in (project / "output").iterdir()] == ["baik.dot"]


def test_settings_switch_a_rule_off(project: Path) -> None:
    (project / "specs" / "putus.sop.yaml").write_text(LOST)
    (project / "sopgen.toml").write_text('[aturan."specs/putus*"]\nSOP203 = "mati"\n')
    assert "SOP203" not in sopgen(project, "check").stdout


def test_wrong_settings_are_refused(project: Path) -> None:
    (project / "sopgen.toml").write_text('[aturan]\nSOP999 = "mati"\n')
    done = sopgen(project, "check")
    assert done.returncode == 2
    assert "SOP999" in done.stderr


def test_strict_makes_warnings_errors(project: Path) -> None:
    (project / "sopgen.toml").write_text('[aturan]\nSOP203 = "peringatan"\n')
    (project / "specs" / "putus.sop.yaml").write_text(LOST)
    assert sopgen(project, "check").returncode == 0
    assert sopgen(project, "check", "--strict").returncode == 1
    assert sopgen(project, "build", "--strict", "--format", "dot").returncode == 1
    built = sopgen(project, "build", "--format", "dot")
    assert built.returncode == 0
    assert "peringatan SOP203" in built.stdout


def test_a_text_from_stdin(project: Path) -> None:
    done = sopgen(project, "check", "-", "--format", "json", text=LOST)
    assert done.returncode == 1
    found = [one for one in json.loads(done.stdout) if one["code"] == "SOP203"]
    assert [(one["file"], one["line"], one["step"]) for one in found] == [("-", 6, "2")]
    named = sopgen(project, "check", "-", "--stdin-filename", "specs/x.sop.yaml", text=LOST)
    assert named.stdout.startswith("specs/x.sop.yaml:")


def test_reading_faults_are_findings_too(project: Path) -> None:
    (project / "specs" / "rusak.sop.yaml").write_text("versi_skema: 1\n")
    done = sopgen(project, "check", "specs/rusak.sop.yaml", "--format", "json")
    assert done.returncode == 1
    assert "SOP121" in {one["code"] for one in json.loads(done.stdout)}


def test_a_missing_file_is_a_usage_error(project: Path) -> None:
    assert sopgen(project, "check", "tidak-ada.sop.yaml").returncode == 2


def test_a_rule_is_explained(project: Path) -> None:
    done = sopgen(project, "check", "--explain", "SOP203")
    assert done.returncode == 0
    assert done.stdout.startswith("# SOP203 · langkah-tak-terjangkau")
    unknown = sopgen(project, "check", "--explain", "langkah-tak-terjangkou")
    assert unknown.returncode == 2
    assert "maksudnya `langkah-tak-terjangkau`?" in unknown.stderr


def test_checking_loads_no_layout_and_no_renderer(project: Path) -> None:
    code = (
        "import sys; from sopgen.cli.app import run; run(['check', '-qq']); "
        "print([n for n in ('rich', 'typst', 'docx', 'lxml', 'fontTools', 'jinja2', "
        "'sopgen.layout') if n in sys.modules])"
    )
    done = subprocess.run(  # noqa: S603 – our own program
        [sys.executable, "-c", code],
        cwd=project,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.stdout.strip() == "[]", done.stderr


def test_a_fix_is_shown_first_and_made_when_agreed(project: Path) -> None:
    spec = project / "specs" / "baik.sop.yaml"
    spec.write_text(GOOD.replace("SOP Uji", "SOP  Uji"))
    shown = sopgen(project, "check", "--fix")
    assert shown.returncode == 0
    assert "+judul: SOP Uji" in shown.stdout
    assert "--fix --yes" in shown.stderr
    assert "SOP  Uji" in spec.read_text()
    made = sopgen(project, "check", "--fix", "--yes")
    assert made.returncode == 0
    assert spec.read_text() == GOOD
    assert "tidak ada yang perlu diubah" in sopgen(project, "check", "--fix").stderr


@pytest.mark.parametrize("command", ["check", "build"])
def test_what_cannot_be_opened_is_told_beside_the_rest(project: Path, command: str) -> None:
    specs = project / "specs"
    (specs / "diri.sop.yaml").symlink_to("diri.sop.yaml")
    (specs / "hilang.sop.yaml").symlink_to("tidak-ada.sop.yaml")
    os.mkfifo(specs / "pipa.sop.yaml")
    done = sopgen(project, command)
    assert done.returncode == 2
    assert "`specs/diri.sop.yaml` menunjuk ke dirinya sendiri" in done.stderr
    assert "`specs/hilang.sop.yaml` tidak ada" in done.stderr
    assert "`specs/pipa.sop.yaml` bukan berkas biasa" in done.stderr
    assert "1 S" in done.stderr or "1 spesifikasi diperiksa" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("check", ""), "`PATH` kosong"),
        (("build", ""), "`PATH` kosong"),
        (("times", ""), "`PATH` kosong"),
        (("build", "--output", ""), "`--output` kosong"),
        (("build", "-j", "x"), "`--jobs` harus bilangan bulat, paling kecil 0"),
        (("times", "--jam-per-hari", "30"), "harus angka, di atas 0, paling besar 24"),
        (("check", "--format", ""), "yang ada: text, json, sarif"),
        (("build", "--format", ""), "yang ada: docx"),
        (("check", "specs/baik.sop.yaml/a.sop.yaml"), "bukan folder"),
        (("check", "--explain", "SOP999"), "maksudnya `SOP"),
    ],
)
def test_a_wrong_argument_is_named_with_what_is_possible(
    project: Path, arguments: tuple[str, ...], words: str
) -> None:
    done = sopgen(project, *arguments)
    assert done.returncode == 2
    assert words in done.stderr
    assert done.stdout == ""
    assert not (project / "baik.docx").exists()
