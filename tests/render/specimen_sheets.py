"""Every spec in every template set: its sheet, and its files on the disk."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from conftest import ROOT
from office import convert

from sopgen.layout.sheet import RowRule, Sheet
from sopgen.project import template_set
from sopgen.project.discovery import find_specs
from sopgen.project.reading import read
from sopgen.project.template_set import TemplateSet
from sopgen.project.unit import arrange_spec
from sopgen.render import catalog

SPECS = {str(spec.product): spec.path for spec in find_specs([ROOT / "specs"], ROOT / "specs")}
SHIPPED = ROOT / "templates"
SETS = [
    name
    for name in template_set.names((SHIPPED,))
    if not (SHIPPED / name / template_set.IDENTITY).is_file()
]
"""The sets whose identity part is ours."""
NAMES = [f"{chosen}/{name}" for chosen in SETS for name in SPECS]


@dataclass(frozen=True)
class Specimen:
    """A spec laid out with a template set: Word file, PDF, and the Word file's own PDF."""

    sheet: Sheet
    word: Path
    pdf: Path
    office: Path


def build(folder: Path, program: str) -> Mapping[str, Specimen]:
    """Build all specs in all template sets; ``program`` is LibreOffice."""
    found = {name: _specimen(name, folder) for name in NAMES}
    convert(program, [specimen.word for specimen in found.values()], folder / "office")
    return found


def laid(spec: str, templates: TemplateSet) -> Sheet:
    """Lay a spec out with a template set."""
    arrangement = arrange_spec(read(SPECS[spec]).sops, SPECS[spec].parent, templates)
    assert arrangement.sheet is not None, arrangement.diagnostics
    return arrangement.sheet


def growing(chosen: str) -> TemplateSet:
    """Give a template set whose rows may grow in Word."""
    templates = template_set.load(chosen, (ROOT / "templates",))
    assert templates.profile is not None
    return replace(templates, profile=replace(templates.profile, rows=RowRule.GROWING))


def _specimen(name: str, folder: Path) -> Specimen:
    chosen, _, spec = name.partition("/")
    templates = template_set.load(chosen, (ROOT / "templates",))
    stem = name.replace("/", "-")
    specimen = Specimen(
        laid(spec, templates),
        folder / f"{stem}.docx",
        folder / f"{stem}.pdf",
        folder / "office" / f"{stem}.pdf",
    )
    for path, form in ((specimen.word, "docx"), (specimen.pdf, "pdf")):
        (data,) = catalog.get(form).render(specimen.sheet, templates.assets)
        path.write_bytes(data)
    return specimen
