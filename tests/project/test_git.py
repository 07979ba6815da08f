"""Which commit holds a file, in real repositories."""

from pathlib import Path

import pytest
from repository import commit, git, repository

from sopgen.project.git import ask, clean_commits


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = repository(tmp_path / "sop unit")
    (root / "specs").mkdir()
    (root / "specs" / "é.sop.yaml").write_text("a")
    (root / "lain.txt").write_text("a")
    return root


def test_a_clean_tree_has_a_commit(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spec = root / "specs" / "é.sop.yaml"
    wanted = commit(root, "satu")
    assert clean_commits([spec]) == {spec: wanted}
    monkeypatch.chdir(root / "specs")
    assert clean_commits([Path("é.sop.yaml")]) == {Path("é.sop.yaml"): wanted}


def test_a_change_anywhere_in_the_tree_counts(root: Path) -> None:
    spec = root / "specs" / "é.sop.yaml"
    commit(root, "satu")
    (root / "lain.txt").write_text("b")
    assert clean_commits([spec]) == {}


def test_products_that_git_does_not_know_do_not_count(root: Path) -> None:
    spec = root / "specs" / "é.sop.yaml"
    wanted = commit(root, "satu")
    (root / "hasil.pdf").write_text("b")
    assert clean_commits([spec]) == {spec: wanted}


def test_a_file_that_is_not_in_the_commit_has_none(root: Path) -> None:
    commit(root, "satu")
    (root / "baru.sop.yaml").write_text("b")
    assert clean_commits([root / "baru.sop.yaml"]) == {}
    git(root, "add", "-A")
    assert clean_commits([root / "baru.sop.yaml"]) == {}


def test_before_the_first_commit_there_is_none(root: Path) -> None:
    assert clean_commits([root / "specs" / "é.sop.yaml"]) == {}


def test_outside_of_any_repository_there_is_none(tmp_path: Path) -> None:
    (tmp_path / "a.sop.yaml").write_text("a")
    assert clean_commits([tmp_path / "a.sop.yaml"]) == {}


def test_without_git_there_is_none(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commit(root, "satu")
    monkeypatch.setenv("PATH", str(root))
    assert ask(root, "status") is None
    assert clean_commits([root / "specs" / "é.sop.yaml"]) == {}
