from pathlib import Path

import pytest
from pictures import jpeg

from sopgen.project import template_set
from sopgen.project.failure import Blame, Trouble
from sopgen.project.unit import Order, Product, build_unit

SOP = """versi_skema: 1
judul: SOP Uji
pelaksana: {a: Kepala}
langkah: [{kegiatan: Menulis, pelaksana: a}]
"""


def build(folder: Path, text: str) -> Product:
    (folder / "a.sop.yaml").write_text(text)
    places = template_set.folders(folder)
    return build_unit(Order(folder / "a.sop.yaml", ("docx", "dot"), places))


def codes(product: Product) -> list[str]:
    return [diagnostic.code for diagnostic in product.diagnostics]


def test_a_spec_gives_its_files_and_the_number_of_its_sops(tmp_path: Path) -> None:
    product = build(tmp_path, SOP + "---\n" + SOP)
    assert product.sops == 2
    assert [suffix for suffix, _ in product.files] == [".docx", ".dot"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (SOP + "templat: sop-app\n", "SOP901"),
        (SOP + "templat: ../templates/sop-ap\n", "SOP901"),
        (SOP + "logo: tidak-ada.png\n", "SOP902"),
        (SOP + "---\n" + SOP + "templat: sop-ap\n", "SOP903"),
    ],
)
def test_surroundings_that_are_not_so_are_told(tmp_path: Path, text: str, code: str) -> None:
    product = build(tmp_path, text)
    assert codes(product) == [code]
    assert product.files == ()


def test_a_project_brings_its_own_template_set(tmp_path: Path) -> None:
    own = tmp_path / "templates" / "kami"
    own.mkdir(parents=True)
    shipped = template_set.folders(tmp_path)[-1]
    profile = (shipped / "sop-ap" / "profil.yaml").read_text(encoding="utf-8")
    (own / "profil.yaml").write_text(profile, encoding="utf-8")
    assert codes(build(tmp_path, SOP + "templat: kami\n")) == []


def test_the_project_comes_before_what_is_shipped(tmp_path: Path) -> None:
    own = tmp_path / "templates" / "sop-ap"
    own.mkdir(parents=True)
    (own / "profil.yaml").write_text("versi_skema: 1\nnama: sop-ap\nkertas: {lebar: 400}\n")
    chosen = template_set.load("sop-ap", template_set.folders(tmp_path))
    assert chosen.profile is not None
    assert chosen.profile.paper.width == 400


def test_the_order_decides_before_the_spec(tmp_path: Path) -> None:
    (tmp_path / "a.sop.yaml").write_text(SOP + "templat: tidak-ada\n")
    places = template_set.folders(tmp_path)
    product = build_unit(Order(tmp_path / "a.sop.yaml", ("svg",), places, "sop-ap-f4"))
    assert codes(product) == []
    assert b"935.4" in product.files[0][1][0]


def test_a_faulty_profile_is_told_with_its_place(tmp_path: Path) -> None:
    own = tmp_path / "templates" / "rusak"
    own.mkdir(parents=True)
    (own / "profil.yaml").write_text("kertas: [\n")
    product = build(tmp_path, SOP + "templat: rusak\n")
    assert product.files == ()
    assert product.diagnostics[0].span.source.path.name == "profil.yaml"


def test_a_spec_that_is_gone_is_the_fault_of_the_input(tmp_path: Path) -> None:
    with pytest.raises(Trouble) as caught:
        build_unit(Order(tmp_path / "a.sop.yaml", ("docx",), ()))
    assert caught.value.failure.blame is Blame.INPUT


@pytest.mark.parametrize("name", ["potong.png", "rusak.jpg"])
def test_a_damaged_emblem_is_told_with_its_place(tmp_path: Path, name: str) -> None:
    (tmp_path / "potong.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(50))
    (tmp_path / "rusak.jpg").write_bytes(jpeg(40, 20))
    (tmp_path / "a.sop.yaml").write_text(f"{SOP}instansi: [Dinas]\nnomor: 1\nlogo: {name}\n")
    order = Order(tmp_path / "a.sop.yaml", ("docx", "pdf"), template_set.folders(tmp_path))
    product = build_unit(order)
    assert product.files == ()
    assert [(one.code, one.span.line) for one in product.diagnostics] == [("SOP902", 7)]
