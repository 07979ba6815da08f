"""The keys of the identity part."""

from sopgen.diagnostic.wording import Wording
from sopgen.spec.compound import ListOf, Mapped, OneOf
from sopgen.spec.fields import Field, Fields, Record
from sopgen.spec.fields_text import ENTRIES, FILLED, TEXT, TEXTS, Reference
from sopgen.spec.model import ApprovalPlace, Status, Text
from sopgen.spec.shape import ChoiceShape

NUMBER = Field("nomor", TEXT, "Nomor SOP", "Nomor SOP seperti tercetak.", ("065/014/Kec.Smb/2021",))
AGENCY = Field(
    "instansi",
    ENTRIES,
    "Instansi",
    "Baris-baris nama instansi (kop), dari yang tertinggi; atau acuan ke berkas bersama.",
    ("[Pemerintah Kabupaten Kutai Kartanegara, Kecamatan Samboja]", "{acuan: kecamatan}"),
)
LOGO = Field(
    "logo",
    FILLED,
    "Logo",
    "Berkas gambar PNG atau JPEG, dihitung dari folder berkas ini.",
    ("logo.png",),
)

STATUS = Field(
    "status",
    ChoiceShape(tuple((status.value, status) for status in Status)),
    "Status",
    "`draf` dan `dicabut` tercetak di setiap halaman; `berlaku` menuntut nomor, tanggal dan "
    "pengesahan.",
    ("draf", "berlaku"),
)
CREATED = Field("pembuatan", TEXT, "Tanggal pembuatan", "Seperti tercetak.", ("4 Januari 2021",))
REVISED = Field("revisi", TEXT, "Tanggal revisi", "Seperti tercetak.", ("Desember 2022", '"-"'))
EFFECTIVE = Field("efektif", TEXT, "Tanggal efektif", "Seperti tercetak.", ("2 Mei 2022",))
DATES = Field(
    "tanggal",
    Fields("tanggal", (CREATED, REVISED, EFFECTIVE)),
    "Tanggal",
    "Tanggal pembuatan, revisi dan efektif.",
    ("{pembuatan: Desember 2021, efektif: Desember 2021}",),
)

_PLACE = ChoiceShape(tuple((place.value, place) for place in ApprovalPlace))


def _one_place(place: ApprovalPlace) -> tuple[ApprovalPlace, ...]:
    return (place,)


POST = Field("jabatan", TEXT, "Jabatan", "Jabatan yang mengesahkan.", ("Camat Samboja",))
NAME = Field("nama", TEXT, "Nama", "Nama dengan gelar.", ('"Burhanuddin, S.Ag., M.Si"',))
RANK = Field("pangkat", TEXT, "Pangkat", "Pangkat, bila dicetak.", ("Pembina Tingkat I",))
NIP = Field("nip", TEXT, "NIP", "Nomor induk pegawai.", ("19740330 199701 1 001",))
WHERE_AND_WHEN = Field(
    "tempat_tanggal",
    TEXT,
    "Tempat dan tanggal",
    "Baris di atas jabatan.",
    ('"Samboja, 4 Januari 2021"',),
)
_PLACES: OneOf[tuple[ApprovalPlace, ...]] = OneOf(
    Mapped(_PLACE, _one_place), ListOf(_PLACE, least=1)
)
PLACES = Field(
    "letak",
    _PLACES,
    "Letak",
    "Tempat tanda tangan: `identitas`, `bawah_tabel`, atau keduanya; tanpa ini menurut templat.",
    ("bawah_tabel", "[identitas, bawah_tabel]"),
)
APPROVAL_FIELDS = (POST, NAME, RANK, NIP, WHERE_AND_WHEN, PLACES)
APPROVAL_REFERENCE = Field(
    "acuan",
    FILLED,
    "Acuan",
    "Kunci pengesahan di berkas bersama; kunci lain di sini menggantikan isinya.",
    ("camat",),
)
APPROVAL = Field(
    "pengesahan",
    Fields("pengesahan", (*APPROVAL_FIELDS, APPROVAL_REFERENCE)),
    "Pengesahan",
    "Siapa yang mengesahkan; atau acuan ke berkas bersama.",
    ('{jabatan: Camat Samboja, nama: "Burhanuddin, S.Ag., M.Si"}', "{acuan: camat}"),
)


def _entries(
    key: str, title: str, description: str, example: str
) -> Field[tuple[Text | Reference, ...]]:
    return Field(key, ENTRIES, title, description, (example, f"[{example}, {{acuan: kunci}}]"))


LEGAL_BASIS = _entries(
    "dasar_hukum",
    "Dasar hukum",
    "Peraturan yang mendasari; satu teks atau daftar.",
    "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik",
)
QUALIFICATION = _entries(
    "kualifikasi", "Kualifikasi pelaksana", "Syarat pelaksana.", "Memahami tata naskah dinas"
)
RELATED = _entries("keterkaitan", "Keterkaitan", "SOP lain yang terkait.", "SOP Surat Masuk")
EQUIPMENT = _entries("peralatan", "Peralatan/perlengkapan", "Alat yang dipakai.", "Komputer")
WARNING = _entries("peringatan", "Peringatan", "Akibat bila tidak dijalankan.", "Laporan terlambat")
RECORDING = _entries(
    "pencatatan", "Pencatatan dan pendataan", "Di mana hasilnya dicatat.", "Buku agenda"
)

EXTRA_HEADING = Field(
    "judul", FILLED, "Judul", "Judul baris.", ("Maksud dan Tujuan",), required=True
)
EXTRA_BODY = Field(
    "isi", TEXTS, "Isi", "Satu teks atau daftar.", ("Menjadi pedoman",), required=True
)
EXTRA: Field[tuple[Record, ...]] = Field(
    "identitas_tambahan",
    ListOf(
        Fields("baris_tambahan", (EXTRA_HEADING, EXTRA_BODY)),
        noun=Wording("baris tambahan", "extra row"),
    ),
    "Identitas tambahan",
    "Baris identitas di luar yang biasa.",
    ("[{judul: Maksud dan Tujuan, isi: Menjadi pedoman}]",),
)

ENTRY_FIELDS = (LEGAL_BASIS, QUALIFICATION, RELATED, EQUIPMENT, WARNING, RECORDING)
"""The six lists of the identity part; the shared file has a section for each."""
