"""The version of the language that a file is written in."""

import re
from dataclasses import dataclass

from sopgen.diagnostic.wording import Wording
from sopgen.spec.code import Code
from sopgen.spec.fields import Field
from sopgen.spec.report import Report
from sopgen.spec.shape import Json, kind_of
from sopgen.spec.tree import Mapping, Node, Scalar

CURRENT = "1"


@dataclass(frozen=True, slots=True)
class VersionShape:
    """The only version there is so far."""

    @property
    def wanted(self) -> Wording:
        """The number."""
        return Wording(CURRENT, CURRENT)

    def read(self, node: Node, report: Report) -> str | None:
        """Give the version."""
        if isinstance(node, Scalar) and node.value == CURRENT:
            return CURRENT
        kind = kind_of(node)
        report.error(
            Code.VERSION,
            node.span,
            Wording(
                f"`versi_skema` harus {CURRENT}, bukan {kind.indonesian}.",
                f"`versi_skema` has to be {CURRENT}, not {kind.english}.",
            ),
            Wording(
                "berkas ini ditulis untuk sopgen yang lebih baru: perbarui sopgen",
                "this file is written for a newer sopgen: update sopgen",
            )
            if _is_newer(node)
            else Wording(f"tulis `versi_skema: {CURRENT}`", f"write `versi_skema: {CURRENT}`"),
        )
        return None

    def schema(self, definitions: dict[str, Json]) -> Json:
        """Give the number, with and without quotes."""
        del definitions
        return {"enum": (int(CURRENT), CURRENT)}


def _is_newer(node: Node) -> bool:
    return (
        isinstance(node, Scalar)
        and re.fullmatch(r"\d{1,9}(\.\d{1,9})*", node.value, re.ASCII) is not None
        and int(node.value.split(".")[0]) > int(CURRENT)
    )


VERSION = Field(
    "versi_skema",
    VersionShape(),
    "Versi skema",
    "Versi bahasa berkas ini; sekarang selalu 1.",
    (CURRENT,),
    required=True,
)


def refuses_version(node: Node, report: Report) -> bool:
    """Report a file that was written for a later sopgen; its other faults are none then."""
    for entry in node.entries if isinstance(node, Mapping) else ():
        if entry.key.value == VERSION.key and _is_newer(entry.value):
            VERSION.shape.read(entry.value, report)
            return True
    return False
