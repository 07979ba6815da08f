"""The keys of a profile file, with the values that hold where a key is absent."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Generic, TypeVar

from sopgen.spec.compound import KeyedBy, ListOf
from sopgen.spec.fields import Field, Fields, Record
from sopgen.spec.fields_sop import COLUMNS
from sopgen.spec.fields_text import FILLED, TEXT, YES_NO
from sopgen.spec.label import LabelKeyShape
from sopgen.spec.model import Column, Text
from sopgen.spec.shape import ChoiceShape, NumberShape, Shape
from sopgen.spec.version import VERSION

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Setting(Generic[T_co]):
    """A key that may be absent, and what holds then."""

    field: Field[T_co]
    default: T_co

    def of(self, record: Record | None) -> T_co:
        """Give the value written in a record, or the default."""
        value = None if record is None else record.get(self.field)
        return self.default if value is None else value


LEAST_BOTTOM = 17.0
"""The lower margin, mm, that holds the stamp of an electronic signature."""

_LENGTH = NumberShape(0, 2000)
_POINTS = NumberShape(3, 72)
_STROKE = NumberShape(0.1, 6)


def _number(key: str, title: str, default: float, shape: Shape[float] = _LENGTH) -> Setting[float]:
    field = Field(key, shape, title, f"{title}; biasanya {default:g}.", (f"{default:g}",))
    return Setting(field, default)


def _group(key: str, title: str, *settings: Setting[object]) -> Field[Record]:
    return Field(key, Fields(key, tuple(setting.field for setting in settings)), title, title)


TOP = _number("atas", "Tepi atas, mm", 15)
RIGHT = _number("kanan", "Tepi kanan, mm", 12)
BOTTOM = _number("bawah", "Tepi bawah, mm", 18, NumberShape(LEAST_BOTTOM, 2000))
LEFT = _number("kiri", "Tepi kiri, mm", 15)
MARGINS = _group("tepi", "Tepi kertas", TOP, RIGHT, BOTTOM, LEFT)

PAPER_WIDTH = _number("lebar", "Lebar kertas, mm", 297, NumberShape(100, 1200))
PAPER_HEIGHT = _number("tinggi", "Tinggi kertas, mm", 210, NumberShape(100, 1200))
SIZES = MappingProxyType({"F4": (330.0, 215.0), "Legal": (355.6, 215.9), "A3": (420.0, 297.0)})
"""Papers that are larger than most sheets, by name: width and height, mm."""
LARGER = Field(
    "lebih_besar",
    ListOf(ChoiceShape(tuple((name, name) for name in SIZES)), least=0),
    "Kertas lebih besar",
    "Kertas untuk tabel yang tidak muat di kertas biasa, berurutan; [] bila tidak boleh.",
    ("[F4, A3]",),
)
DEFAULT_LARGER = ("F4", "A3")
PAPER: Field[Record] = Field(
    "kertas",
    Fields("kertas", (PAPER_WIDTH.field, PAPER_HEIGHT.field, MARGINS, LARGER)),
    "Kertas",
    "Ukuran kertas seperti terbentang di depan pembaca, dalam milimeter.",
)

FAMILY = Field("keluarga", FILLED, "Keluarga huruf", "Nama huruf.", ("Arial",))
BODY = _number("isi", "Isi tabel, pt", 8, _POINTS)
HEADING = _number("kepala", "Kepala tabel, pt", 8, _POINTS)
TITLE = _number("judul", "Judul, pt", 11, _POINTS)
IDENTITY = _number("identitas", "Bagian identitas, pt", 9, _POINTS)
SYMBOL = _number("simbol", "Teks di dalam simbol, pt", 7, _POINTS)
PITCH = _number("jarak_baris", "Jarak baris, kali ukuran huruf", 1.2, NumberShape(1, 3))
LEAST = _number("terkecil", "Isi tabel yang padat, pt, tidak lebih kecil dari", 6, _POINTS)
TYPE: Field[Record] = Field(
    "huruf",
    Fields(
        "huruf",
        (
            FAMILY,
            *(each.field for each in (BODY, HEADING, TITLE, IDENTITY, SYMBOL, PITCH, LEAST)),
        ),
    ),
    "Huruf",
    "Jenis dan ukuran huruf.",
)

COLUMNS_FIELD: Field[tuple[Column, ...]] = Field(
    "kolom", COLUMNS, "Kolom", "Kolom tabel, dari kiri ke kanan."
)

_WIDTHS = {
    Column.NUMBER: (8.0, 0.0),
    Column.ACTIVITY: (42.0, 3.0),
    Column.REQUIREMENT: (22.0, 1.5),
    Column.TIME: (15.0, 0.4),
    Column.OUTPUT: (22.0, 1.5),
    Column.REMARK: (14.0, 0.8),
}


@dataclass(frozen=True, slots=True)
class WidthFields:
    """The keys for the width of one column."""

    column: Column
    least: Setting[float]
    share: Setting[float]
    field: Field[Record]


def _width(column: Column, least: float, share: float) -> WidthFields:
    low = _number("paling_sempit", "Lebar paling sempit, mm", least, NumberShape(3, 500))
    part = _number("bagian", "Bagian dari sisa lebar", share, NumberShape(0, 100))
    key = column.value
    return WidthFields(column, low, part, _group(key, f"Kolom {key}", low, part))


WIDTHS = tuple(_width(column, *width) for column, width in _WIDTHS.items())
WIDTHS_FIELD: Field[Record] = Field(
    "lebar_kolom",
    Fields("lebar_kolom", tuple(width.field for width in WIDTHS)),
    "Lebar kolom",
    "Lebar kolom teks; kolom pelaksana dihitung dari simbolnya.",
)

SYMBOL_WIDTH = _number("lebar_simbol", "Lebar simbol, mm", 14)
SYMBOL_HEIGHT = _number("tinggi_simbol", "Tinggi simbol, mm", 8)
LEAST_WIDTH = _number("lebar_simbol_terkecil", "Lebar simbol terkecil, mm", 7, NumberShape(2, 200))
LEAST_HEIGHT = _number(
    "tinggi_simbol_terkecil", "Tinggi simbol terkecil, mm", 4.5, NumberShape(2, 200)
)
LINE_DISTANCE = _number("jarak_garis", "Jarak antargaris alur, mm", 2.2, NumberShape(1.5, 20))
LINE = _number("tebal_alur", "Tebal garis alur dan simbol, pt", 0.75, _STROKE)
RULE = _number("tebal_garis_tabel", "Tebal garis tabel, pt", 0.5, _STROKE)
DRAWING = _group(
    "gambar",
    "Simbol dan garis",
    SYMBOL_WIDTH,
    SYMBOL_HEIGHT,
    LEAST_WIDTH,
    LEAST_HEIGHT,
    LINE_DISTANCE,
    LINE,
    RULE,
)

COLUMN_NUMBERS = Setting(
    Field("nomor_kolom", YES_NO, "Nomor kolom", "Baris (1), (2), (3) di bawah kepala."),
    default=False,
)
OWN_PAGE = Setting(
    Field(
        "identitas_di_halaman_sendiri", YES_NO, "Halaman identitas", "Identitas di halaman sendiri."
    ),
    default=True,
)


def _text(key: str, title: str) -> Field[Text]:
    return Field(key, TEXT, title, title)


START_TEXT = _text("teks_mulai", "Teks di simbol mulai yang tidak berisi")
END_TEXT = _text("teks_selesai", "Teks di simbol selesai yang tidak berisi")
FOOTER = _text("kaki", "Teks kaki halaman")
DEFAULT_FAMILY = "Arial"
DEFAULT_FOOTER = "{judul} | {nomor} | Revisi {revisi} | {hash}"

DEFAULT_LABELS: Mapping[str, str] = MappingProxyType(
    {
        "nomor": "No.",
        "kegiatan": "Kegiatan",
        "pelaksana": "Pelaksana",
        "mutu_baku": "Mutu Baku",
        "kelengkapan": "Kelengkapan",
        "waktu": "Waktu",
        "output": "Output",
        "keterangan": "Keterangan",
        "nomor_sop": "Nomor SOP",
        "tanggal_pembuatan": "Tanggal Pembuatan",
        "tanggal_revisi": "Tanggal Revisi",
        "tanggal_efektif": "Tanggal Efektif",
        "disahkan_oleh": "Disahkan oleh",
        "nama_sop": "Nama SOP",
        "dasar_hukum": "Dasar Hukum",
        "kualifikasi": "Kualifikasi Pelaksana",
        "keterkaitan": "Keterkaitan",
        "peralatan": "Peralatan/Perlengkapan",
        "peringatan": "Peringatan",
        "pencatatan": "Pencatatan dan Pendataan",
        "ke_halaman": "ke hal. {halaman}",
        "dari_halaman": "dari hal. {halaman}",
        "lanjutan": "(lanjutan)",
        "halaman": "Halaman {halaman} dari {jumlah}",
        "nip": "NIP. {nip}",
        "catatan": "Catatan:",
        "draf": "DRAF",
        "dicabut": "DICABUT",
    }
)
"""Every fixed text of a sheet."""

PATTERN_NAMES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "ke_halaman": ("halaman",),
        "dari_halaman": ("halaman",),
        "halaman": ("halaman", "jumlah"),
        "nip": ("nip",),
        FOOTER.key: ("judul", "nomor", "revisi", "hash"),
    }
)
"""The names that a text may hold in braces; the texts that are not listed here print braces."""

LABELS: Field[tuple[tuple[Text, Text], ...]] = Field(
    "label",
    KeyedBy(LabelKeyShape(tuple(DEFAULT_LABELS)), TEXT),
    "Label",
    "Teks-teks tetap di lembar SOP.",
)
NAME = Field("nama", FILLED, "Nama", "Nama perangkat templat.", ("sop-ap",), required=True)

PROFILE = Fields(
    "profil",
    (
        VERSION,
        NAME,
        PAPER,
        TYPE,
        COLUMNS_FIELD,
        COLUMN_NUMBERS.field,
        WIDTHS_FIELD,
        DRAWING,
        OWN_PAGE.field,
        START_TEXT,
        END_TEXT,
        FOOTER,
        LABELS,
    ),
)
