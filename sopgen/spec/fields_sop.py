"""The keys of an SOP: all that may stand at the top of a spec."""

from sopgen.diagnostic.wording import Wording
from sopgen.spec import fields_identity as identity
from sopgen.spec.compound import KeyedBy, ListOf
from sopgen.spec.fields import Field, Fields
from sopgen.spec.fields_actor import ACTORS_FIELD
from sopgen.spec.fields_step import STEPS
from sopgen.spec.fields_text import FILLED, TEXT, TEXTS, YES_NO
from sopgen.spec.label import LABEL_KEY
from sopgen.spec.model import Column
from sopgen.spec.shape import ChoiceShape
from sopgen.spec.version import VERSION

TABLE_NOUN = Wording("tabel", "table")
COLUMN = ChoiceShape(tuple((column.value, column) for column in Column))
COLUMNS = ListOf(COLUMN, least=1)

LABELS = Field(
    "judul_kolom",
    KeyedBy(LABEL_KEY, TEXT),
    "Judul kolom",
    "Judul kolom atau kotak identitas yang lain dari biasanya.",
    ("{kegiatan: Aktivitas, waktu: Waktu (menit)}",),
)
DISPLAY_COLUMNS = Field(
    "kolom",
    COLUMNS,
    "Kolom",
    "Urutan dan pilihan kolom; nomor, kegiatan dan pelaksana harus ada.",
    ("[nomor, kegiatan, pelaksana, kelengkapan, waktu, output]",),
)
COLUMN_NUMBERS = Field(
    "nomor_kolom", YES_NO, "Nomor kolom", "Baris (1), (2), (3) di bawah kepala tabel.", ("ya",)
)
TIME_UNIT = Field(
    "satuan_waktu", FILLED, "Satuan waktu", "Satuan bagi waktu yang hanya angka.", ("menit",)
)
DISPLAY = Field(
    "tampilan",
    Fields("tampilan", (LABELS, DISPLAY_COLUMNS, COLUMN_NUMBERS, TIME_UNIT)),
    "Tampilan",
    "Yang dicetak lain dari templat.",
    ("{judul_kolom: {kegiatan: Aktivitas}, nomor_kolom: ya}",),
)

STEPS_FIELD = Field(
    "langkah",
    STEPS,
    "Langkah",
    "Baris-baris tabel alur, berurutan.",
    ("[{kegiatan: Memeriksa konsep, pelaksana: camat, waktu: 1 hari, output: Konsep}]",),
)
NOTES = Field(
    "catatan", TEXTS, "Catatan", "Catatan di bawah tabel.", ("Waktu dihitung dalam hari kerja.",)
)
TOTAL_TIME = Field(
    "total_waktu",
    TEXT,
    "Total waktu",
    "Lama seluruh prosedur; tidak tercetak, dibandingkan dengan jumlah waktu langkah.",
    ("3 hari kerja", "2 hari kerja 4 jam"),
)
TABLE_TITLE = Field("judul", TEXT, "Judul tabel", "Judul di atas tabel.", ("A. Surat Masuk",))
TABLE_STEPS = Field(
    "langkah",
    STEPS,
    STEPS_FIELD.title,
    STEPS_FIELD.description,
    STEPS_FIELD.examples,
    required=True,
)
TABLE = Fields("tabel", (TABLE_TITLE, ACTORS_FIELD, TABLE_STEPS, NOTES, TOTAL_TIME))
TABLES = Field(
    "tabel",
    ListOf(TABLE, least=1, noun=TABLE_NOUN),
    "Tabel",
    "Beberapa tabel alur di bawah satu identitas, sebagai ganti `langkah`.",
    ("[{judul: Bagian A, langkah: [{kegiatan: Mengirim surat, pelaksana: staf}]}]",),
)

TITLE = Field("judul", FILLED, "Judul", "Nama SOP.", ("Pengumpulan Data Kinerja",), required=True)
SUBTITLE = Field("subjudul", TEXT, "Subjudul", "Teks di bawah judul.", ("Tahun 2021",))
TEMPLATE = Field(
    "templat", FILLED, "Templat", "Nama perangkat templat, kalau bukan yang biasa.", ("sop-ap",)
)
SHARED_FILE = Field(
    "bersama",
    FILLED,
    "Berkas bersama",
    "Berkas dengan data bersama (pelaksana, instansi, pengesahan, dasar hukum), dihitung dari "
    "folder berkas ini.",
    ("bersama.yaml", "../bersama.yaml"),
)

SOP = Fields(
    "sop",
    (
        VERSION,
        TITLE,
        SUBTITLE,
        identity.NUMBER,
        identity.STATUS,
        identity.AGENCY,
        identity.LOGO,
        identity.DATES,
        identity.APPROVAL,
        *identity.ENTRY_FIELDS,
        identity.EXTRA,
        ACTORS_FIELD,
        STEPS_FIELD,
        TABLES,
        NOTES,
        TOTAL_TIME,
        DISPLAY,
        TEMPLATE,
        SHARED_FILE,
    ),
)
