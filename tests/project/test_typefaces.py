"""The fonts of a template set."""

import runpy
from io import BytesIO
from itertools import product
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import fontpkg_arimo
import pytest
from conformance import breaches
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont
from pypdf import PdfReader

from sopgen.layout.font import Typeface
from sopgen.layout.font_file import load_typeface
from sopgen.project import template_set
from sopgen.project.known_widths import FILE, known_typeface
from sopgen.project.typefaces import own_fonts, shipped_files, shipped_fonts, with_pictographs
from sopgen.project.unit import Order, build_unit

ROOT = Path(__file__).parents[2]
SPEC = """versi_skema: 1
judul: SOP Uji
templat: kami
pelaksana: {a: Kepala}
langkah: [{kegiatan: Menulis *konsep* **surat**, pelaksana: a}]
"""
FACES = ((400, False), (700, False), (400, True), (700, True))


def static(weight: int, family: str, *, italic: bool) -> bytes:
    """Give one face of Arimo as a file of its own, under another name."""
    folder = Path(fontpkg_arimo.ROOT) / "files"
    (path,) = [p for p in sorted(folder.glob("*.ttf")) if ("Italic" in p.name) is italic]
    font = instantiateVariableFont(TTFont(path), {"wght": weight})
    style = " ".join(word for word, holds in (("Bold", weight == 700), ("Italic", italic)) if holds)
    for record in list(font["name"].names):
        if record.nameID in {16, 17, 21, 22, 25}:
            font["name"].removeNames(record.nameID)
    code = f"{family} {style or 'Regular'}".replace(" ", "")
    for number, text in ((1, family), (2, style or "Regular"), (4, code), (6, code)):
        font["name"].setName(text, number, 3, 1, 0x409)
    font["head"].macStyle = (weight == 700) + 2 * italic
    font["OS/2"].usWeightClass = weight
    stream = BytesIO()
    font.save(stream)
    return stream.getvalue()


@pytest.fixture(scope="module")
def faces() -> list[bytes]:
    return [static(weight, "Huruf Dinas", italic=italic) for weight, italic in FACES]


def put(folder: Path, files: list[bytes]) -> Path:
    (folder / "huruf").mkdir(parents=True)
    for number, data in enumerate(files):
        (folder / "huruf" / f"{number}.ttf").write_bytes(data)
    return folder


def messages(folder: Path) -> list[str]:
    found: list[Any] = []
    own_fonts(folder, found)
    return [f"{diagnostic.code} {diagnostic.message.indonesian}" for diagnostic in found]


def test_static_faces_have_the_widths_of_the_variable_font(
    tmp_path: Path, faces: list[bytes], typeface: Typeface
) -> None:
    found: list[Any] = []
    fonts = own_fonts(put(tmp_path, faces), found)
    assert found == []
    assert fonts is not None
    assert fonts.families == ("Huruf Dinas",)
    for bold, italic in ((False, False), (True, False), (False, True), (True, True)):
        own = fonts.typeface.face(bold=bold, italic=italic)
        usual = typeface.face(bold=bold, italic=italic)
        assert own.width("Kegiatan", 100) == pytest.approx(usual.width("Kegiatan", 100), abs=0.1)


def test_without_a_folder_the_fonts_that_come_along_serve(tmp_path: Path) -> None:
    assert own_fonts(tmp_path, []) is None
    usual, bookman = shipped_fonts("Arial"), shipped_fonts("bookman old style")
    assert (usual.own, len(usual.files)) == (("Arimo", "Noto Emoji"), 3)
    assert bookman.own == ("TeX Gyre Bonum", "Noto Emoji")
    assert bookman.families[0] == "Bookman Old Style"


def test_pictographs_come_from_a_font_of_their_own(typeface: Typeface) -> None:
    usual, more = typeface, with_pictographs(typeface)
    assert more.bold.width("🙂", 100) == pytest.approx(2600 / 2048 * 100 * 25.4 / 72)
    assert more.regular.width("\u2714\ufe0f", 10) == more.regular.width("\u2714", 10)
    assert more.italic.width("Surat © ®", 10) == usual.italic.width("Surat © ®", 10)
    assert with_pictographs(typeface) is more


def test_widths_known_beforehand_are_those_of_the_files() -> None:
    made = runpy.run_path(str(ROOT / "tools" / "make_widths.py"))["widths"]()
    assert made == FILE.read_bytes(), "run tools/make_widths.py"
    for files in shipped_files():
        known, read = known_typeface(files), load_typeface(files)
        assert known is not None
        for bold, italic in product((False, True), repeat=2):
            ours, theirs = (face.face(bold=bold, italic=italic) for face in (known, read))
            assert ours.advances == theirs.advances
            assert (ours.units, ours.ascent, ours.descent, ours.missing) == (
                theirs.units,
                theirs.ascent,
                theirs.descent,
                theirs.missing,
            )


