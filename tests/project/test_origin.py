"""From a hash to the commit, in a real repository."""

from pathlib import Path

import pytest
from repository import commit, git, repository

from sopgen.project.origin import find_origin
from sopgen.project.reading import read
from sopgen.spec.canonical import content_hash

SPEC = """versi_skema: 1
judul: SOP *Uji*
bersama: ../bersama.yaml
pelaksana: [a]
langkah: [{kegiatan: Menulis, pelaksana: a}]
"""
SHARED = "versi_skema: 1\npelaksana: {a: Kepala}\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = repository(tmp_path)
    (root / "specs").mkdir()
    write(root, SPEC)
    (root / "bersama.yaml").write_text(SHARED)
    (root / "lain.yml").write_text("bukan: [spesifikasi")
    return root


def write(root: Path, text: str) -> None:
    (root / "specs" / "uji.sop.yaml").write_text(text)


def digest_of(root: Path) -> str:
    return content_hash(read(root / "specs" / "uji.sop.yaml").sops)


def test_the_commit_that_brought_the_content_is_found(root: Path) -> None:
    commit(root, "mulai", day=1)
    first = digest_of(root)
    write(root, SPEC.replace("Menulis", "Mencatat"))
    wanted = commit(root, "diganti", day=2)
    second = digest_of(root)
    write(root, "# hanya catatan\n" + SPEC.replace("Menulis", "Mencatat"))
    commit(root, "catatan", day=3)
    write(root, SPEC.replace("Menulis", "Mengetik"))
    commit(root, "terakhir", day=4)
    found = find_origin(root / "specs", second)
    assert found is not None
    assert (found.commit, found.date, found.subject) == (wanted, "2026-01-02", "diganti")
    assert (found.path, found.title) == ("specs/uji.sop.yaml", "SOP Uji")
    begin = find_origin(root, first[:6])
    assert begin is not None
    assert (begin.subject, begin.digest) == ("mulai", first)


def test_a_change_of_what_is_shared_is_a_change_of_the_sheet(root: Path) -> None:
    commit(root, "mulai", day=1)
    before = digest_of(root)
    (root / "bersama.yaml").write_text(SHARED.replace("Kepala", "Camat"))
    wanted = commit(root, "jabatan", day=2)
    found = find_origin(root, digest_of(root))
    assert found is not None
    assert (found.commit, found.path) == (wanted, "specs/uji.sop.yaml")
    first = find_origin(root, before)
    assert first is not None
    assert first.subject == "mulai"


def test_other_branches_and_lost_files_are_searched_too(root: Path) -> None:
    commit(root, "mulai", day=1)
    digest = digest_of(root)
    (root / "specs" / "uji.sop.yaml").unlink()
    commit(root, "dihapus", day=2)
    found = find_origin(root, digest)
    assert found is not None
    assert found.subject == "mulai"
    git(root, "checkout", "-q", "-b", "usul")
    write(root, SPEC.replace("Menulis", "Mengusulkan"))
    commit(root, "usul", day=3)
    proposed = digest_of(root)
    git(root, "checkout", "-q", "main")
    found = find_origin(root, proposed)
    assert found is not None
    assert found.subject == "usul"


def test_what_was_never_committed_is_not_found(root: Path) -> None:
    commit(root, "mulai")
    assert find_origin(root, "000000000000") is None


def test_a_repository_without_commits_holds_nothing(root: Path) -> None:
    assert find_origin(root, "000000000000") is None
