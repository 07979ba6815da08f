"""The judge's verdict on many random sheets: defects, and crossings and bends to compare.

    python benchmarks/sheets.py [COUNT] [FIRST_SEED] [WORDY]

Sheets of 3 to 40 rows and 2 to 15 actors, up to 35 % decisions, up to 45 % rows with several
symbols, and up to WORDY % long texts (in cells and symbols, with up to 9 actors). Exit
code 1 if a sheet has a defect. A later change is compared by the last line.
"""

import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from random import Random

from random_spec import Bounds, random_spec
from standard import lay, read

from sopgen.layout.judge import judge

_COUNT = 10_000


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one spec."""

    seed: int
    defects: tuple[str, ...]
    refusal: str
    notes: tuple[str, ...]
    flows: int
    pages: int
    crossings: int
    bends: int


def try_seed(seed: int, wordy: int) -> Result:
    """Lay out and judge the spec of a seed."""
    bounds = Bounds(actors=(2, 9), wordy=wordy / 100) if wordy else Bounds()
    arrangement = lay(read(random_spec(Random(seed), bounds)))
    codes = tuple(diagnostic.code for diagnostic in arrangement.diagnostics)
    if arrangement.sheet is None:
        return Result(seed, (), codes[0], codes, 0, 0, 0, 0)
    verdict = judge(arrangement.sheet)
    pages = arrangement.sheet.pages
    return Result(
        seed,
        tuple(
            f"page {fault.page}: {fault.defect.name} {fault.subject}" for fault in verdict.faults
        ),
        "",
        codes,
        sum(len(page.paths) for page in pages),
        len(pages),
        verdict.crossings,
        verdict.bends,
    )


def main(count: int, first: int, wordy: int) -> int:
    """Try the seeds and print what was found; give the exit code."""
    refusals: Counter[str] = Counter()
    notes: Counter[str] = Counter()
    defects = flows = pages = crossings = bends = 0
    with ProcessPoolExecutor() as pool:
        for result in pool.map(
            partial(try_seed, wordy=wordy), range(first, first + count), chunksize=20
        ):
            for defect in result.defects:
                print(f"seed {result.seed}: {defect}", flush=True)
            if result.refusal:
                print(f"seed {result.seed}: refused, {result.refusal}", flush=True)
                refusals[result.refusal] += 1
            notes.update(result.notes)
            defects += len(result.defects)
            flows += result.flows
            pages += result.pages
            crossings += result.crossings
            bends += result.bends
    print(f"refused: {dict(refusals)}; diagnostics: {dict(sorted(notes.items()))}")
    print(
        f"{count} sheets from seed {first}: {defects} defects; {pages} pages, {flows} flows, "
        f"{crossings} crossings ({crossings / flows:.4f} each), "
        f"{bends} bends ({bends / flows:.4f} each)"
    )
    return 1 if defects else 0


if __name__ == "__main__":
    given = sys.argv[1:]
    arguments = [*given, *(str(_COUNT), "0", "0")[len(given) :]]
    sys.exit(main(*(int(word) for word in arguments)))
