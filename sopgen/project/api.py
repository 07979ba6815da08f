"""The same work for Python users: what `import sopgen` gives."""

from collections.abc import Iterable
from pathlib import Path

from sopgen.diagnostic.model import Diagnostic
from sopgen.layout.arrange import Arrangement
from sopgen.layout.sheet import Sheet
from sopgen.project import template_set, unit
from sopgen.project.discovery import find_specs
from sopgen.project.failure import Trouble
from sopgen.project.git import clean_commits
from sopgen.project.root import find_root
from sopgen.project.schedule import build_all
from sopgen.project.unit import Order, Product, choose_template, read
from sopgen.project.writing import check_folder, write_product
from sopgen.render import catalog

__all__ = ["arrange", "build", "draw", "read"]


def arrange(path: Path) -> Arrangement:
    """Lay out the SOPs of a spec file; without a sheet when a diagnostic is an error."""
    reading = read(path)
    found = list(reading.diagnostics)
    places = template_set.folders(find_root(Path.cwd()))
    chosen = choose_template(reading.sops, places, found) if reading.sops else None
    if chosen is None:
        return Arrangement(None, tuple(found))
    commit = clean_commits([path]).get(path, "")
    arrangement = unit.arrange_spec(reading.sops, path, commit, chosen)
    return Arrangement(arrangement.sheet, (*found, *arrangement.diagnostics))


def draw(sheet: Sheet, form: str, template: str = template_set.DEFAULT) -> tuple[bytes, ...]:
    """Give a sheet as ``docx``, ``pdf``, ``svg``, ``png`` or ``dot``: one file, or one a page."""
    places = template_set.folders(find_root(Path.cwd()))
    return catalog.get(form).render(sheet, template_set.load(template, places).assets)


def build(
    paths: Iterable[Path], output: Path, formats: Iterable[str] = ("docx", "pdf")
) -> tuple[tuple[Path, ...], tuple[Diagnostic, ...]]:
    """Build specs, one after the other: the files written, and what was found in the specs.

    Raises Trouble at the first spec that fails for another reason than its content.
    """
    root = find_root(Path.cwd())
    specs = find_specs(paths, root / "specs")
    check_folder(output)
    chosen, places = tuple(formats), template_set.folders(root)
    commits = clean_commits(spec.path for spec in specs)
    orders = [Order(spec.path, chosen, places, commit=commits.get(spec.path, "")) for spec in specs]
    written: list[Path] = []
    found: list[Diagnostic] = []
    for spec, result in zip(specs, build_all(orders, 1), strict=True):
        if not isinstance(result, Product):
            raise Trouble(result)
        found += result.diagnostics
        written += write_product(result, output, spec.product) if result.files else ()
    return tuple(written), tuple(found)
