"""The same work for Python users: what `import sopgen` gives."""

from collections.abc import Iterable
from pathlib import Path

from sopgen.diagnostic.model import Diagnostic
from sopgen.layout.arrange import Arrangement
from sopgen.layout.sheet import Sheet
from sopgen.project import template_set, unit
from sopgen.project.batch import build_checked
from sopgen.project.checking import check_paths
from sopgen.project.config import load_config, load_settings
from sopgen.project.discovery import find_specs
from sopgen.project.failure import Trouble
from sopgen.project.git import clean_commits
from sopgen.project.reading import read
from sopgen.project.root import find_root
from sopgen.project.unit import Order, Product, choose_template
from sopgen.project.writing import check_folder, write_product
from sopgen.render import catalog

__all__ = ["arrange", "build", "check", "draw", "read"]


def check(paths: Iterable[Path]) -> tuple[Diagnostic, ...]:
    """Give what a reviewer would find in specs, with the settings of the project they are in.

    Raises Trouble when a file cannot be read.
    """
    root = find_root(Path.cwd())
    found: list[Diagnostic] = []
    for one in check_paths(tuple(paths), root / "specs", load_settings(root, strict=False)):
        if one.failure is not None:
            raise Trouble(one.failure)
        found += one.diagnostics
    return tuple(found)


def arrange(path: Path) -> Arrangement:
    """Lay out the SOPs of a spec file; without a sheet when a diagnostic is an error."""
    reading = read(path)
    found = list(reading.diagnostics)
    places, usual = _templates(find_root(Path.cwd()))
    chosen = choose_template(reading.sops, places, usual, found) if reading.sops else None
    if chosen is None:
        return Arrangement(None, tuple(found))
    commit = clean_commits([path]).get(path, "")
    arrangement = unit.arrange_spec(reading.sops, path.parent, chosen, commit)
    return Arrangement(arrangement.sheet, (*found, *arrangement.diagnostics))


def draw(sheet: Sheet, form: str, template: str = "") -> tuple[bytes, ...]:
    """Give a sheet as ``docx``, ``pdf``, ``svg``, ``png`` or ``dot``: one file, or one a page.

    ``template`` is the template set to use; without it, the project's usual one.
    """
    places, usual = _templates(find_root(Path.cwd()))
    return catalog.get(form).render(sheet, template_set.load(template or usual, places).assets)


def build(
    paths: Iterable[Path],
    output: Path,
    formats: Iterable[str] = ("docx", "pdf"),
    template: str = "",
) -> tuple[tuple[Path, ...], tuple[Diagnostic, ...]]:
    """Build specs, one after the other: the files written, and what was found in the specs.

    ``template`` is the template set to use; without it, the specs decide.
    Raises Trouble at the first spec that fails for another reason than its content.
    """
    root = find_root(Path.cwd())
    specs = find_specs(paths, root / "specs")
    check_folder(output)
    chosen = tuple(formats)
    places, usual = _templates(root)
    if template:
        template_set.check_name(template, places)
    commits = clean_commits(spec.path for spec in specs)
    checked = check_paths(
        [spec.path for spec in specs], root / "specs", load_settings(root, strict=False)
    )
    results = build_checked(
        checked,
        lambda path: Order(path, chosen, places, template, usual, commit=commits.get(path, "")),
        jobs=1,
    )
    written: list[Path] = []
    found: list[Diagnostic] = []
    for spec, result in zip(specs, results, strict=True):
        if not isinstance(result, Product):
            raise Trouble(result)
        found += result.diagnostics
        written += write_product(result, output, spec.product) if result.files else ()
    return tuple(written), tuple(found)


def _templates(root: Path) -> tuple[tuple[Path, ...], str]:
    """Give the folders that hold template sets, and the set of specs that name none."""
    places = template_set.folders(root)
    return places, template_set.usual(load_config(root).template, places)
