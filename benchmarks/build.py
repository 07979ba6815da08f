"""How long `sopgen build` takes: one spec in a cold process, and an SOP where all is loaded.

Run it as `python benchmarks/build.py`. It fails when an aim is missed. Other
work on the machine only adds time, so the least of several runs counts.
"""

import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import fmean
from tempfile import TemporaryDirectory

from sopgen.__main__ import collect_rarely
from sopgen.project import template_set
from sopgen.project.unit import Order, build_unit

ROOT = Path(__file__).parents[1]
SEEDS = sorted((ROOT / "specs").glob("*.sop.yaml"))
ONE = ROOT / "specs" / "003-pengumpulan-data-kinerja.sop.yaml"
FORMATS = ("docx", "pdf")
MOST_SECONDS_COLD = 0.6
MOST_SECONDS_WARM = 0.06
REPEATS = 15
_ENVIRONMENT = {key: os.environ[key] for key in os.environ if key != "PYTHONDONTWRITEBYTECODE"}
"""An installed program has its bytecode; the first run writes it."""


def cold(folder: Path) -> float:
    """Give the time of one spec in a process of its own."""
    started = time.perf_counter()
    subprocess.run(  # noqa: S603 – our own program
        [sys.executable, "-m", "sopgen", "build", str(ONE), "--output", str(folder), "-qq"],
        cwd=ROOT,
        env=_ENVIRONMENT,
        check=True,
    )
    return time.perf_counter() - started


def warm(spec: Path, places: tuple[Path, ...]) -> float:
    """Give the time of one spec in this process, for each of its SOPs."""
    started = time.perf_counter()
    product = build_unit(Order(spec, FORMATS, places))
    return (time.perf_counter() - started) / product.sops


def main() -> None:
    """Measure, print, and fail when it takes too long."""
    with TemporaryDirectory() as name:
        cold(Path(name))
        once = min(cold(Path(name)) for _ in range(REPEATS))
    collect_rarely()
    places = template_set.folders(ROOT)
    each = {spec: min(warm(spec, places) for _ in range(REPEATS)) for spec in SEEDS}
    mean = fmean(each.values())
    print(f"one spec to DOCX and PDF, cold: {once:.3f} s (at most {MOST_SECONDS_COLD})")
    for spec, seconds in each.items():
        print(f"  {spec.name}: {seconds * 1000:.0f} ms")
    print(f"an SOP, warm: {mean * 1000:.0f} ms (at most {MOST_SECONDS_WARM * 1000:.0f})")
    sys.exit(once > MOST_SECONDS_COLD or mean > MOST_SECONDS_WARM)


if __name__ == "__main__":
    main()