def test_unknown_fonts_have_no_widths_beforehand() -> None:
    assert known_typeface([b"lain"]) is None


def test_bookman_is_set_with_a_font_as_wide(tmp_path: Path) -> None:
    own = tmp_path / "templates" / "kami"
    own.mkdir(parents=True)
    (own / "profil.yaml").write_text(
        "versi_skema: 1\nnama: kami\nhuruf: {keluarga: Bookman Old Style}\n"
    )
    spec = tmp_path / "a.sop.yaml"
    spec.write_text(SPEC)
    built = build_unit(Order(spec, ("docx", "pdf"), template_set.folders(tmp_path)))
    assert built.diagnostics == ()
    files = {suffix: parts[0] for suffix, parts in built.files}
    assert b"TeXGyreBonum" in files[".pdf"]
    assert b"Arimo" not in files[".pdf"]
    assert [breaches(files[".pdf"], standard) for standard in ("2b", "ua1")] == [[], []]
    with ZipFile(BytesIO(files[".docx"])) as archive:
        assert b"Bookman Old Style" in archive.read("word/styles.xml")


def test_faces_that_lack_are_named(tmp_path: Path, faces: list[bytes]) -> None:
    assert messages(put(tmp_path, faces[:2])) == [
        "SOP904 huruf `Huruf Dinas` belum lengkap; yang belum ada: miring, tebal miring."
    ]


def test_two_typefaces_in_one_folder_are_refused(tmp_path: Path, faces: list[bytes]) -> None:
    other = static(400, "Lain", italic=False)
    (message,) = messages(put(tmp_path, [*faces, other]))
    assert "`Huruf Dinas` dan `Lain`" in message


def test_a_damaged_file_is_told(tmp_path: Path) -> None:
    assert messages(put(tmp_path, [b"bukan huruf"])) == ["SOP904 berkas huruf ini rusak."]


def test_word_and_pdf_use_the_fonts_of_the_set(tmp_path: Path, faces: list[bytes]) -> None:
    own = put(tmp_path / "templates" / "kami", faces)
    (own / "profil.yaml").write_text("versi_skema: 1\nnama: kami\n")
    spec = tmp_path / "a.sop.yaml"
    spec.write_text(SPEC)
    built = build_unit(Order(spec, ("docx", "pdf"), template_set.folders(tmp_path)))
    assert built.diagnostics == ()
    assert b"HurufDinas" in dict(built.files)[".pdf"][0]
    assert b"Arimo" not in dict(built.files)[".pdf"][0]


PICTURED = SPEC.replace("templat: kami\n", "").replace("*konsep*", "🙂 \u2705\ufe0f **👩\u200d💻**")


@pytest.mark.parametrize("standard", ["2b", "ua1"])
def test_pictographs_are_printed_and_keep_the_standards(tmp_path: Path, standard: str) -> None:
    spec = tmp_path / "a.sop.yaml"
    spec.write_text(PICTURED)
    built = build_unit(Order(spec, ("pdf",), template_set.folders(tmp_path)))
    assert built.diagnostics == ()
    (data,) = dict(built.files)[".pdf"]
    assert breaches(data, standard) == []
    assert "🙂" in PdfReader(BytesIO(data)).pages[0].extract_text()


def test_a_profile_may_print_pictographs_beside_another_font(tmp_path: Path) -> None:
    own = tmp_path / "templates" / "kami"
    own.mkdir(parents=True)
    (own / "profil.yaml").write_text(
        "versi_skema: 1\nnama: kami\nhuruf: {keluarga: Bookman Old Style}\n"
        "label: {kegiatan: Kegiatan ✅}\n",
        encoding="utf-8",
    )
    spec = tmp_path / "a.sop.yaml"
    spec.write_text(SPEC)
    built = build_unit(Order(spec, ("pdf",), template_set.folders(tmp_path)))
    assert built.diagnostics == ()
    (data,) = dict(built.files)[".pdf"]
    assert "✅" in PdfReader(BytesIO(data)).pages[0].extract_text()


def test_other_scripts_are_still_refused(tmp_path: Path) -> None:
    spec = tmp_path / "a.sop.yaml"
    spec.write_text(PICTURED.replace("🙂", "\u0645"))
    built = build_unit(Order(spec, ("pdf",), template_set.folders(tmp_path)))
    (found,) = built.diagnostics
    assert found.code == "SOP706"
    assert "U+0645" in found.message.indonesian
    assert "U+2705" not in found.message.indonesian
