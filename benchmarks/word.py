"""How long the Word file of a 12-step sheet takes to write, once everything is loaded.

``python benchmarks/word.py`` prints the times of some runs. It fails when the fastest is too slow:
the others say more about what else the machine does than about this.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import process_time

from sopgen import arrange, draw

SPEC = Path(__file__).parent.parent / "specs" / "001-data-kinerja.sop.yaml"
RUNS = 30
LIMIT_MS = 30.0


def main() -> int:
    """Measure, and tell by the exit code whether the limit is kept."""
    sheet = arrange(SPEC).sheet
    if sheet is None:
        sys.stderr.write(f"{SPEC} cannot be laid out\n")
        return 1
    draw(sheet, "docx")
    times = sorted(_milliseconds(lambda: draw(sheet, "docx")) for _ in range(RUNS))
    middle = median(times)
    sys.stdout.write(
        f"{SPEC.name}: {times[0]:.1f} ms (median {middle:.1f}, limit {LIMIT_MS:.0f})\n"
    )
    return int(times[0] > LIMIT_MS)


def _milliseconds(work: Callable[[], object]) -> float:
    begin = process_time()
    work()
    return (process_time() - begin) * 1000


if __name__ == "__main__":
    sys.exit(main())
