"""What a spec says is what the model holds."""

import pytest
from specimen import HEAD, STEP, read, sop_of, step_of, symbol_of, table_of

from sopgen.spec.build import MOST_DIAGNOSTICS
from sopgen.spec.model import (
    ApprovalPlace,
    Column,
    Dates,
    MergedUp,
    Outcome,
    Shape,
    SymbolSpec,
    Text,
)


def values(texts: tuple[Text, ...] | None) -> list[str]:
    return [text.value for text in texts or ()]


def value(text: Text | MergedUp | None) -> str | None:
    return text.value if isinstance(text, Text) else None


def outcomes_of(symbol: SymbolSpec) -> list[tuple[str | None, list[str]]]:
    return [(value(outcome.label), values(outcome.targets)) for outcome in symbol.outcomes]


def test_smallest_spec() -> None:
    sop = sop_of(HEAD + STEP)
    assert sop.title.value == "Uji"
    assert (sop.number, sop.agency, sop.dates, sop.approval) == (None, (), Dates(), None)
    assert not sop.has_identity
    (table,) = sop.tables
    assert [(actor.id.value, actor.name.value) for actor in table.actors] == [
        ("camat", "Camat"),
        ("sekretaris", "Sekretaris"),
        ("staf", "Staf"),
    ]
    (step,) = table.steps
    assert (step.activity.value, step.time, step.remark) == ("Menulis", None, None)
    (symbol,) = step.symbols
    assert values(symbol.actors) == ["staf"]
    assert (symbol.onward, symbol.outcomes, symbol.shape) == (None, (), None)


@pytest.mark.parametrize(
    "written",
    [
        "no",
        "ya",
        "08",
        "1:30",
        "08123456789",
        "2021-12",
        "197403301997011001",
        "~",
        "null",
        "-5",
        "-",
    ],
)
def test_texts_come_out_as_written(written: str) -> None:
    step = step_of(f"kegiatan: {written}, pelaksana: staf, waktu: {written}, nomor: {written}")
    assert (step.activity.value, value(step.time)) == (written, written)
    assert value(step.forced_number) == written


@pytest.mark.parametrize("written", ["", '""', "''"])
def test_given_but_empty(written: str) -> None:
    sop = sop_of(f"{HEAD}{STEP}nomor: {written}\n")
    assert value(sop.number) == ""
    assert sop.has_identity


@pytest.mark.parametrize(
    "key",
    [
        "nomor",
        "tanggal",
        "dasar_hukum",
        "kualifikasi",
        "keterkaitan",
        "peralatan",
        "peringatan",
        "pencatatan",
        "identitas_tambahan",
    ],
)
def test_one_identity_key_makes_an_identity_part(key: str) -> None:
    assert sop_of(f"{HEAD}{STEP}{key}:\n").has_identity


@pytest.mark.parametrize(
    "line", ["instansi: Kecamatan", "logo: a.png", "catatan: x", "pengesahan:"]
)
def test_other_keys_make_none(line: str) -> None:
    assert not sop_of(f"{HEAD}{STEP}{line}\n").has_identity


def test_a_text_is_a_list_of_one_and_an_empty_one_of_none() -> None:
    sop = sop_of(f"{HEAD}{STEP}peralatan: Komputer\nperingatan: [a, b]\npencatatan:\n")
    assert values(sop.equipment) == ["Komputer"]
    assert values(sop.warning) == ["a", "b"]
    assert sop.recording == ()


def test_block_text_has_no_line_break_at_its_end() -> None:
    table = table_of("  - kegiatan: |\n      satu\n      dua\n\n    pelaksana: staf\n")
    assert table.steps[0].activity.value == "satu\ndua"


def test_approval_places() -> None:
    both = sop_of(f"{HEAD}{STEP}pengesahan: {{letak: [identitas, bawah_tabel]}}\n").approval
    assert both is not None
    assert both.places == (ApprovalPlace.IDENTITY, ApprovalPlace.BELOW_TABLE)
    usual = sop_of(f"{HEAD}{STEP}pengesahan: {{nama: B}}\n").approval
    assert usual is not None
    assert usual.places == ()


def test_joint_act_is_one_symbol_of_several_actors() -> None:
    symbol = symbol_of("pelaksana: [camat, staf]")
    assert (values(symbol.actors), symbol.spanning) == (["camat", "staf"], False)


def test_spanning_symbol() -> None:
    symbol = symbol_of("bentang: [camat, staf]")
    assert (values(symbol.actors), symbol.spanning) == (["camat", "staf"], True)


@pytest.mark.parametrize("shape", list(Shape))
def test_shapes(shape: Shape) -> None:
    assert symbol_of(f"pelaksana: staf, bentuk: {shape.value}").shape is shape


@pytest.mark.parametrize(
    ("written", "onward"),
    [
        ("akhir", ["akhir"]),
        ("lanjut", ["lanjut"]),
        ("[lanjut, awal]", ["lanjut", "awal"]),
        ("[]", []),
    ],
)
def test_onward(written: str, onward: list[str]) -> None:
    symbol = symbol_of(f"pelaksana: staf, lanjut: {written}")
    assert symbol.onward is not None
    assert values(symbol.onward) == onward


