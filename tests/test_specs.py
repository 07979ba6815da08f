"""Every spec of the repository is built, and its sheets are what they must be."""

import json
import re
import subprocess
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from aloud import alternative_texts, kinds
from conformance import breaches
from openxml_audit import FileFormat, OpenXmlValidator
from pypdf import PdfReader
from pypdf.generic import Destination
from words import MM, in_the_band, words_of

from sopgen.layout.judge import judge
from sopgen.project import template_set
from sopgen.project.discovery import SpecFile, find_specs
from sopgen.project.reading import read
from sopgen.project.unit import Order, arrange_spec, build_unit
from sopgen.render.output import Archive

ROOT = Path(__file__).parents[1]
SPECS = find_specs([ROOT / "specs"], ROOT / "specs")
ALOUD = re.compile(
    r"Logo instansi|Penghubung [A-Z]+ untuk .+"
    r"|.+ – (Selesai|(Mulai|Proses|Keputusan): .*ke (langkah|.+ di langkah) .+)"
)
TAG = "^"
"""Stands in no spec."""
NAMES = [str(spec.product) for spec in SPECS]


SHIPPED = ROOT / "templates"
ALL_SETS = template_set.names((SHIPPED,))
IN_WORD = [name for name in ALL_SETS if (SHIPPED / name / template_set.IDENTITY).is_file()]
SETS = [name for name in ALL_SETS if name not in IN_WORD]


@pytest.fixture(scope="module", params=SETS)
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build all specs once over each template set, as a user does."""
    folder = tmp_path_factory.mktemp("hasil")
    template = str(request.param)
    done = subprocess.run(  # noqa: S603 – our own program
        [
            sys.executable,
            "-m",
            "sopgen",
            "build",
            "specs",
            "--template",
            template,
            "--sign-tag",
            TAG,
            "--output",
            str(folder),
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.mark.parametrize("template", SETS)
@pytest.mark.parametrize("spec", SPECS, ids=NAMES)
def test_the_judge_finds_nothing(spec: SpecFile, template: str) -> None:
    reading = read(spec.path)
    assert reading.diagnostics == ()
    chosen = template_set.load(template, (SHIPPED,))
    assert chosen.diagnostics == ()
    arrangement = arrange_spec(reading.sops, spec.path.parent, chosen)
    assert arrangement.sheet is not None
    assert judge(arrangement.sheet).faults == ()


@pytest.mark.parametrize("template", IN_WORD)
@pytest.mark.parametrize("spec", SPECS, ids=NAMES)
def test_an_identity_part_designed_in_word(spec: SpecFile, template: str, tmp_path: Path) -> None:
    product = build_unit(Order(spec.path, ("docx",), (SHIPPED,), template))
    if product.sops > 1 and product.diagnostics:
        assert {one.code for one in product.diagnostics} == {"SOP709"}
        return
    assert product.diagnostics == ()
    path = tmp_path / "a.docx"
    path.write_bytes(product.files[0][1][0])
    result = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365).validate(path)
    assert [error.description for error in result.errors] == []


@pytest.mark.parametrize("standard", ["2b", "ua1"])
@pytest.mark.parametrize("name", NAMES)
def test_the_pdf_keeps_the_standards(built: Path, name: str, standard: str) -> None:
    assert breaches((built / f"{name}.pdf").read_bytes(), standard) == []


@pytest.mark.parametrize("spec", SPECS, ids=NAMES)
def test_the_pdf_is_found_through_by_ear(built: Path, spec: SpecFile) -> None:
    data = (built / f"{spec.product}.pdf").read_bytes()
    sops = read(spec.path).sops
    marks = [mark for mark in PdfReader(BytesIO(data)).outline if isinstance(mark, Destination)]
    begins = [str(mark.title).split()[0].rstrip(":") for mark in marks]
    assert begins.count("Identitas") == sum(1 for sop in sops if sop.has_identity)
    assert begins.count("Alur") == sum(len(sop.tables) for sop in sops)
    heard = alternative_texts(data)
    assert [text for text in heard if not ALOUD.fullmatch(text)] == []
    found = kinds(data)
    assert found.count("/Figure") == len(heard) >= sum(len(t.steps) for s in sops for t in s.tables)
    assert "/TH" in found


@pytest.mark.parametrize("spec", SPECS, ids=NAMES)
def test_the_spec_travels_inside_on_request(spec: SpecFile) -> None:
    order = Order(spec.path, ("pdf",), (SHIPPED,), archive=Archive.WITH_FILES)
    (data,) = build_unit(order).files[0][1]
    assert breaches(data, "3b") == []
    assert PdfReader(BytesIO(data)).attachments[spec.path.name] == [spec.path.read_bytes()]


@pytest.mark.parametrize("name", NAMES)
def test_the_stamp_and_the_signature_have_their_places(
    built: Path, name: str, require_tool: Callable[[str], str]
) -> None:
    pdf = built / f"{name}.pdf"
    program = require_tool("pdftotext")
    assert in_the_band(pdf, program) == []
    found = [
        (number, word)
        for number, page in enumerate(words_of(pdf, program), 1)
        for word in page
        if TAG in word.text
    ]
    side = pdf.with_suffix(".ttd.json")
    told = json.loads(side.read_text("utf-8"))["tanda_tangan"] if side.exists() else []
    tagged = [place for place in told if place["tanda"]]
    assert [number for number, _ in found] == [place["halaman"] for place in tagged]
    for (_, word), place in zip(found, tagged, strict=True):
        box, height = place["kotak"], place["ukuran_halaman"]["tinggi"]
        low, x = height - word.bottom / MM, word.x / MM
        assert box["x"] - 0.5 <= x <= box["x"] + box["lebar"]
        assert box["y"] <= low <= box["y"] + box["tinggi"]
