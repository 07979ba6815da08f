"""A built sheet leads back to its commit."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from click.testing import CliRunner
from pypdf import PdfReader
from repository import commit, repository

from sopgen import __version__
from sopgen.cli.app import app, run
from sopgen.cli.exit import Exit

SPEC = """versi_skema: 1
judul: SOP Uji
pelaksana: {a: Kepala}
langkah: [{kegiatan: Menulis, pelaksana: a}]
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = repository(tmp_path)
    (root / "specs").mkdir()
    (root / "specs" / "uji.sop.yaml").write_text(SPEC)
    monkeypatch.chdir(root)
    return root


def trace(*arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(app, ["trace", *arguments], standalone_mode=False)
    assert done.exception is None, done.exception
    return done.return_value, done.stdout


def test_pdf_word_and_hash_lead_to_the_commit(project: Path) -> None:
    wanted = commit(project, "mulai")
    assert run(["build", "-q"]) == Exit.FINE
    shown = [trace(f"output/uji.{suffix}") for suffix in ("pdf", "docx")]
    digest = shown[0][1].split("sidik")[1].split()[0]
    shown += [trace(digest), trace(digest[:8].upper(), "--lang", "en")]
    assert {code for code, _ in shown} == {Exit.FINE}
    assert all(f"commit  {wanted} (2026-01-01) mulai" in text for _, text in shown)
    assert all(text.startswith("specs/uji.sop.yaml: SOP Uji\n") for _, text in shown)


def properties(project: Path) -> tuple[str, str]:
    pdf = PdfReader(project / "output" / "uji.pdf").metadata
    with ZipFile(BytesIO((project / "output" / "uji.docx").read_bytes())) as archive:
        return str(pdf and pdf["/Keywords"]), archive.read("docProps/core.xml").decode()


def test_files_name_hash_commit_and_version(project: Path) -> None:
    wanted = commit(project, "mulai")
    run(["build", "-q"])
    for words in properties(project):
        assert "sopgen-hash=" in words
        assert f"sopgen-commit={wanted}" in words
        assert f"sopgen-version={__version__}" in words


def test_a_tree_with_changes_names_no_commit(project: Path) -> None:
    commit(project, "mulai")
    (project / "specs" / "uji.sop.yaml").write_text(SPEC.replace("Menulis", "Mencatat"))
    run(["build", "-q"])
    for words in properties(project):
        assert "sopgen-hash=" in words
        assert "sopgen-commit" not in words
    assert trace("output/uji.pdf")[0] == Exit.FINDINGS


@pytest.mark.parametrize("target", ["tidak-ada.pdf", "xyz", "12345", "specs/uji.sop.yaml"])
def test_what_is_no_sheet_and_no_hash_is_refused(
    project: Path, target: str, capsys: pytest.CaptureFixture[str]
) -> None:
    commit(project, "mulai")
    assert run(["trace", target]) == Exit.USAGE
    assert target in capsys.readouterr().err


def test_outside_of_a_repository_the_reason_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["trace", "abcdef"]) == Exit.USAGE
    assert "bukan repositori git" in capsys.readouterr().err
