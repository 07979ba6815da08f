from pathlib import Path, PurePath

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pictures import jpeg, png

from sopgen.project.emblem import load_logos
from sopgen.spec.build import read_spec

PNG, JPEG = png(40, 20), jpeg(40, 20)
HUGE = png(30_000, 30_000, b"")
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


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.png", PNG),
        ("a.jpg", JPEG),
        ("ada isi di belakang.jpg", JPEG + bytes(9)),
        ("berselang.png", png(2, 1, b"\0" + bytes(3) + b"\0" + bytes(3), interlace=1)),
    ],
)
def test_the_size_is_read(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    assert load(tmp_path, name) == ([2.0], [])


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("tidak-ada.png", "tidak ada"),
        ("a.gif", "bukan PNG atau JPEG"),
        ("kosong.png", "bukan PNG atau JPEG"),
        ("besar.png", "lebih besar daripada 5 MB"),
        ("luas.png", "lebih tinggi daripada 4000 piksel"),
        ("luas.jpg", "lebih tinggi daripada 4000 piksel"),
        ("terpotong.png", "rusak atau terpotong"),
        ("terpotong.jpg", "rusak atau terpotong"),
        ("kepala.jpg", "rusak atau terpotong"),
        ("kurang.png", "rusak atau terpotong"),
        ("berubah.png", "rusak atau terpotong"),
        ("warna.png", "rusak atau terpotong"),
        ("cmyk.jpg", "berwarna CMYK"),
        ("tanpa-rugi.jpg", "bukan PNG atau JPEG"),
        ("/etc/passwd", "tidak dihitung dari folder"),
        ("C:/logo.png", "tidak dihitung dari folder"),
        ("//kantor/logo.png", "tidak dihitung dari folder"),
    ],
)
def test_an_unusable_emblem_is_told_with_its_place(tmp_path: Path, name: str, words: str) -> None:
    (tmp_path / "a.gif").write_bytes(b"GIF89a" + bytes(40))
    (tmp_path / "kosong.png").touch()
    (tmp_path / "besar.png").write_bytes(PNG + bytes(5_000_000))
    (tmp_path / "luas.png").write_bytes(HUGE)
    (tmp_path / "luas.jpg").write_bytes(jpeg(30_000, 30_000))
    (tmp_path / "terpotong.png").write_bytes(PNG[:-20])
    (tmp_path / "terpotong.jpg").write_bytes(JPEG[:-2])
    (tmp_path / "kepala.jpg").write_bytes(JPEG[:8])
    (tmp_path / "kurang.png").write_bytes(png(40, 20, bytes(100)))
    (tmp_path / "berubah.png").write_bytes(PNG.replace(b"IDAT", b"IDAU"))
    (tmp_path / "warna.png").write_bytes(PNG.replace(b"\x08\2\0\0\0", b"\x07\2\0\0\0"))
    (tmp_path / "cmyk.jpg").write_bytes(jpeg(40, 20, colours=4))
    (tmp_path / "tanpa-rugi.jpg").write_bytes(jpeg(40, 20, frame=0xC3))
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


def test_what_unfolds_to_much_more_is_read_or_refused(tmp_path: Path) -> None:
    (tmp_path / "bom.png").write_bytes(png(3000, 3000, bytes(60_000_000)))
    (tmp_path / "luas.png").write_bytes(HUGE)
    ratios, messages = load(tmp_path, "bom.png")
    assert len(ratios) + len(messages) == 1
    assert load(tmp_path, "luas.png")[1]
