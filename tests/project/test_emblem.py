from pathlib import Path, PurePath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopgen.project.emblem import load_logos
from sopgen.spec.build import read_spec

PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + (40).to_bytes(4) + (20).to_bytes(4) + b"\x08\2\0\0\0"
JPEG = b"\xff\xd8\xff\xe0\0\4ab\xff\xff\xc2\0\x11\x08\0\x14\0\x28\3\1"
SPEC = """versi_skema: 1
judul: Uji
logo: {}
pelaksana: {{a: Kepala}}
langkah: [{{kegiatan: Menulis, pelaksana: a}}]
"""


def load(folder: Path, name: str) -> tuple[list[float], list[str]]:
    reading = read_spec(PurePath("a.sop.yaml"), SPEC.format(name).encode(), lambda _: None)
    found = list(reading.diagnostics)
    logos = load_logos(reading.sops, folder, found)
    return [logo.ratio for logo in logos.values()], [one.message.indonesian for one in found]


@pytest.mark.parametrize(("name", "data"), [("a.png", PNG), ("a.jpg", JPEG)])
def test_the_size_is_read(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    assert load(tmp_path, name) == ([2.0], [])


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("tidak-ada.png", "tidak ada"),
        ("a.gif", "bukan PNG atau JPEG"),
        ("kosong.png", "bukan PNG atau JPEG"),
        ("besar.png", "bukan PNG atau JPEG"),
        ("/etc/passwd", "tidak dihitung dari folder"),
        ("C:/logo.png", "tidak dihitung dari folder"),
        ("//kantor/logo.png", "tidak dihitung dari folder"),
    ],
)
def test_an_unusable_emblem_is_told_with_its_place(tmp_path: Path, name: str, words: str) -> None:
    (tmp_path / "a.gif").write_bytes(b"GIF89a" + bytes(40))
    (tmp_path / "kosong.png").touch()
    (tmp_path / "besar.png").write_bytes(PNG + bytes(5_000_000))
    ratios, messages = load(tmp_path, name)
    assert ratios == []
    assert words in messages[0]


@given(st.sampled_from([PNG, JPEG]), st.binary(max_size=60), st.integers(0, 40))
def test_no_bytes_break_the_reading(
    tmp_path_factory: pytest.TempPathFactory, start: bytes, rest: bytes, kept: int
) -> None:
    folder = tmp_path_factory.mktemp("logo")
    (folder / "a.png").write_bytes(start[:kept] + rest)
    ratios, messages = load(folder, "a.png")
    assert len(ratios) + len(messages) == 1
