"""The same specs give the same Word files, byte for byte, whenever and wherever they are built."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from conftest import ROOT

from sopgen.project import template_set

SCRIPT = """
import sys, time
real, later, jobs, sets = time.time, float(sys.argv[1]), sys.argv[2], sys.argv[3:]
time.time = lambda: real() + later
from sopgen.cli.app import run
for name in sets:
    wish = ["--format", "docx", "--template", name, "--output", f"output/{name}", "-j", jobs]
    sys.argv = ["sopgen", "build", "specs", *wish]
    if run() != 0:
        sys.exit(1)
"""
SETS = template_set.names((ROOT / "templates",))
YEARS = 365 * 24 * 3600.0
SETTINGS = [
    (0.0, {"PYTHONHASHSEED": "1", "TZ": "Asia/Jakarta", "LC_ALL": "C.UTF-8"}),
    (9 * YEARS, {"PYTHONHASHSEED": "2", "TZ": "America/Lima", "LC_ALL": "tr_TR.ISO-8859-9"}),
]


def built(folder: Path, later: float, environment: dict[str, str], jobs: str) -> dict[str, bytes]:
    """Build all specs from a copy of their folder, with every template set."""
    specs = folder / "specs"
    shutil.copytree(ROOT / "specs", specs)
    subprocess.run(  # noqa: S603 – our own script
        [sys.executable, "-c", SCRIPT, str(later), jobs, *SETS],
        cwd=folder,
        env={**os.environ, **environment},
        check=True,
        capture_output=True,
    )
    output = folder / "output"
    return {
        str(path.relative_to(output)): path.read_bytes() for path in sorted(output.rglob("*.docx"))
    }


def test_bytes_are_the_same_at_any_time_place_locale_and_hash_seed(tmp_path: Path) -> None:
    places = (tmp_path / "satu", tmp_path / "tempat lain" / "ké")
    first, second = (
        built(place, *setting, jobs)
        for place, setting, jobs in zip(places, SETTINGS, ("1", "2"), strict=True)
    )
    specs = list(ROOT.glob("specs/**/*.sop.yaml"))
    assert len(first) == len(specs) * len(SETS)
    assert [name for name, data in first.items() if data != second[name]] == []
    assert first.keys() == second.keys()
