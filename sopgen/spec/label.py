"""The fixed texts of a sheet that a spec may replace."""

from dataclasses import dataclass

from sopgen.diagnostic.wording import Wording
from sopgen.spec.code import Code
from sopgen.spec.meant import known_names, meant
from sopgen.spec.model import Text
from sopgen.spec.report import Report, shown
from sopgen.spec.shape import Json, refuse_kind, text_of
from sopgen.spec.tree import Node, Scalar

LABEL_KEYS = (
    "nomor",
    "kegiatan",
    "pelaksana",
    "mutu_baku",
    "kelengkapan",
    "waktu",
    "output",
    "keterangan",
    "nomor_sop",
    "tanggal_pembuatan",
    "tanggal_revisi",
    "tanggal_efektif",
    "disahkan_oleh",
    "nama_sop",
    "dasar_hukum",
    "kualifikasi",
    "keterkaitan",
    "peralatan",
    "peringatan",
    "pencatatan",
)
"""Headings of columns, then labels of the identity part."""


@dataclass(frozen=True, slots=True)
class LabelKeyShape:
    """The key of a fixed text."""

    keys: tuple[str, ...]

    @property
    def wanted(self) -> Wording:
        """One of the keys."""
        return Wording("kunci judul", "the key of a heading")

    def read(self, node: Node, report: Report) -> Text | None:
        """Give the key."""
        if not isinstance(node, Scalar):
            refuse_kind(node, self.wanted, report)
            return None
        if node.value in self.keys:
            return text_of(node)
        where, written = report.where, shown(node.value)
        report.error(
            Code.UNKNOWN_KEY,
            node.span,
            Wording(
                f"kunci {written} tidak dikenal di {where.indonesian}.",
                f"the key {written} is not known in {where.english}.",
            ),
            meant(node.value, self.keys) or known_names(self.keys),
        )
        return None

    def schema(self, definitions: dict[str, Json]) -> Json:
        """Give the keys as pattern."""
        del definitions
        return {"type": ("string",), "pattern": f"^(?:{'|'.join(self.keys)})$"}


LABEL_KEY = LabelKeyShape(LABEL_KEYS)
