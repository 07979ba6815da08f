import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path, PurePath
from types import FrameType
from typing import Any

import pytest

from sopgen.project import writing
from sopgen.project.failure import Trouble
from sopgen.project.unit import Product
from sopgen.project.writing import check_folder, write_product

NAME = PurePath("a")
Trace = Callable[[FrameType, str, Any], Any]


def product(*pages: bytes) -> Product:
    return Product(1, ((".svg", pages),), ())


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_one_page_has_no_number_and_several_have(tmp_path: Path) -> None:
    write_product(product(b"1"), tmp_path, NAME)
    assert names(tmp_path) == ["a.svg"]
    write_product(product(b"1", b"2"), tmp_path, NAME)
    assert names(tmp_path) == ["a.hal-1.svg", "a.hal-2.svg"]


def test_what_an_earlier_build_left_goes_and_nothing_else(tmp_path: Path) -> None:
    for other in ("a-1.svg", "a.hal-x.svg", "ab.svg", "a.pdf", "a.hal-1.svg.bak"):
        (tmp_path / other).touch()
    before = names(tmp_path)
    write_product(product(b"1", b"2", b"3"), tmp_path, NAME)
    write_product(product(b"1"), tmp_path, NAME)
    assert names(tmp_path) == sorted([*before, "a.svg"])


@pytest.mark.parametrize("link", ["hasil", "hasil/dalam", "hasil/dalam/a.svg"])
def test_a_link_is_never_followed(tmp_path: Path, link: str) -> None:
    victim = tmp_path / "penting"
    victim.mkdir()
    (victim / "a.svg").write_bytes(b"penting")
    (tmp_path / link).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / link).symlink_to(victim / "a.svg" if link.endswith("svg") else victim)
    with pytest.raises(Trouble):
        write_product(product(b"1"), tmp_path / "hasil", PurePath("dalam/a"))
    assert (victim / "a.svg").read_bytes() == b"penting"
    assert names(victim) == ["a.svg"]


def test_a_folder_in_the_way_is_left(tmp_path: Path) -> None:
    (tmp_path / "a.svg").mkdir()
    with pytest.raises(Trouble):
        write_product(product(b"1"), tmp_path, NAME)


def test_a_file_is_no_folder_to_write_into(tmp_path: Path) -> None:
    (tmp_path / "hasil").touch()
    with pytest.raises(Trouble):
        check_folder(tmp_path / "hasil")


def test_a_full_disk_leaves_all_old_files_and_no_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    both = Product(1, ((".docx", (b"baru",)), (".pdf", (b"baru",))), ())
    write_product(Product(1, ((".docx", (b"lama",)), (".pdf", (b"lama",))), ()), tmp_path, NAME)
    calls: list[int] = []

    def full(number: int) -> None:
        calls.append(number)
        if len(calls) == 2:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_product(both, tmp_path, NAME)
    assert names(tmp_path) == ["a.docx", "a.pdf"]
    assert {path.read_bytes() for path in tmp_path.iterdir()} == {b"lama"}


def test_files_get_the_usual_permissions(tmp_path: Path) -> None:
    write_product(product(b"1"), tmp_path, NAME)
    usual = tmp_path / "biasa"
    usual.touch()
    assert (tmp_path / "a.svg").stat().st_mode == usual.stat().st_mode


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_an_interrupt_at_any_line_leaves_no_temporary_file(tmp_path: Path) -> None:
    """Ctrl-C may come between any two lines, also right after a file was made."""
    for line in count(1):
        with interrupted_at(line) as ended:
            write_product(product(b"1", b"2"), tmp_path, NAME)
            ended.append(True)
        assert [name for name in names(tmp_path) if name.startswith(".")] == []
        if ended:
            break
    assert names(tmp_path) == ["a.hal-1.svg", "a.hal-2.svg"]


@contextmanager
def interrupted_at(line: int) -> Iterator[list[bool]]:
    """Interrupt what runs in ``writing.py`` before its nth line."""
    seen = count(1)
    ended: list[bool] = []

    def trace(frame: FrameType, event: str, _: object) -> Trace | None:
        if frame.f_code.co_filename != writing.__file__:
            return None
        if event == "line" and next(seen) == line:
            raise KeyboardInterrupt
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        with suppress(KeyboardInterrupt):
            yield ended
    finally:
        sys.settrace(before)
