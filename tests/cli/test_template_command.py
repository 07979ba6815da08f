import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "sopgen.toml").touch()
    return tmp_path


def template(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 – our own program
        [sys.executable, "-m", "sopgen", "template", *arguments],
        cwd=folder,
        env=os.environ,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_a_new_set_is_listed_and_sound(project: Path) -> None:
    made = template(project, "new", "dinas")
    assert made.returncode == 0, made.stderr
    assert 'templat = "dinas"' in made.stderr
    listed = template(project, "list").stdout.splitlines()
    assert f"dinas\t{Path('templates') / 'dinas'}" in listed
    assert len(listed) == 6
    done = template(project, "check", "dinas")
    assert (done.returncode, done.stdout) == (0, "")
    assert "tanpa galat" in done.stderr


def test_faults_are_told_with_their_place(project: Path) -> None:
    template(project, "new", "dinas")
    profile = project / "templates" / "dinas" / "profil.yaml"
    profile.write_text('versi_skema: 1\nnama: dinas\nkaki: "{{ juduul }}"\n')
    for arguments in (("check",), ("check", "dinas")):
        done = template(project, *arguments)
        assert done.returncode == 1
        place = Path("templates") / "dinas" / "profil.yaml"
        assert f"{place}:3:11: galat SOP142" in done.stdout
        assert "saran: maksudnya `judul`?" in done.stdout
        assert "dinas" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("check", "sop-app"), "maksudnya `sop-ap`?"),
        (("new", "Dinas"), "huruf kecil"),
        (("new",), "NAMA"),
        (("chek",), "maksudnya `check`?"),
    ],
)
def test_wrong_usage(project: Path, arguments: tuple[str, ...], says: str) -> None:
    done = template(project, *arguments)
    assert done.returncode == 2
    assert says in done.stderr
