"""One spec becomes its files, in memory."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

import sopgen
from sopgen.diagnostic.model import Diagnostic, Severity
from sopgen.layout.arrange import Arrangement, arrange
from sopgen.layout.glyphs import has_all
from sopgen.layout.judge import Verdict, judge
from sopgen.layout.sheet import Sheet
from sopgen.project import template_set, trouble
from sopgen.project.emblem import damaged_logos, load_logos
from sopgen.project.qr import qr_code
from sopgen.project.reading import read
from sopgen.project.sources import source_files
from sopgen.project.template_set import TemplateSet
from sopgen.project.typefaces import with_pictographs
from sopgen.render import catalog
from sopgen.render.output import Archive, RenderError
from sopgen.spec.model import Sop


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be built from a spec.

    ``templates`` are the folders that hold template sets; ``template`` is the name of the set to
    use, empty where the specs decide; ``usual`` is that of specs that name none.
    """

    path: Path
    formats: tuple[str, ...]
    templates: tuple[Path, ...]
    template: str = ""
    usual: str = template_set.DEFAULT
    judged: bool = False
    """Whether the drawing is to be judged too."""
    commit: str = ""
    """The git commit that holds the spec, if one does."""
    archive: Archive = Archive.PLAIN
    tag: str = ""
    """The sign that marks the place of the signature; empty where the profile decides."""


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
    chosen = _chosen(reading.sops, order, found) if reading.sops else None
    if chosen is not None and order.tag:
        chosen = _tagged(chosen, order.tag)
    arrangement = (
        arrange_spec(reading.sops, order.path.parent, chosen, order.commit) if chosen else None
    )
    if arrangement is not None:
        found += arrangement.diagnostics
    if chosen is None or arrangement is None or arrangement.sheet is None:
        return Product(len(reading.sops), (), tuple(found))
    sheet = arrangement.sheet
    if order.archive is Archive.WITH_FILES:
        origin = replace(sheet.provenance, sources=source_files(order.path))
        sheet = replace(sheet, provenance=origin)
    outputs = [catalog.get(name) for name in _formats(order, sheet)]
    try:
        files = tuple((output.suffix, output.render(sheet, chosen.assets)) for output in outputs)
    except RenderError:
        damaged = damaged_logos(reading.sops, order.path.parent)
        if not damaged:
            raise
        return Product(len(reading.sops), (), (*found, *damaged))
    verdict = judge(sheet) if order.judged else None
    return Product(len(reading.sops), files, tuple(found), verdict)


def _tagged(chosen: TemplateSet, tag: str) -> TemplateSet:
    profile = chosen.profile
    if profile is None:
        return chosen
    return replace(chosen, profile=replace(profile, identity=replace(profile.identity, tag=tag)))


def _formats(order: Order, sheet: Sheet) -> tuple[str, ...]:
    """Give what is to be written: with a PDF that holds a tag also where the tag is."""
    tagged = any(signature.tag for signature in sheet.signatures)
    more = ("ttd",) if tagged and "pdf" in order.formats else ()
    return tuple(dict.fromkeys((*order.formats, *more)))


def _chosen(sops: tuple[Sop, ...], order: Order, found: list[Diagnostic]) -> TemplateSet | None:
    if order.template:
        return use_template(order.template, order.templates, found)
    return choose_template(sops, order.templates, order.usual, found)


def choose_template(
    sops: tuple[Sop, ...], places: tuple[Path, ...], usual: str, found: list[Diagnostic]
) -> TemplateSet | None:
    """Load the template set of a spec file, ``usual`` where it names none.

    Gives None, and why in ``found``, when it cannot be used.
    """
    written = [sop.template for sop in sops if sop.template is not None]
    known = template_set.names(places)
    for one in written:
        if one.value not in known:
            found.append(trouble.no_template(one, known))
        elif one.value != written[0].value or len(written) < len(sops):
            found.append(trouble.other_template(one))
    if has_error(found):
        return None
    return use_template(written[0].value if written else usual, places, found)


def use_template(
    name: str, places: tuple[Path, ...], found: list[Diagnostic]
) -> TemplateSet | None:
    """Load a template set that exists; None, and why in ``found``, when it cannot be used."""
    chosen = template_set.load(name, places)
    found += chosen.diagnostics
    return None if has_error(chosen.diagnostics) else chosen


def arrange_spec(
    sops: tuple[Sop, ...], folder: Path, chosen: TemplateSet, commit: str = ""
) -> Arrangement:
    """Lay out the SOPs of a spec that lies in ``folder``, and in ``commit`` if one holds it."""
    found: list[Diagnostic] = []
    logos = load_logos(sops, folder, found)
    if chosen.profile is None or has_error(found):
        return Arrangement(None, tuple(found))
    typeface = chosen.typeface
    if not has_all(typeface, sops, chosen.profile):
        typeface = with_pictographs(typeface)
    arrangement = arrange(sops, chosen.profile, typeface, logos, qr_code)
    if arrangement.sheet is None:
        return arrangement
    origin = replace(arrangement.sheet.provenance, commit=commit, tool=sopgen.__version__)
    return replace(arrangement, sheet=replace(arrangement.sheet, provenance=origin))


def has_error(found: Iterable[Diagnostic]) -> bool:
    """Tell whether something keeps the sheet from being built."""
    return any(diagnostic.severity is Severity.ERROR for diagnostic in found)