@pytest.mark.parametrize(
    ("written", "outcomes"),
    [
        ("{Ya: lanjut, Tidak: awal}", [("Ya", ["lanjut"]), ("Tidak", ["awal"])]),
        ("{Ya: [akhir, awal]}", [("Ya", ["akhir", "awal"])]),
        ("[akhir, awal]", [(None, ["akhir"]), (None, ["awal"])]),
        ("[{hasil: Ya, ke: akhir}, {ke: awal}]", [("Ya", ["akhir"]), (None, ["awal"])]),
        ("[{hasil: Ya, ke: akhir}, {hasil: Ya, ke: awal}]", [("Ya", ["akhir"]), ("Ya", ["awal"])]),
        ('{"": akhir, no: awal}', [(None, ["akhir"]), ("no", ["awal"])]),
        ("{Ya: lanjut, Tidak: awal, Ragu: akhir}", None),
    ],
)
def test_outcomes(written: str, outcomes: list[tuple[str | None, list[str]]] | None) -> None:
    found = outcomes_of(symbol_of(f"pelaksana: staf, keputusan: {written}"))
    assert len(found) == 3 if outcomes is None else found == outcomes


def test_several_symbols_in_a_row() -> None:
    first, second = step_of(
        "kegiatan: B, id: b, simbol: [{id: s, pelaksana: staf, isi: x, lanjut: t}, "
        "{id: t, bentang: [camat, sekretaris], keputusan: {Ya: s, Tidak: b}}]"
    ).symbols
    assert (value(first.id), value(first.text), values(first.onward)) == ("s", "x", ["t"])
    assert (value(second.id), second.spanning) == ("t", True)
    assert outcomes_of(second) == [("Ya", ["s"]), ("Tidak", ["b"])]


def test_ids_of_steps_and_symbols_stay_apart() -> None:
    step = step_of("kegiatan: B, id: b, pelaksana: staf")
    assert (value(step.id), step.symbols[0].id) == ("b", None)


def test_merged_cell() -> None:
    step = step_of("kegiatan: B, pelaksana: staf, waktu: {gabung: atas}, output: x")
    assert isinstance(step.time, MergedUp)
    assert value(step.output) == "x"


def test_heading_row_has_no_symbol() -> None:
    assert step_of('kegiatan: Persiapan, nomor: ""').symbols == ()


def test_actor_groups() -> None:
    head = HEAD.replace(
        "{camat: Camat, sekretaris: Sekretaris, staf: Staf}",
        "{g: {kelompok: Sekretariat, anggota: {a: A, staf: S}}, c: C}",
    )
    (table,) = sop_of(head + STEP).tables
    found = [(actor.id.value, actor.name.value, value(actor.group)) for actor in table.actors]
    assert found == [("a", "A", "Sekretariat"), ("staf", "S", "Sekretariat"), ("c", "C", None)]


def test_several_tables() -> None:
    first, second = sop_of(
        f"{HEAD}tabel:\n  - {{judul: A, {STEP.strip()}, catatan: [x, y]}}\n"
        "  - {pelaksana: {a: B}, langkah: [{kegiatan: C, pelaksana: a}]}\n"
    ).tables
    assert (value(first.title), len(first.actors), values(first.notes)) == ("A", 3, ["x", "y"])
    assert (value(second.title), len(second.actors), second.notes) == (None, 1, ())


def test_tables_have_ids_of_their_own() -> None:
    step = "langkah: [{kegiatan: A, pelaksana: staf, id: sama}]"
    assert len(sop_of(f"{HEAD}tabel: [{{{step}}}, {{{step}}}]\n").tables) == 2


def test_display() -> None:
    display = sop_of(
        f"{HEAD}{STEP}tampilan: {{judul_kolom: {{kegiatan: Aktivitas, nama_sop: Judul}}, "
        "kolom: [nomor, pelaksana, kegiatan], nomor_kolom: ya, satuan_waktu: menit}\n"
    ).display
    assert [(key, text.value) for key, text in display.labels] == [
        ("kegiatan", "Aktivitas"),
        ("nama_sop", "Judul"),
    ]
    assert display.columns == (Column.NUMBER, Column.ACTORS, Column.ACTIVITY)
    assert display.column_numbers is True
    assert value(display.time_unit) == "menit"


def test_several_sops_in_one_file() -> None:
    reading = read(f"---\n{HEAD}{STEP}---\n{HEAD.replace('Uji', 'Dua')}{STEP}")
    assert reading.diagnostics == ()
    assert [sop.title.value for sop in reading.sops] == ["Uji", "Dua"]


def test_places_lead_to_the_words() -> None:
    text = f"{HEAD}{STEP}nomor: 065/014\ninstansi: [Kabupaten, Kecamatan]\ncatatan: 'a b'\n"
    sop = sop_of(text)
    (table,) = sop.tables
    assert sop.number is not None
    for found in (sop.title, sop.number, *sop.agency, table.steps[0].activity, *table.notes):
        line = found.span.source.line(found.span.line)
        written = line[found.span.column - 1 : found.span.end_column - 1]
        assert written.strip("'") == found.value


def test_equal_specs_are_equal_wherever_they_stand() -> None:
    assert sop_of(HEAD + STEP) == sop_of(f"\n# komentar\n{HEAD}\n{STEP}")


def test_outcome_equality_ignores_places() -> None:
    (first,) = symbol_of("pelaksana: staf, keputusan: [akhir]").outcomes
    assert first == Outcome(None, first.targets)


def test_nothing_is_built_beside_an_error() -> None:
    reading = read(f"{HEAD}{STEP}---\njudul: Rusak\n")
    assert reading.sops == ()
    assert reading.diagnostics


def test_a_warning_keeps_nothing_from_being_built() -> None:
    reading = read(f"{HEAD}langkah: [{{kegiatan: A, pelaksana: staf, lanjut: lanjut}}]\n")
    assert [found.code for found in reading.diagnostics] == ["SOP137"]
    assert len(reading.sops) == 1


def test_a_flood_of_faults_is_cut() -> None:
    reading = read(HEAD + "langkah:\n" + "  - {kegiatan: A, pelaksana: siapa}\n" * 5000)
    codes = [found.code for found in reading.diagnostics]
    assert codes == ["SOP130"] * MOST_DIAGNOSTICS + ["SOP119"]
