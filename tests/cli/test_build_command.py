import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from missing import need_path

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


def test_the_place_of_the_signature_is_told_on_request(project: Path) -> None:
    signed = f"{GOOD}nomor: 01\npengesahan: {{jabatan: Kepala, nama: Budi}}\n"
    (project / "specs" / "baik.sop.yaml").write_text(signed)
    done = sopgen(project, "build", "--sign-tag", "#")
    assert done.returncode == 0, done.stdout
    told = json.loads((project / "output" / "baik.ttd.json").read_text())
    (place,) = told["tanda_tangan"]
    assert (place["halaman"], place["tanda"]) == (1, "#")
    assert set(place["kotak"]) == {"x", "y", "lebar", "tinggi"}


def test_a_tag_that_cannot_mark_the_signature_is_a_wrong_call(project: Path) -> None:
    done = sopgen(project, "build", "--sign-tag", "##")
    assert done.returncode == 2
    assert "pakai satu saja dari # $" in done.stderr


def test_the_drawing_is_judged_on_request(project: Path) -> None:
    done = sopgen(project, "build", "--judge", "--format", "svg")
    assert done.stdout.splitlines() == [
        f"{Path('specs') / 'baik.sop.yaml'}: 0 cacat, 0 persilangan, 1 belokan"
    ]


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
    assert "1 spesifikasi berisi galat" in done.stderr


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


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("build", "--format"), "opsi `--format` memerlukan nilai"),
        (("build", "-j", "banyak"), "nilai opsi `--jobs` harus bilangan bulat"),
        (("build", "--color", "merah"), "yang ada: auto, always, never"),
        (("build", "--format", "docx,,"), "bentuk `` tidak dikenal"),
        (("build", "--ouput", "x", "--lang=en"), "did you mean `--output`?"),
        (("--warna",), "opsi `--warna` tidak dikenal"),
        (("schema", "x"), "pemakaian salah"),
    ],
)
def test_wrong_usage_is_told_in_the_users_language(
    project: Path, arguments: tuple[str, ...], words: str
) -> None:
    done = sopgen(project, *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert words in done.stderr
    assert "Bantuan: " in done.stderr or "Help: " in done.stderr or "bentuk" in done.stderr


def test_without_a_command_the_help_is_shown(project: Path) -> None:
    done = sopgen(project)
    assert done.returncode == 2
    assert "Pemakaian: sopgen [OPSI] PERINTAH" in done.stderr


def test_help_is_in_indonesian(project: Path) -> None:
    done = sopgen(project, "build", "-h")
    assert done.returncode == 0
    for words in ("Pemakaian: sopgen build [OPSI]", "Opsi:", "Contoh:", "Kode keluar:"):
        assert words in done.stdout
    assert "Show this" not in done.stdout
    assert "\n  [PATH]" not in done.stdout


def test_the_version_names_the_parts(project: Path) -> None:
    done = sopgen(project, "--version")
    assert done.returncode == 0
    assert [line.split()[0] for line in done.stdout.splitlines()][:4] == [
        "sopgen",
        "Python",
        "fontpkg-arimo",
        "typst",
    ]


def test_the_schema_is_printed(project: Path) -> None:
    done = sopgen(project, "schema")
    assert done.returncode == 0
    assert json.loads(done.stdout)["$schema"].startswith("http://json-schema.org/draft-07")


def test_a_project_without_specs_is_told(project: Path) -> None:
    shutil.rmtree(project / "specs")
    done = sopgen(project, "build")
    assert done.returncode == 2
    assert "`specs` tidak ada" in done.stderr


def test_the_project_is_found_from_its_inner_folders(project: Path) -> None:
    inner = project / "specs" / "contoh"
    inner.mkdir()
    (project / "specs" / "baik.sop.yaml").rename(inner / "baik.sop.yaml")
    assert sopgen(inner, "build", "--format", "dot").returncode == 0
    assert (project / "output" / "contoh" / "baik.dot").exists()


def test_an_output_that_is_a_link_is_refused(project: Path) -> None:
    (project / "luar").mkdir()
    (project / "output").symlink_to(project / "luar")
    done = sopgen(project, "build")
    assert done.returncode == 2
    assert "tautan" in done.stderr
    assert list((project / "luar").iterdir()) == []


def test_an_output_that_cannot_be_written_is_told(project: Path) -> None:
    need_path("/proc/self")
    done = sopgen(project, "build", "--format", "dot", "--output", "/proc/sopgen")
    assert done.returncode == 3
    assert "specs/baik.sop.yaml: `/proc/sopgen`" in done.stderr
    assert "1 gagal" in done.stderr


def test_a_spec_that_cannot_be_read_is_told_and_the_others_are_built(project: Path) -> None:
    (project / "specs" / "aneh.sop.yaml").symlink_to(need_path("/proc/self/mem"))
    done = sopgen(project, "build", "--format", "dot")
    assert done.returncode == 2
    assert "specs/aneh.sop.yaml: " in done.stderr
    assert "Traceback" not in done.stderr
    assert (project / "output" / "baik.dot").exists()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "SOP103"),
        (b"\xff\xfe\x00", "SOP"),
        (b"\x00" * 100, "SOP"),
        (b"[" * 100_000, "SOP"),
        (b"a: &x [*x]\n", "SOP"),
        (b"judul: " + b"a" * 200_000, "SOP"),
        (b"PK\x03\x04 a Word document", "SOP"),
        (b"- {\n" * 5_000, "SOP"),
    ],
)
def test_no_bytes_end_in_a_traceback(project: Path, data: bytes, code: str) -> None:
    (project / "specs" / "baik.sop.yaml").write_bytes(data)
    done = sopgen(project, "build")
    assert done.returncode == 1
    assert f"galat {code}" in done.stdout
    assert "Traceback" not in done.stderr
    assert max(map(len, done.stdout.splitlines())) < 1000


def test_verbose_names_what_is_written(project: Path) -> None:
    done = sopgen(project, "build", "-v", "--format", "dot")
    assert f"menulis {Path('output') / 'baik.dot'}" in done.stderr


def test_a_template_set_may_be_named(project: Path) -> None:
    done = sopgen(project, "build", "--format", "docx", "--template", "sop-ap-f4")
    assert done.returncode == 0, done.stderr


def test_a_misspelt_template_set_is_told(project: Path) -> None:
    done = sopgen(project, "build", "--template", "sop-ap-f5")
    assert done.returncode == 2
    assert "maksudnya `sop-ap-f4`?" in done.stderr


def test_the_project_may_want_a_template_set(project: Path) -> None:
    (project / "sopgen.toml").write_text('templat = "sop-ap-f4"\n')
    assert sopgen(project, "build", "--format", "svg").returncode == 0
    wanted = (project / "output" / "baik.svg").read_text()
    assert sopgen(project, "build", "--format", "svg", "--template", "sop-ap-f4").returncode == 0
    assert (project / "output" / "baik.svg").read_text() == wanted
    (project / "specs" / "baik.sop.yaml").write_text(f"{GOOD}templat: sop-ap\n")
    assert sopgen(project, "build", "--format", "svg").returncode == 0
    assert (project / "output" / "baik.svg").read_text() != wanted


def test_a_misspelt_template_set_of_the_project_is_told(project: Path) -> None:
    (project / "sopgen.toml").write_text('templat = "sop-ap-f5"\n')
    done = sopgen(project, "build")
    assert done.returncode == 2
    assert "sopgen.toml: tidak ada perangkat templat" in done.stderr
    assert "maksudnya `sop-ap-f4`?" in done.stderr
