"""What SOPs refer to in a shared file."""

from pathlib import PurePath

import pytest
from specimen import HEAD, PATH, STEP, faults, read, sop_of

from sopgen.diagnostic.wording import Wording
from sopgen.spec.build import read_spec
from sopgen.spec.model import ApprovalPlace

SHARED = """\
versi_skema: 1
instansi: {kec: [Kabupaten, Kecamatan], satu: Dinas}
pengesahan: {camat: {jabatan: Camat, nama: Bur, letak: bawah_tabel}}
pelaksana: {kasi: Kepala Seksi, staf: Staf}
dasar_hukum: {uu: Undang-Undang}
kualifikasi: {k: Kualifikasi}
keterkaitan: {k: Keterkaitan}
peralatan: {k: Peralatan}
peringatan: {k: Peringatan}
pencatatan: {k: Pencatatan}
"""
FILES = {"specs/bersama.yaml": SHARED}
NAMED = f"{HEAD}{STEP}bersama: bersama.yaml\n"


def test_agency() -> None:
    assert [line.value for line in sop_of(f"{NAMED}instansi: {{acuan: kec}}\n", FILES).agency] == [
        "Kabupaten",
        "Kecamatan",
    ]
    assert [line.value for line in sop_of(f"{NAMED}instansi: {{acuan: satu}}\n", FILES).agency] == [
        "Dinas"
    ]


def test_approval_with_a_key_of_its_own() -> None:
    approval = sop_of(f"{NAMED}pengesahan: {{acuan: camat, nama: Ani}}\n", FILES).approval
    assert approval is not None
    assert approval.post is not None
    assert approval.name is not None
    assert (approval.post.value, approval.name.value) == ("Camat", "Ani")
    assert approval.places == (ApprovalPlace.BELOW_TABLE,)


def test_actors_by_id() -> None:
    actors = "pelaksana: [kasi, {warga: Warga}, staf]"
    head = f"versi_skema: 1\njudul: X\nbersama: bersama.yaml\n{actors}\n"
    (table,) = sop_of(head + STEP, FILES).tables
    assert [(actor.id.value, actor.name.value) for actor in table.actors] == [
        ("kasi", "Kepala Seksi"),
        ("warga", "Warga"),
        ("staf", "Staf"),
    ]
    assert table.actors[0].name.span.source.path == PurePath("specs/bersama.yaml")
    assert table.actors[0].id.span.source.path == PATH


@pytest.mark.parametrize(
    "key", ["kualifikasi", "keterkaitan", "peralatan", "peringatan", "pencatatan"]
)
def test_entries(key: str) -> None:
    sop = sop_of(f"{NAMED}{key}: [{{acuan: k}}, sendiri]\n", FILES)
    lists = (sop.qualification, sop.related, sop.equipment, sop.warning, sop.recording)
    (found,) = [entries for entries in lists if entries]
    assert [entry.value for entry in found] == [key.capitalize(), "sendiri"]


def test_a_reference_may_stand_alone() -> None:
    sop = sop_of(f"{NAMED}dasar_hukum: {{acuan: uu}}\n", FILES)
    assert [entry.value for entry in sop.legal_basis] == ["Undang-Undang"]


def test_path_counts_from_the_folder_of_the_spec() -> None:
    asked: list[PurePath] = []

    def load(path: PurePath) -> None:
        asked.append(path)

    read_spec(PATH, f"{HEAD}{STEP}bersama: ../x/b.yaml\n".encode(), load)
    assert asked == [PurePath("specs/../x/b.yaml")]


def test_a_shared_file_is_loaded_once() -> None:
    asked: list[PurePath] = []

    def load(path: PurePath) -> bytes:
        asked.append(path)
        return SHARED.encode()

    reading = read_spec(PATH, f"{NAMED}---\n{NAMED}".encode(), load)
    assert (len(reading.sops), len(asked)) == (2, 1)


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("dasar_hukum: [{acuan: uv}]", ("SOP139", 6, 23)),
        ("instansi: {acuan: kek}", ("SOP139", 6, 19)),
        ("pengesahan: {acuan: bupati}", ("SOP139", 6, 21)),
        ("peralatan: [{acuan: uu}]", ("SOP139", 6, 21)),
    ],
)
def test_unknown_references(line: str, fault: tuple[str, int, int]) -> None:
    assert faults(f"{NAMED}{line}\n", FILES) == [fault]


def test_a_missing_file_is_told_once() -> None:
    text = f"{NAMED}instansi: {{acuan: kec}}\ndasar_hukum: [{{acuan: uu}}]\n"
    assert faults(text, {}) == [("SOP138", 5, 10)]


def test_why_a_shared_file_cannot_be_read_is_told() -> None:
    reading = read_spec(PATH, NAMED.encode(), lambda _: Wording("sebabnya", "its reason"))
    assert [found.code for found in reading.diagnostics] == ["SOP138"]
    assert "sebabnya" in reading.diagnostics[0].message.indonesian


@pytest.mark.parametrize(
    ("shared", "fault"),
    [
        ("versi_skema: 1\npelaksna: {}\n", ("SOP120", 2, 1)),
        ("versi_skema: 2\nbaru: x\n", ("SOP127", 1, 14)),
        ("instansi: {a: b}\n", ("SOP121", 1, 1)),
        ("a: b: c\n", ("SOP113", 1, 5)),
        ("", ("SOP103", 1, 1)),
        ("versi_skema: 1\n---\nversi_skema: 1\n", ("SOP128", 1, 1)),
    ],
)
def test_faults_of_the_shared_file_stand_in_it(shared: str, fault: tuple[str, int, int]) -> None:
    text = f"{NAMED}instansi: {{acuan: kec}}\n"
    found = read(text, {"specs/bersama.yaml": shared}).diagnostics
    own = [each for each in found if each.span.source.path == PurePath("specs/bersama.yaml")]
    assert [(each.code, each.span.line, each.span.column) for each in own] == [fault]
