"""What the benchmarks of the layout share: the standard template set, and reading a spec."""

from pathlib import Path, PurePath

from sopgen.layout.arrange import Arrangement, arrange
from sopgen.project import template_set
from sopgen.spec.build import read_spec
from sopgen.spec.model import Sop

ROOT = Path(__file__).resolve().parents[1]


def read(text: str) -> tuple[Sop, ...]:
    """Read a spec; ValueError if it has faults."""
    reading = read_spec(PurePath("uji.sop.yaml"), text.encode(), lambda _: None)
    if not reading.sops:
        raise ValueError(reading.diagnostics[0].message.english)
    return reading.sops


def lay(sops: tuple[Sop, ...]) -> Arrangement:
    """Lay out SOPs with the standard template set."""
    chosen = template_set.load(template_set.DEFAULT, template_set.folders(ROOT))
    if chosen.profile is None:
        raise ValueError(chosen.diagnostics[0].message.english)
    return arrange(sops, chosen.profile, chosen.typeface, {})
