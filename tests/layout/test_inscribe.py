"""Texts inside symbols: the symbols grow for them, others stay as they are."""

import pytest
from conftest import Lay

from sopgen.layout.judge import judge
from sopgen.layout.sheet import Kind, Sheet

QUESTION = "Apakah permohonan memenuhi persyaratan administrasi?"


def spec(actors: int, text: str, where: str = "pelaksana: a2") -> str:
    """Write a way through all actors with a decision that has a text."""
    names = "\n".join(f"  a{n}: Kasi {n}" for n in range(actors))
    steps = "".join(
        f"  - {{id: s{n}, kegiatan: Memeriksa berkas, pelaksana: a{n}}}\n" for n in range(actors)
    )
    return (
        f"versi_skema: 1\njudul: Uji\npelaksana:\n{names}\nlangkah:\n{steps}"
        f"  - kegiatan: Memutuskan\n    {where}\n    isi: {text}\n"
        "    keputusan: {Ya: lanjut, Tidak: s0}\n"
        "  - {kegiatan: Menyimpan, pelaksana: a0}\n"
    )


def laid(lay: Lay, text: str) -> Sheet:
    arrangement = lay(text)
    assert arrangement.sheet is not None
    assert {page.width for page in arrangement.sheet.pages} == {297}
    assert judge(arrangement.sheet).faults == ()
    return arrangement.sheet


@pytest.mark.parametrize("actors", [4, 6, 8, 10])
def test_a_long_question_grows_its_diamond_alone(lay: Lay, actors: int) -> None:
    sheet = laid(lay, spec(actors, QUESTION))
    symbols = [symbol for page in sheet.pages for symbol in page.symbols]
    (diamond,) = (symbol.box for symbol in symbols if symbol.kind is Kind.DECISION)
    others = {
        (round(symbol.box.width, 3), round(symbol.box.height, 3))
        for symbol in symbols
        if symbol.kind in (Kind.PROCESS, Kind.TERMINATOR)
    }
    assert len(others) == 1
    assert diamond.width > 1.5 * max(width for width, _ in others)


def test_a_short_text_grows_all_symbols_alike(lay: Lay) -> None:
    sheet = laid(lay, spec(4, "Lengkap?"))
    widths = {round(s.box.width, 3) for s in sheet.pages[0].symbols if s.kind is not Kind.OFFPAGE}
    assert len(widths) == 1


def test_a_symbol_over_several_columns_has_room_in_each(lay: Lay) -> None:
    within = laid(lay, spec(8, QUESTION, "bentang: [a2, a4]")).pages[0]
    alone = laid(lay, spec(8, QUESTION)).pages[0]
    spanning, single = (
        next(s.box for s in page.symbols if s.kind is Kind.DECISION) for page in (within, alone)
    )
    assert spanning.width > single.width
    assert spanning.height < single.height


def test_a_word_without_end_is_divided(lay: Lay) -> None:
    address = "https://layanan.example.go.id/permohonan/informasi/publik/formulir.pdf"
    text = spec(5, address).replace("    keputusan: {Ya: lanjut, Tidak: s0}\n", "")
    (symbol,) = (s for page in laid(lay, text).pages for s in page.symbols if s.paragraphs)
    lines = ["".join(run.text for run in line.runs) for p in symbol.paragraphs for line in p.lines]
    assert "".join(lines) == address
    assert len(lines) > 1


def test_a_table_without_room_for_its_texts_names_the_longest(lay: Lay) -> None:
    arrangement = lay(spec(40, QUESTION))
    (diagnostic,) = arrangement.diagnostics
    assert diagnostic.code == "SOP702"
    assert diagnostic.hint is not None
    assert "langkah 41" in diagnostic.hint.indonesian


@pytest.mark.parametrize("text", ["Surat rekomendasi", "Pertanggungjawaban"])
def test_a_text_does_not_come_near_upright_outlines(lay: Lay, text: str) -> None:
    wordy = spec(4, "Ya?").replace("berkas, pelaksana", f"berkas, isi: {text}, pelaksana")
    sheet = laid(lay, wordy)
    for symbol in (symbol for page in sheet.pages for symbol in page.symbols):
        if symbol.kind is Kind.PROCESS and symbol.paragraphs:
            widest = max(line.width for p in symbol.paragraphs for line in p.lines)
            assert symbol.box.width - widest > 1.9
