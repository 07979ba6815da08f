from pathlib import Path, PurePath

import pytest

from sopgen.project.discovery import NotFound, SameProduct, find_specs
from sopgen.project.root import find_root


def touch(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
    return path


def test_folders_are_searched_and_keep_their_inner_folders(tmp_path: Path) -> None:
    touch(tmp_path / "b.sop.yaml")
    touch(tmp_path / "contoh" / "a.sop.yaml")
    touch(tmp_path / "contoh" / "bersama.yaml")
    touch(tmp_path / ".cadangan" / "c.sop.yaml")
    found = find_specs([tmp_path])
    assert [spec.product for spec in found] == [PurePath("b"), PurePath("contoh/a")]


def test_a_spec_named_twice_is_built_once(tmp_path: Path) -> None:
    spec = touch(tmp_path / "a.sop.yaml")
    assert len(find_specs([spec, tmp_path])) == 1


def test_specs_with_the_same_product_are_refused(tmp_path: Path) -> None:
    one, other = touch(tmp_path / "x" / "A.sop.yaml"), touch(tmp_path / "y" / "a.sop.yaml")
    with pytest.raises(SameProduct):
        find_specs([one, other])


@pytest.mark.parametrize("name", ["tidak-ada", "kosong"])
def test_nothing_found_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / "kosong").mkdir()
    with pytest.raises(NotFound):
        find_specs([tmp_path / name])


def test_the_root_is_the_nearest_folder_with_a_configuration(tmp_path: Path) -> None:
    touch(tmp_path / "sopgen.toml")
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    assert find_root(inner) == tmp_path
