"""The keys with which a spec declares its actors."""

from dataclasses import dataclass, replace

from sopgen.diagnostic.wording import Wording
from sopgen.spec.compound import KeyedBy, ListOf, Mapped, OneOf
from sopgen.spec.fields import Field, Fields, Record
from sopgen.spec.fields_text import FILLED
from sopgen.spec.model import Text
from sopgen.spec.shape import IdShape


@dataclass(frozen=True, slots=True)
class DeclaredActor:
    """An actor as declared; without name it is looked up in the shared file."""

    id: Text
    name: Text | None = None
    group: Text | None = None


ACTOR_ID = IdShape(
    "[A-Za-z0-9][A-Za-z0-9_.-]{0,59}",
    Wording(
        "pakai huruf, angka, `_` atau `-` tanpa spasi, misalnya `kepala_bidang`; nama lengkapnya "
        "ditulis sesudah titik dua",
        "use letters, digits, `_` or `-` without blanks, as in `kepala_bidang`; the full name "
        "follows the colon",
    ),
)

NAMED_ACTORS = KeyedBy(ACTOR_ID, FILLED, least=1)

GROUP_HEADING = Field(
    "kelompok",
    FILLED,
    "Kelompok",
    "Judul di atas beberapa kolom pelaksana.",
    ("Sekretariat",),
    required=True,
)
GROUP_MEMBERS = Field(
    "anggota",
    NAMED_ACTORS,
    "Anggota",
    "Pelaksana di bawah judul itu, berurutan dari kiri ke kanan.",
    ("{sekretaris: Sekretaris, staf: Staf}",),
    required=True,
)
Declared = tuple[DeclaredActor, ...]


def _named(name: Text) -> Declared:
    return (DeclaredActor(name, name),)


def _group(record: Record) -> Declared:
    group = record.get(GROUP_HEADING)
    return tuple(DeclaredActor(key, name, group) for key, name in record.get(GROUP_MEMBERS) or ())


def _shared(key: Text) -> Declared:
    return (DeclaredActor(key),)


def _keyed(pairs: tuple[tuple[Text, Declared], ...]) -> Declared:
    """Give the actors of all pairs; the key is an actor's id, or only names a group."""
    return tuple(
        actor if actor.group is not None else replace(actor, id=key)
        for key, actors in pairs
        for actor in actors
    )


def _flat(parts: tuple[Declared, ...]) -> Declared:
    return tuple(actor for part in parts for actor in part)


_VALUE: OneOf[Declared] = OneOf(
    Mapped(FILLED, _named),
    mapping=Mapped(Fields("kelompok_pelaksana", (GROUP_HEADING, GROUP_MEMBERS)), _group),
)
_KEYED = Mapped(KeyedBy(ACTOR_ID, _VALUE, least=1), _keyed)

_ENTRY: OneOf[Declared] = OneOf(Mapped(ACTOR_ID, _shared), mapping=_KEYED)
ACTORS: OneOf[Declared] = OneOf(sequence=Mapped(ListOf(_ENTRY, least=1), _flat), mapping=_KEYED)

ACTORS_FIELD = Field(
    "pelaksana",
    ACTORS,
    "Pelaksana",
    "Kolom pelaksana dari kiri ke kanan: `id: Nama`; atau daftar id yang namanya ada di berkas "
    "bersama.",
    ("{camat: Camat, staf: Staf Pelaksana}", "[camat, staf]"),
)
