"""How long the layout of a sheet takes, and how that grows with its rows.

    python benchmarks/layout.py

First lines: rows, actors, the median over several specs of their fastest run, and the aim. Then
the mean over so many specs that each size has as many rows in all: specs differ widely. Reading the
spec and writing files are not counted. Garbage is collected as rarely as in the program.
"""

from math import log
from random import Random
from statistics import mean, median
from time import process_time

from random_spec import Bounds, random_spec
from standard import lay, read

from sopgen.__main__ import collect_rarely

_AIMS = {(12, 5): 20, (30, 8): 100, (300, 15): 3000}
_GROWTH = (25, 50, 100, 200, 400)
_ROWS_IN_ALL = 4000
_SEEDS = 5
_LEAST_RUNS = 3
_ENOUGH_MS = 1500.0
"""Short layouts are repeated for so long: other work on the machine only adds time."""


def fastest_ms(rows: int, actors: int, seed: int) -> float:
    """Give the fastest of several layouts of one spec, ms of processor time."""
    times: list[float] = []
    while len(times) < _LEAST_RUNS or sum(times) < _ENOUGH_MS:
        times.append(once_ms(rows, actors, seed))
    return min(times)


def once_ms(rows: int, actors: int, seed: int) -> float:
    """Give the time of one layout, ms of processor time."""
    bounds = Bounds(rows=(rows, rows), actors=(actors, actors), decisions=0.2, several=0.2)
    sops = read(random_spec(Random(seed), bounds))
    start = process_time()
    lay(sops)
    return (process_time() - start) * 1000


def main() -> None:
    """Print the table."""
    collect_rarely()
    lay(read(random_spec(Random(0))))
    print("rows actors  median ms  aim ms")
    for (rows, actors), aim in _AIMS.items():
        found = median(fastest_ms(rows, actors, seed) for seed in range(_SEEDS))
        print(f"{rows:4} {actors:6} {found:10.1f} {aim:7}")
    times: list[float] = []
    for rows in _GROWTH:
        times.append(mean(once_ms(rows, 8, seed) for seed in range(_ROWS_IN_ALL // rows)))
        print(f"{rows:4} {8:6} {times[-1]:10.1f}", flush=True)
    exponent = log(times[-1] / times[0]) / log(_GROWTH[-1] / _GROWTH[0])
    print(f"growth with the rows: n^{exponent:.2f} (aim n^1.3)")


if __name__ == "__main__":
    main()
