"""A spec file as SOPs: the way in to this folder."""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import PurePath

from sopgen.diagnostic.model import Diagnostic, Severity
from sopgen.diagnostic.wording import Wording
from sopgen.spec.builder import build_sop
from sopgen.spec.code import Code
from sopgen.spec.fields_sop import SOP
from sopgen.spec.model import Sop
from sopgen.spec.reader import read_trees
from sopgen.spec.report import EnoughFoundError, Report
from sopgen.spec.shared import Load, SharedFiles
from sopgen.spec.tree import Node
from sopgen.spec.version import refuses_version

MOST_DIAGNOSTICS = 100
"""More than a person reads; one slip can cause thousands."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read from a file; there are no SOPs when a diagnostic is an error."""

    sops: tuple[Sop, ...]
    diagnostics: tuple[Diagnostic, ...]


def read_spec(path: PurePath, data: bytes, load_shared: Load) -> Reading:
    """Give the SOPs of a spec file, or all that is wrong with it.

    ``load_shared`` gets the path of a shared file, already joined to the folder of the spec, and
    gives its bytes, or why it cannot be read.
    """
    report = Report([])
    files = SharedFiles(path, load_shared, report)
    sops: tuple[Sop | None, ...] = ()
    with suppress(EnoughFoundError):
        _, trees = read_trees(path, data, report)
        sops = tuple(_sop(tree, files, report) for tree in trees)
    broken = any(found.severity is Severity.ERROR for found in report.found)
    complete = tuple(sop for sop in sops if sop is not None)
    return Reading(() if broken else complete, readable(report.found))


def readable(found: list[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Give diagnostics in order, each once, and no more than a person reads."""
    ordered = sorted(dict.fromkeys(found), key=lambda diagnostic: diagnostic.order)
    if len(ordered) <= MOST_DIAGNOSTICS:
        return tuple(ordered)
    more = Diagnostic(
        Code.MORE_FAULTS.value,
        Severity.NOTE,
        ordered[MOST_DIAGNOSTICS].span,
        Wording(
            "masih ada temuan lain yang tidak ditampilkan.",
            "there are more findings that are not shown.",
        ),
        Wording("perbaiki dulu yang di atas", "mend those above first"),
    )
    return (*ordered[:MOST_DIAGNOSTICS], more)


def _sop(tree: Node, files: SharedFiles, report: Report) -> Sop | None:
    if refuses_version(tree, report):
        return None
    record = SOP.read(tree, report)
    return None if record is None else build_sop(record, files.of(record))
