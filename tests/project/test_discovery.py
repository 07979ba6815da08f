from pathlib import Path

import pytest

from sopgen.project.discovery import find_specs
from sopgen.project.failure import Blame, Trouble
from sopgen.project.root import find_root


def touch(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
    return path


def products(paths: list[Path], home: Path) -> list[str]:
    return [spec.product.as_posix() for spec in find_specs(paths, home)]


def test_folders_are_searched_and_keep_their_inner_folders(tmp_path: Path) -> None:
    touch(tmp_path / "b.sop.yaml")
    touch(tmp_path / "contoh" / "a.sop.yaml")
    touch(tmp_path / "contoh" / "bersama.yaml")
    touch(tmp_path / "contoh" / "BESAR.SOP.YAML")
    touch(tmp_path / ".cadangan" / "c.sop.yaml")
    (tmp_path / "folder.sop.yaml").mkdir()
    assert products([tmp_path], tmp_path) == ["b", "contoh/BESAR", "contoh/a"]


def test_a_spec_has_one_place_however_it_is_asked_for(tmp_path: Path) -> None:
    spec = touch(tmp_path / "specs" / "contoh" / "a.sop.yaml")
    for asked in (spec, spec.parent, tmp_path / "specs"):
        assert products([asked], tmp_path / "specs") == ["contoh/a"]


def test_specs_elsewhere_keep_their_folders_below_the_common_one(tmp_path: Path) -> None:
    one, other = touch(tmp_path / "x" / "a.sop.yaml"), touch(tmp_path / "y" / "a.sop.yaml")
    assert products([one, other], tmp_path / "specs") == ["x/a", "y/a"]
    assert products([one], tmp_path / "specs") == ["a"]
    assert products([tmp_path / "x"], tmp_path / "specs") == ["a"]


def test_a_spec_named_twice_is_built_once(tmp_path: Path) -> None:
    spec = touch(tmp_path / "a.sop.yaml")
    (tmp_path / "tautan.sop.yaml").symlink_to(spec)
    assert products([spec, tmp_path], tmp_path) == ["a"]


def test_the_order_is_that_of_the_request(tmp_path: Path) -> None:
    z, a = touch(tmp_path / "z.sop.yaml"), touch(tmp_path / "a.sop.yaml")
    assert products([z, a], tmp_path) == ["z", "a"]


@pytest.mark.parametrize("other", ["specs/A.sop.yaml", "luar/a.sop.yaml", "specs/a.hal-2.sop.yaml"])
def test_specs_with_the_same_product_are_refused(tmp_path: Path, other: str) -> None:
    one, two = touch(tmp_path / "specs" / "a.sop.yaml"), touch(tmp_path / other)
    with pytest.raises(Trouble) as caught:
        find_specs([one, two], tmp_path / "specs")
    assert "menulis berkas hasil yang sama" in caught.value.failure.message.indonesian


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("tidak-ada", "tidak ada"),
        ("kosong", "tidak berisi spesifikasi"),
        ("surat.docx", "bukan spesifikasi"),
    ],
)
def test_what_is_no_spec_is_told(tmp_path: Path, name: str, words: str) -> None:
    (tmp_path / "kosong").mkdir()
    touch(tmp_path / "surat.docx")
    with pytest.raises(Trouble) as caught:
        find_specs([tmp_path / name], tmp_path)
    assert caught.value.failure.blame is Blame.INPUT
    assert words in caught.value.failure.message.indonesian


def test_the_root_is_the_nearest_folder_with_a_configuration(tmp_path: Path) -> None:
    touch(tmp_path / "sopgen.toml")
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    assert find_root(inner) == tmp_path


def test_a_spec_has_a_name_before_its_ending(tmp_path: Path) -> None:
    nameless = tmp_path / ".sop.yaml"
    nameless.touch()
    with pytest.raises(Trouble):
        find_specs([nameless], tmp_path)


def test_links_that_lead_nowhere_are_kept_for_whoever_reads_them(tmp_path: Path) -> None:
    (tmp_path / "diri.sop.yaml").symlink_to("diri.sop.yaml")
    (tmp_path / "hilang.sop.yaml").symlink_to("tidak-ada.sop.yaml")
    assert products([tmp_path], tmp_path) == ["diri", "hilang"]
