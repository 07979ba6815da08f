"""One spec becomes its files, in memory."""

from dataclasses import dataclass
from pathlib import Path, PurePath

from sopgen.diagnostic.model import Diagnostic, Severity
from sopgen.diagnostic.nearest import nearest
from sopgen.diagnostic.wording import Wording
from sopgen.layout.arrange import arrange
from sopgen.project import template_set
from sopgen.project.emblem import load_logos
from sopgen.render import catalog
from sopgen.spec.build import read_spec
from sopgen.spec.model import Sop


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be built from a spec."""

    path: Path
    formats: tuple[str, ...]
    templates: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Product:
    """What was built: the pages or files of each format, by suffix; none when there is an error."""

    path: Path
    files: tuple[tuple[str, tuple[bytes, ...]], ...]
    diagnostics: tuple[Diagnostic, ...]


def build_unit(order: Order) -> Product:
    """Build one spec. Raises OSError when its file cannot be read, RenderError from a renderer."""
    reading = read_spec(order.path, order.path.read_bytes(), _load_shared)
    found = list(reading.diagnostics)
    if not reading.sops:
        return Product(order.path, (), tuple(found))
    chosen = _template(reading.sops, order.templates, found)
    logos = load_logos(reading.sops, order.path.parent, found)
    if chosen is None or chosen.profile is None or _broken(found):
        return Product(order.path, (), tuple(found))
    arrangement = arrange(reading.sops, chosen.profile, chosen.typeface, logos)
    found += arrangement.diagnostics
    if arrangement.sheet is None:
        return Product(order.path, (), tuple(found))
    outputs = [catalog.get(name) for name in order.formats]
    files = tuple(
        (output.suffix, output.render(arrangement.sheet, chosen.assets)) for output in outputs
    )
    return Product(order.path, files, tuple(found))


def _load_shared(path: PurePath) -> bytes | None:
    file = Path(path)
    return file.read_bytes() if file.is_file() else None


def _broken(found: list[Diagnostic]) -> bool:
    return any(diagnostic.severity is Severity.ERROR for diagnostic in found)


def _template(
    sops: tuple[Sop, ...], places: tuple[Path, ...], found: list[Diagnostic]
) -> template_set.TemplateSet | None:
    """Load the template set that the first SOP names; tell when there is none of that name."""
    written = sops[0].template
    name = template_set.DEFAULT if written is None else written.value
    chosen = template_set.load(name, places)
    if chosen is not None:
        found += chosen.diagnostics
    elif written is not None:
        known = template_set.names(places)
        meant = nearest(name, known)
        listed = ", ".join(f"`{one}`" for one in known)
        found.append(
            Diagnostic(
                "SOP901",
                Severity.ERROR,
                written.span,
                Wording(
                    f"tidak ada perangkat templat bernama `{name}`",
                    f"there is no template set named `{name}`",
                ),
                Wording(
                    f"maksudnya `{meant}`?" if meant else f"yang ada: {listed}",
                    f"did you mean `{meant}`?" if meant else f"there are: {listed}",
                ),
            )
        )
    return chosen
