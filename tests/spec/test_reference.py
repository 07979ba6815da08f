"""The reference docs/spec.md is true."""

import re

import pytest
from reference import BLOCKS, EXAMPLES, FILES, TEXT
from specimen import read, sop_of

from sopgen.spec.code import Code
from sopgen.spec.fields import Fields
from sopgen.spec.fields_sop import DISPLAY, SOP
from sopgen.spec.fields_step import STEP, SYMBOL
from sopgen.spec.inline import parse_inline
from sopgen.spec.label import LABEL_KEYS
from sopgen.spec.model import ApprovalPlace, Column, MergedUp, Shape, Sop, Text


def sop(name: str) -> Sop:
    return sop_of(EXAMPLES[name], FILES)


def words(texts: tuple[Text, ...] | None) -> list[str]:
    return [text.value for text in texts or ()]


def test_every_block_is_marked_and_every_fence_is_a_block() -> None:
    marks = {block.mark.partition(":")[0] for block in BLOCKS}
    assert marks == {"contoh", "berkas", "penggalan"}
    assert TEXT.count("```yaml") == len(BLOCKS)
    assert len(EXAMPLES) == len([block for block in BLOCKS if block.mark.startswith("contoh")])


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_example_reads_without_fault(name: str) -> None:
    reading = read(EXAMPLES[name], FILES)
    assert reading.diagnostics == ()
    assert reading.sops


def test_every_code_is_listed_once() -> None:
    listed = re.findall(r"^\| (SOP\d{3}) \|", TEXT, re.MULTILINE)
    assert listed == [code.value for code in Code]


@pytest.mark.parametrize("fields", [SOP, STEP, SYMBOL, DISPLAY.shape])
def test_every_key_is_mentioned(fields: Fields) -> None:
    missing = [field.key for field in fields.fields if f"`{field.key}`" not in TEXT]
    assert missing == []


def test_every_label_is_mentioned() -> None:
    assert [key for key in LABEL_KEYS if f"`{key}`" not in TEXT] == []


def test_smallest() -> None:
    (table,) = sop("terkecil").tables
    assert [len(step.symbols) for step in table.steps] == [1, 1]
    assert [step.forced_number for step in table.steps] == [None, None]


def test_texts() -> None:
    found = sop("teks")
    first, second = found.tables[0].steps
    assert found.title.value == "Catatan: cara menulis teks"
    assert found.number is not None
    assert found.number.value == "08"
    (block,) = parse_inline(first.activity.value)
    faces = [(run.text, run.bold, run.italic) for run in block.runs]
    assert faces[1] == ("form", False, True)
    assert faces[3] == ("surat tugas", True, False)
    assert isinstance(first.requirement, Text)
    entries = [(each.marker, each.level) for each in parse_inline(first.requirement.value)]
    assert entries == [("", 0), ("1.", 0), ("2.", 0), ("-", 0)]
    assert isinstance(first.time, Text)
    assert isinstance(first.output, Text)
    assert (first.time.value, first.output.value) == ("1:30", "Surat #12")
    paragraphs = parse_inline(second.activity.value)
    assert [each.runs[0].text for each in paragraphs] == [
        "Baris pertama\nbaris kedua",
        "Paragraf kedua, dengan bintang * biasa",
    ]


def test_identity() -> None:
    found = sop("identitas")
    assert found.has_identity
    assert len(found.legal_basis) == 2
    assert words(found.qualification) == ["Memahami penyusunan laporan kinerja"]
    assert [(row.heading.value, len(row.body)) for row in found.extra] == [
        ("Maksud dan Tujuan", 1),
        ("Definisi", 2),
    ]
    assert found.approval is not None
    assert found.approval.places == ()


def test_signature_below_the_table() -> None:
    found = sop("tanda-tangan")
    assert not found.has_identity
    assert found.approval is not None
    assert found.approval.places == (ApprovalPlace.BELOW_TABLE,)


def test_groups() -> None:
    (table,) = sop("kelompok").tables
    groups = [None if actor.group is None else actor.group.value for actor in table.actors]
    assert groups == [None, "Sekretariat", "Sekretariat"]


def test_steps() -> None:
    first, joint, spanning, last = sop("langkah").tables[0].steps
    assert first.symbols[0].text is not None
    assert words(joint.symbols[0].actors) == ["camat", "sekretaris"]
    assert spanning.symbols[0].spanning
    assert isinstance(spanning.time, MergedUp)
    assert spanning.forced_number is not None
    assert spanning.forced_number.value == "2a"
    assert last.forced_number is not None
    assert last.forced_number.value == ""
    assert last.symbols[0].shape is Shape.END


def test_decisions() -> None:
    decision = sop("keputusan").tables[0].steps[2].symbols[0]
    labels = [each.label.value for each in decision.outcomes if each.label is not None]
    assert labels == ["Ya", "Tidak"]
    steps = sop("keputusan-daftar").tables[0].steps
    assert words(steps[0].symbols[0].outcomes[0].targets) == ["catat", "periksa"]
    assert steps[2].symbols[0].outcomes[2].label is None
    assert [each.label for each in steps[4].symbols[0].outcomes] == [None, None]


def test_onward() -> None:
    steps = sop("lanjut").tables[0].steps
    assert [words(step.symbols[0].onward) for step in steps[:3]] == [
        ["lanjut", "telaah"],
        ["arsip"],
        [],
    ]
    assert steps[3].symbols[0].onward is None


def test_symbols() -> None:
    assert [len(step.symbols) for step in sop("simbol").tables[0].steps] == [2, 2, 1]


def test_tables() -> None:
    first, second = sop("tabel").tables
    assert (len(first.notes), len(second.notes)) == (1, 0)
    assert [actor.id.value for actor in second.actors] == ["konseptor", "camat"]


def test_display() -> None:
    display = sop("tampilan").display
    assert display.columns is not None
    assert Column.REQUIREMENT not in display.columns
    assert display.column_numbers is True


def test_shared() -> None:
    found = sop("bersama")
    assert words(found.agency)[1] == "Kecamatan Samboja"
    assert len(found.legal_basis) == 2
    assert [actor.name.value for actor in found.tables[0].actors] == [
        "Camat",
        "Staf Pelaksana",
        "Warga",
    ]


def test_several_in_a_file() -> None:
    assert len(read(EXAMPLES["beberapa"]).sops) == 2
