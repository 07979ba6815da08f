"""What an SOP says about itself, under the names that the texts of a template set may use."""

from collections.abc import Mapping
from types import MappingProxyType

from sopgen.spec.inline import plain
from sopgen.spec.model import Approval, Dates, Sop, Text

_LISTS = ("dasar_hukum", "kualifikasi", "keterkaitan", "peralatan", "peringatan", "pencatatan")

KNOWN: Mapping[str, object] = MappingProxyType(
    {
        "judul": "",
        "subjudul": "",
        "nomor": "",
        "instansi": ("",),
        "tanggal": {"pembuatan": "", "revisi": "", "efektif": ""},
        "pengesahan": dict.fromkeys(("jabatan", "nama", "pangkat", "nip", "tempat_tanggal"), ""),
        **dict.fromkeys(_LISTS, ("",)),
        "identitas_tambahan": ({"judul": "", "isi": ("",)},),
        "pelaksana": ("",),
    }
)
"""Every name: a text, a list of one sample entry, or a group of names."""


def facts(sop: Sop) -> dict[str, object]:
    """Give the values by name, without inline marks; what the spec leaves out is empty."""
    lists = (
        sop.legal_basis,
        sop.qualification,
        sop.related,
        sop.equipment,
        sop.warning,
        sop.recording,
    )
    actors = dict.fromkeys(_word(actor.name) for table in sop.tables for actor in table.actors)
    return {
        "judul": _word(sop.title),
        "subjudul": _word(sop.subtitle),
        "nomor": _word(sop.number),
        "instansi": _words(sop.agency),
        "tanggal": _dates(sop.dates),
        "pengesahan": _approval(sop.approval),
        **{key: _words(entries) for key, entries in zip(_LISTS, lists, strict=True)},
        "identitas_tambahan": tuple(
            {"judul": _word(row.heading), "isi": _words(row.body)} for row in sop.extra
        ),
        "pelaksana": tuple(actors),
    }


def protected(value: object) -> object:
    """Give facts with their stars kept from being read as inline marks a second time."""
    if isinstance(value, str):
        return literal(value)
    if isinstance(value, Mapping):
        return {key: protected(part) for key, part in value.items()}
    return tuple(protected(part) for part in value) if isinstance(value, tuple) else value


def literal(text: str) -> str:
    """Give a text that prints its stars."""
    return text.replace("*", "\\*")


def _dates(dates: Dates) -> dict[str, str]:
    return {
        "pembuatan": _word(dates.created),
        "revisi": _word(dates.revised),
        "efektif": _word(dates.effective),
    }


def _approval(approval: Approval | None) -> dict[str, str]:
    if approval is None:
        return dict.fromkeys(("jabatan", "nama", "pangkat", "nip", "tempat_tanggal"), "")
    return {
        "jabatan": _word(approval.post),
        "nama": _word(approval.name),
        "pangkat": _word(approval.rank),
        "nip": _word(approval.nip),
        "tempat_tanggal": _word(approval.where_and_when),
    }


def _words(texts: tuple[Text, ...]) -> tuple[str, ...]:
    return tuple(_word(text) for text in texts)


def _word(text: Text | None) -> str:
    return "" if text is None else plain(text.value)
