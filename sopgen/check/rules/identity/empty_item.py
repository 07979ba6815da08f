"""SOP402: an item of the identity part is empty that the SOP's status asks for."""

from collections.abc import Iterator
from dataclasses import dataclass

from sopgen.check.rule import Finding, SopRule
from sopgen.check.view import Place, SopView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording
from sopgen.spec.model import Status, Text

_CONTENT = (Status.DRAFT, None, Status.IN_FORCE)
_SIGNED = (None, Status.IN_FORCE)
_COMPLETE = (Status.IN_FORCE,)
_NOTHING = " …."
_NOTHING_YET = f"{_NOTHING}-–"


@dataclass(frozen=True, slots=True)
class _Item:
    key: str
    said: Wording
    texts: tuple[Text | None, ...]
    asked_by: tuple[Status | None, ...]
    blank: str = _NOTHING_YET


def check(view: SopView) -> Iterator[Finding]:
    """Find what a draft, a sheet to be signed, or one in force must hold; a revision may lack.

    In the lists that only an SOP in force must have, a dash is an answer: there is nothing.
    """
    if not view.sop.has_identity:
        return
    for item in _items(view):
        filled = any(text is not None and text.value.strip(item.blank) for text in item.texts)
        if view.sop.status in item.asked_by and not filled:
            yield _empty(view, item)


def _empty(view: SopView, item: _Item) -> Finding:
    written = next((text for text in item.texts if text is not None), view.sop.title)
    later = view.sop.status is None
    return Finding(
        Place(written.span, None, item.key),
        Wording(
            f"{item.said.indonesian} belum diisi di bagian identitas.",
            f"{item.said.english} is empty in the identity part.",
        ),
        Wording(
            f"isi `{item.key}`" + ("; bila masih rancangan, tulis `status: draf`" if later else ""),
            f"fill `{item.key}`" + ("; for a draft, write `status: draf`" if later else ""),
        ),
    )


def _items(view: SopView) -> Iterator[_Item]:
    sop, approval = view.sop, view.sop.approval
    single = (
        ("nomor", "Nomor SOP", sop.number),
        ("tanggal.pembuatan", "Tanggal Pembuatan", sop.dates.created),
        ("tanggal.efektif", "Tanggal Efektif", sop.dates.effective),
        ("pengesahan.jabatan", "jabatan yang mengesahkan", approval.post if approval else None),
        ("pengesahan.nama", "nama yang mengesahkan", approval.name if approval else None),
    )
    for key, said, text in single:
        yield _Item(key, Wording(said, _ENGLISH.get(key, said)), (text,), _SIGNED)
    yield _Item("dasar_hukum", Wording("Dasar Hukum", "Dasar Hukum"), sop.legal_basis, _CONTENT)
    for key, said, texts in (
        ("kualifikasi", "Kualifikasi Pelaksana", sop.qualification),
        ("keterkaitan", "Keterkaitan", sop.related),
        ("peralatan", "Peralatan/Perlengkapan", sop.equipment),
        ("peringatan", "Peringatan", sop.warning),
        ("pencatatan", "Pencatatan dan Pendataan", sop.recording),
    ):
        yield _Item(key, Wording(said, said), texts, _COMPLETE, _NOTHING)


_ENGLISH = {
    "pengesahan.jabatan": "the post of who approves",
    "pengesahan.nama": "the name of who approves",
}

RULE = SopRule("SOP402", "isian-kosong", Severity.WARNING, check)
