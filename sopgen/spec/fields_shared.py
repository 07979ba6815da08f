"""The keys of a shared file: what several specs refer to."""

from sopgen.spec import fields_identity as identity
from sopgen.spec.compound import KeyedBy
from sopgen.spec.fields import Field, Fields, Record
from sopgen.spec.fields_actor import NAMED_ACTORS
from sopgen.spec.fields_text import FILLED, TEXT, TEXTS
from sopgen.spec.model import Text
from sopgen.spec.version import VERSION

Texts = tuple[tuple[Text, Text], ...]

AGENCIES = Field(
    "instansi",
    KeyedBy(FILLED, TEXTS),
    "Instansi",
    "Baris-baris kop, masing-masing dengan kunci acuannya.",
    ("{kecamatan: [Pemerintah Kabupaten Kutai Kartanegara, Kecamatan Samboja]}",),
)
APPROVALS: Field[tuple[tuple[Text, Record], ...]] = Field(
    "pengesahan",
    KeyedBy(FILLED, Fields("pengesahan_bersama", identity.APPROVAL_FIELDS)),
    "Pengesahan",
    "Pejabat yang mengesahkan, masing-masing dengan kunci acuannya.",
    ("{camat: {jabatan: Camat Samboja, nama: Burhanuddin}}",),
)
ACTOR_NAMES = Field(
    "pelaksana", NAMED_ACTORS, "Pelaksana", "Id dan nama pelaksana.", ("{camat: Camat}",)
)
ENTRY_SECTIONS: tuple[Field[Texts], ...] = tuple(
    Field(field.key, KeyedBy(FILLED, TEXT), field.title, "Teks dengan kunci acuannya.")
    for field in identity.ENTRY_FIELDS
)

SHARED = Fields("berkas_bersama", (VERSION, AGENCIES, APPROVALS, ACTOR_NAMES, *ENTRY_SECTIONS))
