"""The keys of a profile file, with the values that hold where a key is absent."""

from dataclasses import dataclass
from types import MappingProxyType
from typing import Generic, TypeVar

from sopgen.diagnostic.wording import Wording
from sopgen.layout.profile_labels import DEFAULT_LABELS
from sopgen.layout.sheet import RowRule
from sopgen.layout.signature import TAGS
from sopgen.spec.compound import KeyedBy, ListOf
from sopgen.spec.fields import Field, Fields, Record
from sopgen.spec.fields_identity import PLACES
from sopgen.spec.fields_sop import COLUMNS
from sopgen.spec.fields_text import FILLED, TEXT, TEXTS, YES_NO
from sopgen.spec.label import LabelKeyShape
from sopgen.spec.model import ApprovalPlace, Column, Text
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
FOOTER_SIZE = _number("kaki", "Kaki halaman, pt", 7, _POINTS)
PITCH = _number("jarak_baris", "Jarak baris, kali ukuran huruf", 1.2, NumberShape(1, 3))
LEAST = _number("terkecil", "Isi tabel yang padat, pt, tidak lebih kecil dari", 6, _POINTS)
_SIZES = (BODY, HEADING, TITLE, IDENTITY, SYMBOL, FOOTER_SIZE, PITCH, LEAST)
TYPE: Field[Record] = Field(
    "huruf",
    Fields(
        "huruf",
        (FAMILY, *(each.field for each in _SIZES)),
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
ROW_RULE = Setting(
    Field(
        "tinggi_baris",
        ChoiceShape(tuple((rule.value, rule) for rule in RowRule)),
        "Tinggi baris di Word",
        "`tetap`, atau `menyesuaikan`: baris meninggi bila teksnya ditambah di Word.",
    ),
    default=RowRule.FIXED,
)


def _text(key: str, title: str) -> Field[Text]:
    return Field(key, TEXT, title, title)


START_TEXT = _text("teks_mulai", "Teks di simbol mulai yang tidak berisi")
END_TEXT = _text("teks_selesai", "Teks di simbol selesai yang tidak berisi")
FOOTER = _text("kaki", "Teks kaki halaman")

OWN_PAGE = Setting(
    Field("halaman_sendiri", YES_NO, "Halaman identitas", "Identitas di halaman sendiri."),
    default=True,
)
DESIGN_PAGES = _number(
    "banyak_halaman", "Halaman bagian identitas yang dirancang di Word", 1, NumberShape(1, 20)
)
KOP = Field("kop", TEXTS, "Kop", "Baris-baris kop; tanpa ini, `instansi` dari SOP.")
LOGO_HEIGHT = _number("tinggi_logo", "Tinggi logo, mm", 24, NumberShape(5, 100))
SIGNATURE_ROOM = _number("ruang_tanda_tangan", "Ruang tanda tangan, mm", 16, NumberShape(0, 100))
SIGNATURE = Setting(
    Field("tanda_tangan", PLACES.shape, "Letak tanda tangan", PLACES.description),
    default=(ApprovalPlace.IDENTITY,),
)
TAG = Setting(
    Field(
        "tag_tanda_tangan",
        ChoiceShape((("", ""), *((tag, tag) for tag in TAGS))),
        "Tanda tempat tanda tangan",
        "Tanda di ruang tanda tangan untuk layanan tanda tangan elektronik; biasanya tidak ada.",
        ('"#"',),
    ),
    default="",
)
CODE = _text("alamat_qr", "Alamat di kode QR di sebelah tanda tangan; biasanya tidak ada")
CODE_SIZE = _number("ukuran_qr", "Sisi kode QR, mm", 16, NumberShape(10, 60))
ROW_HEADING = Field("judul", FILLED, "Judul", "Judul baris.", ("Definisi",), required=True)
ROW_BODY = _text("isi", "Isi bila SOP tidak menyebutnya")
ROW_ABOVE = Setting(
    Field(
        "letak",
        ChoiceShape((("atas", True), ("bawah", False))),
        "Letak",
        "Di `atas` ketiga pasang kotak, atau di `bawah`nya.",
    ),
    default=False,
)
ROWS: Field[tuple[Record, ...]] = Field(
    "baris_tambahan",
    ListOf(
        Fields("baris_identitas", (ROW_HEADING, ROW_BODY, ROW_ABOVE.field)),
        noun=Wording("baris tambahan", "extra row"),
    ),
    "Baris tambahan",
    "Baris identitas yang ada di setiap lembar, misalnya Maksud dan Tujuan.",
)
IDENTITY_PART: Field[Record] = Field(
    "identitas",
    Fields(
        "identitas",
        (
            OWN_PAGE.field,
            DESIGN_PAGES.field,
            KOP,
            LOGO_HEIGHT.field,
            SIGNATURE_ROOM.field,
            SIGNATURE.field,
            TAG.field,
            CODE,
            CODE_SIZE.field,
            ROWS,
        ),
    ),
    "Bagian identitas",
    "Kop, tanda tangan, dan baris tambahan.",
)
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
        IDENTITY_PART,
        ROW_RULE.field,
        START_TEXT,
        END_TEXT,
        FOOTER,
        LABELS,
    ),
)
