from pathlib import Path

import pytest

from sopgen.project import template_set
from sopgen.project.failure import Trouble
from sopgen.project.scaffold import new_set


def test_a_copy_is_a_set_of_its_own(tmp_path: Path) -> None:
    written = new_set("dinas", "sop-ap-word", tmp_path)
    assert [path.name for path in written] == ["identitas.docx", "profil.yaml"]
    chosen = template_set.load("dinas", template_set.folders(tmp_path))
    assert chosen.diagnostics == ()
    assert chosen.profile is not None
    assert chosen.profile.name == "dinas"


def test_what_belongs_to_the_program_is_not_copied(tmp_path: Path) -> None:
    written = new_set("dinas", "sop-ap", tmp_path)
    assert [path.name for path in written] == ["lembar.docx", "profil.yaml"]
    assert [path.name for path in (tmp_path / "templates").iterdir()] == ["dinas"]


@pytest.mark.parametrize("name", ["Dinas", "dinas kami", "../dinas", "", "-x"])
def test_a_name_that_is_no_folder_everywhere_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(Trouble, match="tidak dapat dipakai"):
        new_set(name, "sop-ap", tmp_path)


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    new_set("dinas", "sop-ap", tmp_path)
    profile = tmp_path / "templates" / "dinas" / "profil.yaml"
    profile.write_text("punya kami")
    with pytest.raises(Trouble, match="sudah ada"):
        new_set("dinas", "sop-ap", tmp_path)
    assert profile.read_text() == "punya kami"


def test_a_source_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="sop-ap-f4"):
        new_set("dinas", "sop-ap-f5", tmp_path)
    assert not (tmp_path / "templates").exists()
