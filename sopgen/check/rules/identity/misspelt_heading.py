"""SOP410: a heading of the form is misspelt."""

import re
from collections.abc import Iterator

from sopgen.check.rule import Finding, SopRule
from sopgen.check.view import Place, SopView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.nearest import nearest
from sopgen.diagnostic.wording import Wording
from sopgen.spec.inline import plain

_KNOWN = {
    "nomor": "No. / Nomor / No / No Urut",
    "kegiatan": "Kegiatan / Aktivitas / Uraian / Uraian Prosedur / Uraian Kegiatan",
    "pelaksana": "Pelaksana / Pelaku",
    "mutu_baku": "Mutu Baku",
    "kelengkapan": "Kelengkapan / Persyaratan/Kelengkapan / Persyaratan / Input / Sumber Data",
    "waktu": "Waktu",
    "output": "Output / Hasil / Keluaran",
    "keterangan": "Keterangan / Ket / Ket.",
    "nomor_sop": "Nomor SOP / No. SOP / Nomor",
    "tanggal_pembuatan": "Tanggal Pembuatan / Tgl. Pembuatan / Tanggal Penetapan",
    "tanggal_revisi": "Tanggal Revisi / Tgl. Revisi",
    "tanggal_efektif": "Tanggal Efektif / Tgl. Efektif / Tanggal Pengesahan",
    "disahkan_oleh": "Disahkan oleh / Disahkan",
    "nama_sop": "Nama SOP / Judul SOP",
    "dasar_hukum": "Dasar Hukum",
    "kualifikasi": "Kualifikasi Pelaksana",
    "keterkaitan": "Keterkaitan / Keterkaitan SOP",
    "peralatan": "Peralatan/Perlengkapan / Peralatan dan Perlengkapan / Peralatan",
    "peringatan": "Peringatan",
    "pencatatan": "Pencatatan dan Pendataan / Pencatatan & Pendataan",
}
_UNIT = re.compile(r"\s*\([^)]*\)\s*$")


def check(view: SopView) -> Iterator[Finding]:
    """Find headings of the SOP that are like the known ones, but not the same."""
    for key, text in view.sop.display.labels:
        written = _UNIT.sub("", plain(text.value))
        known = _KNOWN.get(key, "").split(" / ")
        if _bare(written) in [_bare(one) for one in known]:
            continue
        meant = next((one for one in known if _bare(one).startswith(_bare(written))), None)
        meant = meant or nearest(written, known)
        if meant:
            yield Finding(
                Place(text.span, None, f"tampilan.judul_kolom.{key}"),
                Wording(
                    f'judul "{text.value}" tidak sama dengan judul baku "{meant}".',
                    f'the heading "{text.value}" is not the standard "{meant}".',
                ),
                Wording(
                    f"tulis {meant}, atau hapus `{key}` dari `judul_kolom`",
                    f"write {meant}, or remove `{key}` from `judul_kolom`",
                ),
            )


def _bare(heading: str) -> str:
    return "".join(sign for sign in heading.lower() if sign.isalnum())


RULE = SopRule("SOP410", "judul-kolom-salah", Severity.WARNING, check)
