import os
from pathlib import Path

import pytest

from sopgen.project.unit import Product
from sopgen.project.writing import Refused, write_product, write_whole


def product(spec: Path, *pages: bytes) -> Product:
    return Product(spec, ((".svg", pages),), ())


def test_one_page_has_no_number_and_several_have(tmp_path: Path) -> None:
    spec, target = tmp_path / "a.sop.yaml", tmp_path / "hasil" / "a"
    assert [p.name for p in write_product(product(spec, b"1"), target)] == ["a.svg"]
    names = [p.name for p in write_product(product(spec, b"1", b"2"), target)]
    assert names == ["a.hal-1.svg", "a.hal-2.svg"]


def test_what_an_earlier_build_left_goes_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "a"
    other = tmp_path / "a-1.svg"
    other.write_bytes(b"another spec's")
    write_product(product(tmp_path / "s", b"1", b"2", b"3"), target)
    write_product(product(tmp_path / "s", b"1"), target)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a-1.svg", "a.svg"]


def test_a_link_is_never_followed(tmp_path: Path) -> None:
    victim = tmp_path / "penting.txt"
    victim.write_text("penting")
    (tmp_path / "a.svg").symlink_to(victim)
    with pytest.raises(Refused):
        write_product(product(tmp_path / "s", b"1"), tmp_path / "a")
    assert victim.read_text() == "penting"


def test_a_failed_write_leaves_the_old_file_and_no_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"lama")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_whole(path, b"baru")
    assert [p.name for p in tmp_path.iterdir()] == ["a.pdf"]
    assert path.read_bytes() == b"lama"
