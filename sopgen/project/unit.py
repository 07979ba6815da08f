"""One spec becomes its files, in memory."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

import sopgen
from sopgen.diagnostic.model import Diagnostic, Severity
from sopgen.layout.arrange import Arrangement, arrange
from sopgen.layout.judge import Verdict, judge
from sopgen.project import template_set, trouble
from sopgen.project.emblem import load_logos
from sopgen.project.failure import Blame, Trouble, explain
from sopgen.project.template_set import TemplateSet
from sopgen.render import catalog
from sopgen.spec.build import Reading, read_spec
from sopgen.spec.model import Sop


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be built from a spec."""

    path: Path
    formats: tuple[str, ...]
    templates: tuple[Path, ...]
    judged: bool = False
    """Whether the drawing is to be judged too."""
    commit: str = ""
    """The git commit that holds the spec, if one does."""


@dataclass(frozen=True, slots=True)
class Product:
    """What was built: the pages or files of each format, by suffix; none when there is an error.

    ``sops`` is how many SOPs the spec holds; ``verdict`` is there where it was asked for.
    """

    sops: int
    files: tuple[tuple[str, tuple[bytes, ...]], ...]
    diagnostics: tuple[Diagnostic, ...]
    verdict: Verdict | None = None


def build_unit(order: Order) -> Product:
    """Build one spec. Raises Trouble when its file cannot be read, RenderError from a renderer."""
    reading = read(order.path)
    found = list(reading.diagnostics)
    chosen = choose_template(reading.sops, order.templates, found) if reading.sops else None
    arrangement = arrange_spec(reading.sops, order.path, order.commit, chosen) if chosen else None
    if arrangement is not None:
        found += arrangement.diagnostics
    if chosen is None or arrangement is None or arrangement.sheet is None:
        return Product(len(reading.sops), (), tuple(found))
    sheet = arrangement.sheet
    outputs = [catalog.get(name) for name in order.formats]
    files = tuple((output.suffix, output.render(sheet, chosen.assets)) for output in outputs)
    verdict = judge(sheet) if order.judged else None
    return Product(len(reading.sops), files, tuple(found), verdict)


def read(path: Path) -> Reading:
    """Read a spec file and what it shares. Raises Trouble when a file cannot be read."""
    try:
        return read_spec(path, path.read_bytes(), _load_shared)
    except OSError as error:
        raise Trouble(explain(error, Blame.INPUT)) from error


def _load_shared(path: PurePath) -> bytes | None:
    file = Path(path)
    return file.read_bytes() if file.is_file() else None


def choose_template(
    sops: tuple[Sop, ...], places: tuple[Path, ...], found: list[Diagnostic]
) -> TemplateSet | None:
    """Load the template set of a spec file; None, and why in ``found``, when it cannot be used."""
    written = [sop.template for sop in sops if sop.template is not None]
    known = template_set.names(places)
    for one in written:
        if one.value not in known:
            found.append(trouble.no_template(one, known))
        elif one.value != written[0].value or len(written) < len(sops):
            found.append(trouble.other_template(one))
    if has_error(found):
        return None
    name = written[0].value if written else template_set.DEFAULT
    chosen = template_set.load(name, places)
    found += chosen.diagnostics
    return None if has_error(found) else chosen


def arrange_spec(
    sops: tuple[Sop, ...], path: Path, commit: str, chosen: TemplateSet
) -> Arrangement:
    """Lay out the SOPs of a spec file; the sheet names the commit that holds it, if one does."""
    found: list[Diagnostic] = []
    logos = load_logos(sops, path.parent, found)
    if chosen.profile is None or has_error(found):
        return Arrangement(None, tuple(found))
    arrangement = arrange(sops, chosen.profile, chosen.typeface, logos)
    if arrangement.sheet is None:
        return arrangement
    origin = replace(arrangement.sheet.provenance, commit=commit, tool=sopgen.__version__)
    return replace(arrangement, sheet=replace(arrangement.sheet, provenance=origin))


def has_error(found: Iterable[Diagnostic]) -> bool:
    """Tell whether something keeps the sheet from being built."""
    return any(diagnostic.severity is Severity.ERROR for diagnostic in found)
