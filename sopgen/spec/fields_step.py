"""The keys of a step and of its symbols."""

from sopgen.diagnostic.wording import Wording
from sopgen.spec.compound import KeyedBy, ListOf, Mapped, OneOf
from sopgen.spec.fields import Field, Fields, Record
from sopgen.spec.fields_text import FILLED, TEXT, one
from sopgen.spec.model import MergedUp, Outcome, Shape, Text
from sopgen.spec.shape import ChoiceShape, IdShape

NEXT_STEP = "lanjut"
"""The target that means "the next step"."""

STEP_NOUN = Wording("langkah", "step")
SYMBOL_NOUN = Wording("simbol", "symbol")

STEP_ID = IdShape(
    "[a-z][a-z0-9_-]{0,59}",
    Wording(
        "pakai huruf kecil, angka, `_` atau `-` tanpa spasi, diawali huruf, misalnya `periksa`; "
        "`lanjut` sudah berarti langkah berikutnya",
        "use lower-case letters, digits, `_` or `-` without blanks, beginning with a letter, as in "
        "`periksa`; `lanjut` already means the next step",
    ),
    frozenset([NEXT_STEP]),
)
_TARGETS: OneOf[tuple[Text, ...]] = OneOf(Mapped(FILLED, one), ListOf(FILLED, least=1))
_ONWARD: OneOf[tuple[Text, ...]] = OneOf(Mapped(FILLED, one), ListOf(FILLED))
_ACTORS: OneOf[tuple[Text, ...]] = OneOf(Mapped(FILLED, one), ListOf(FILLED, least=1))

OUTCOME_LABEL = Field("hasil", TEXT, "Hasil", "Kata di samping panah.", ("Ya",))
OUTCOME_TARGET = Field(
    "ke", _TARGETS, "Ke", "Tujuan panah: id, daftar id, atau `lanjut`.", ("lanjut",), required=True
)


def _plain_outcome(target: Text) -> Outcome:
    return Outcome(None, (target,))


def _outcome(record: Record) -> Outcome:
    return _labelled(record.get(OUTCOME_LABEL), record.get(OUTCOME_TARGET) or ())


def _labelled(label: Text | None, targets: tuple[Text, ...]) -> Outcome:
    return Outcome(label if label is not None and label.value else None, targets)


def _outcomes(pairs: tuple[tuple[Text, tuple[Text, ...]], ...]) -> tuple[Outcome, ...]:
    return tuple(_labelled(label, targets) for label, targets in pairs)


_OUTCOME: OneOf[Outcome] = OneOf(
    Mapped(FILLED, _plain_outcome),
    mapping=Mapped(Fields("hasil_keputusan", (OUTCOME_LABEL, OUTCOME_TARGET)), _outcome),
)
_DECISION: OneOf[tuple[Outcome, ...]] = OneOf(
    sequence=ListOf(_OUTCOME, least=1),
    mapping=Mapped(KeyedBy(TEXT, _TARGETS, least=1), _outcomes),
)

ID = Field(
    "id",
    STEP_ID,
    "Id",
    "Nama pendek untuk dituju dari langkah lain; tidak tercetak.",
    ("periksa",),
)
ACTORS = Field(
    "pelaksana",
    _ACTORS,
    "Pelaksana",
    "Id pelaksana; daftar id kalau beberapa pelaksana bertindak bersama.",
    ("camat", "[sekretaris, tim]"),
)
SPANNING = Field(
    "bentang",
    ListOf(FILLED, least=2, most=2),
    "Bentang",
    "Satu simbol yang terbentang dari kolom pelaksana pertama sampai yang terakhir.",
    ("[sekretaris, staf]",),
)
SHAPE = Field(
    "bentuk",
    ChoiceShape(tuple((shape.value, shape) for shape in Shape)),
    "Bentuk",
    "Bentuk simbol; tanpa ini simbol pertama menjadi mulai, yang terakhir selesai, lainnya kotak.",
    ("kotak",),
)
INSIDE = Field("isi", TEXT, "Isi", "Teks di dalam simbol.", ("Setuju?", "Mulai"))
DECISION = Field(
    "keputusan",
    _DECISION,
    "Keputusan",
    "Belah ketupat: setiap hasil dengan tujuannya (id, daftar id, atau `lanjut`).",
    ("{Ya: lanjut, Tidak: menghimpun}", "[{hasil: Ya, ke: [arsip, kirim]}, {ke: periksa}]"),
)
ONWARD = Field(
    "lanjut",
    _ONWARD,
    "Lanjut",
    "Ke mana alur pergi, kalau bukan ke langkah berikutnya: id, daftar id, atau [] (tidak ke mana "
    "pun).",
    ("arsip", "[lanjut, arsip]", "[]"),
)
_SYMBOL_FIELDS = (ACTORS, SPANNING, SHAPE, INSIDE, DECISION, ONWARD)

SYMBOL = Fields("simbol", (ID, *_SYMBOL_FIELDS))
SYMBOLS = Field(
    "simbol",
    ListOf(SYMBOL, least=1, noun=SYMBOL_NOUN),
    "Simbol",
    "Beberapa simbol dalam satu baris, masing-masing dengan pelaksana, bentuk dan alurnya.",
    ("[{pelaksana: staf, isi: Mulai}, {pelaksana: camat}]",),
)

MERGE = Field(
    "gabung",
    ChoiceShape((("atas", True),)),
    "Gabung",
    "Sel ini menjadi satu dengan sel di atasnya.",
    ("atas",),
    required=True,
)


def _merged(record: Record) -> MergedUp | None:
    return MergedUp(record.span) if record.get(MERGE) else None


_CELL: OneOf[Text | MergedUp] = OneOf(TEXT, mapping=Mapped(Fields("gabung", (MERGE,)), _merged))

NUMBER = Field(
    "nomor",
    TEXT,
    "Nomor",
    'Nomor yang tercetak, kalau bukan nomor urut; "" berarti tanpa nomor.',
    ("3a", '""'),
)
ACTIVITY = Field(
    "kegiatan",
    TEXT,
    "Kegiatan",
    "Apa yang dilakukan, diawali kata kerja.",
    ("Memeriksa konsep laporan",),
    required=True,
)


def _cell(key: str, title: str, description: str, *examples: str) -> Field[Text | MergedUp]:
    return Field(key, _CELL, title, description, examples)


REQUIREMENT = _cell("kelengkapan", "Kelengkapan", "Syarat dan perlengkapan.", "Konsep surat")
TIME = _cell("waktu", "Waktu", "Lama kegiatan.", "30 menit", "1-5 hari kerja")
OUTPUT = _cell("output", "Output", "Hasil kegiatan.", "Surat tugas", "{gabung: atas}")
REMARK = _cell("keterangan", "Keterangan", "Catatan.", "SOP Penomoran Surat")

STEP = Fields(
    "langkah",
    (ID, NUMBER, ACTIVITY, *_SYMBOL_FIELDS, SYMBOLS, REQUIREMENT, TIME, OUTPUT, REMARK),
)
STEPS = ListOf(STEP, least=1, noun=STEP_NOUN)
