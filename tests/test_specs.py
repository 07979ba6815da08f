"""Every spec of the repository is built, and its sheets are what they must be."""

import subprocess
import sys
from pathlib import Path

import pytest
from conformance import breaches

from sopgen.layout.arrange import arrange
from sopgen.layout.font import Typeface
from sopgen.layout.judge import judge
from sopgen.layout.profile import Profile
from sopgen.project.discovery import SpecFile, find_specs
from sopgen.spec.build import read_spec

ROOT = Path(__file__).parents[1]
SPECS = find_specs([ROOT / "specs"], ROOT / "specs")
NAMES = [str(spec.product) for spec in SPECS]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build all specs once, as a user does."""
    folder = tmp_path_factory.mktemp("hasil")
    done = subprocess.run(  # noqa: S603 – our own program
        [sys.executable, "-m", "sopgen", "build", "specs", "--output", str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.mark.parametrize("spec", SPECS, ids=NAMES)
def test_the_judge_finds_nothing(spec: SpecFile, profile: Profile, typeface: Typeface) -> None:
    data = spec.path.read_bytes()
    reading = read_spec(spec.path, data, lambda shared: Path(shared).read_bytes())
    assert reading.diagnostics == ()
    arrangement = arrange(reading.sops, profile, typeface, {})
    assert arrangement.sheet is not None
    assert judge(arrangement.sheet).faults == ()


@pytest.mark.parametrize("standard", ["2b", "ua1"])
@pytest.mark.parametrize("name", NAMES)
def test_the_pdf_keeps_the_standards(built: Path, name: str, standard: str) -> None:
    assert breaches((built / f"{name}.pdf").read_bytes(), standard) == []
