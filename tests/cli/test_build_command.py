import os
import subprocess
import sys
from pathlib import Path

import pytest

GOOD = """versi_skema: 1
judul: SOP Uji
pelaksana: {a: Kepala, b: Staf}
langkah:
  - {kegiatan: Memerintahkan, pelaksana: a, waktu: 5 menit, output: Disposisi}
  - {kegiatan: Melaksanakan, pelaksana: b, waktu: 1 hari, output: Laporan}
"""
BAD = GOOD.replace("pelaksana: b,", "pelaksana: c,")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "sopgen.toml").touch()
    (tmp_path / "specs").mkdir()
    (tmp_path / "specs" / "baik.sop.yaml").write_text(GOOD)
    return tmp_path


def sopgen(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 – our own program
        [sys.executable, "-m", "sopgen", *arguments],
        cwd=folder,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_specs_become_word_and_pdf(project: Path) -> None:
    done = sopgen(project, "build")
    assert done.returncode == 0, done.stderr
    assert sorted(p.name for p in (project / "output").iterdir()) == ["baik.docx", "baik.pdf"]
    assert done.stdout == ""
    assert "1 SOP dibangun (2 berkas) ke output" in done.stderr


def test_every_format_is_built_on_request(project: Path) -> None:
    done = sopgen(project, "build", "--format", "docx,pdf,svg,png,dot", "--output", "hasil")
    assert done.returncode == 0, done.stderr
    suffixes = sorted(p.suffix for p in (project / "hasil").iterdir())
    assert suffixes == [".docx", ".dot", ".pdf", ".png", ".svg"]


def test_a_faulty_spec_builds_nothing_and_the_others_are_built(project: Path) -> None:
    (project / "specs" / "buruk.sop.yaml").write_text(BAD)
    (project / "output").mkdir()
    (project / "output" / "buruk.docx").write_text("yang lama")
    done = sopgen(project, "build")
    assert done.returncode == 1
    assert "buruk.sop.yaml:6:41: galat" in done.stdout
    assert (project / "output" / "buruk.docx").read_text() == "yang lama"
    assert not (project / "output" / "buruk.pdf").exists()
    assert (project / "output" / "baik.docx").exists()
    assert "1 berisi galat" in done.stderr


def test_quiet_hides_the_work_and_never_the_findings(project: Path) -> None:
    (project / "specs" / "baik.sop.yaml").write_text(BAD)
    done = sopgen(project, "build", "-q")
    assert done.stderr == ""
    assert "galat" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("build", "--format", "pdff"), "maksudnya `pdf`?"),
        (("build", "tidak-ada"), "`tidak-ada` tidak ada"),
        (("buidl",), "maksudnya `build`?"),
        (("build", "--ouput", "x"), "--output"),
    ],
)
def test_wrong_usage_is_explained(project: Path, arguments: tuple[str, ...], words: str) -> None:
    done = sopgen(project, *arguments)
    assert done.returncode == 2
    assert words in done.stderr
    assert not (project / "output").exists()


def test_messages_speak_english_on_request(project: Path) -> None:
    (project / "specs" / "baik.sop.yaml").write_text(BAD)
    done = sopgen(project, "build", "--lang", "en")
    assert "error SOP" in done.stdout
    assert "with errors, not built" in done.stderr


def test_the_output_is_the_same_whatever_the_surroundings(project: Path) -> None:
    files = []
    for seed, zone, language in (("0", "UTC", "C"), ("7", "Asia/Jakarta", "C.UTF-8")):
        done = sopgen(project, "build", PYTHONHASHSEED=seed, TZ=zone, LANG=language)
        assert done.returncode == 0, done.stderr
        files.append({p.name: p.read_bytes() for p in (project / "output").iterdir()})
    assert files[0] == files[1]


def test_help_loads_nothing_but_the_commands(project: Path) -> None:
    code = (
        "import sys\nfrom sopgen.cli.app import run\nrun(['--help'])\n"
        "print(sorted(set(sys.modules) & {'rich', 'docx', 'typst', 'yaml', 'lxml', 'fontTools'}))"
    )
    done = subprocess.run(  # noqa: S603 – our own program
        [sys.executable, "-c", code], cwd=project, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"
    assert "Kode keluar" in done.stdout


def test_many_specs_are_built_side_by_side_in_their_order(project: Path) -> None:
    for number in range(24):
        text = BAD if number % 12 == 5 else GOOD
        (project / "specs" / f"s{number:02}.sop.yaml").write_text(text)
    done = sopgen(project, "build", "-j", "2", "--format", "docx")
    assert done.returncode == 1
    faulty = [line.partition(":")[0] for line in done.stdout.splitlines() if ": galat " in line]
    assert [Path(name).name for name in faulty] == ["s05.sop.yaml", "s17.sop.yaml"]
    assert len(list((project / "output").iterdir())) == 23
