"""What README and the guides tell a new user is true."""

import re
from pathlib import Path, PurePath

import pytest
from conftest import ROOT, Lay

from sopgen.diagnostic.model import Severity
from sopgen.spec.build import read_spec

GUIDES = [ROOT / "README.md", ROOT / "specs" / "README.md", *(ROOT / "docs").rglob("*.md")]
LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)")


def test_the_spec_of_readme_becomes_a_sheet(lay: Lay) -> None:
    (block,) = re.findall(r"```yaml\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    reading = read_spec(PurePath("kinerja.sop.yaml"), block.encode(), lambda _: None)
    assert not [d for d in reading.diagnostics if d.severity >= Severity.WARNING]
    assert lay(block).diagnostics == ()


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_link_leads_to_a_file(guide: Path) -> None:
    links = LINK.findall(guide.read_text("utf-8"))
    assert [link for link in links if not (guide.parent / link).exists()] == []
