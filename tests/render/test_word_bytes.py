"""The same specs give the same Word files, byte for byte, whenever and wherever they are built."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from conftest import ROOT

SCRIPT = """
import sys, time
real, later = time.time, float(sys.argv.pop(1))
time.time = lambda: real() + later
from sopgen.__main__ import main
sys.exit(main())
"""
YEARS = 365 * 24 * 3600.0
SETTINGS = [
    (0.0, {"PYTHONHASHSEED": "1", "TZ": "Asia/Jakarta", "LC_ALL": "C.UTF-8"}),
    (9 * YEARS, {"PYTHONHASHSEED": "2", "TZ": "America/Lima", "LC_ALL": "tr_TR.ISO-8859-9"}),
]


def built(folder: Path, later: float, environment: dict[str, str], jobs: str) -> dict[str, bytes]:
    """Build all specs from a copy of their folder."""
    specs = folder / "specs"
    shutil.copytree(ROOT / "specs", specs)
    subprocess.run(  # noqa: S603 – our own script
        [
            sys.executable,
            "-c",
            SCRIPT,
            str(later),
            "build",
            "specs",
            "--format",
            "docx",
            "-j",
            jobs,
        ],
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
    assert len(first) == len(list(ROOT.glob("specs/**/*.sop.yaml")))
    assert [name for name, data in first.items() if data != second[name]] == []
    assert first.keys() == second.keys()
