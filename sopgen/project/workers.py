"""The same work for many things, on one or several cores, results in the order of the things."""

import signal
from collections.abc import Callable, Generator, Sequence
from typing import TypeVar

from sopgen.diagnostic.wording import Wording
from sopgen.project.failure import Blame, Failure, Trouble

T = TypeVar("T")
R = TypeVar("R")
_LOST = Failure(
    Blame.MACHINE,
    Wording(
        "sebuah proses dihentikan oleh sistem, biasanya karena memori habis; ulangi dengan -j 1",
        "a process was ended by the system, usually for lack of memory; repeat with -j 1",
    ),
)


def each(work: Callable[[T], R], things: Sequence[T], workers: int, chunk: int) -> Generator[R]:
    """Give the result for each thing; ``chunk`` of them are sent to a process at once.

    Close it to stop early. Raises Trouble when a process is lost.
    """
    if workers <= 1:
        yield from map(work, things)
    else:
        yield from _in_processes(work, things, workers, chunk)


def _in_processes(
    work: Callable[[T], R], things: Sequence[T], workers: int, chunk: int
) -> Generator[R]:
    import multiprocessing  # noqa: PLC0415 – slow to load, and rarely needed
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415

    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context, initializer=_leave_ctrl_c) as pool:
        try:
            yield from pool.map(work, things, chunksize=chunk)
        except BrokenProcessPool as error:
            raise Trouble(_LOST) from error


def _leave_ctrl_c() -> None:
    """Leave Ctrl-C to the process that a person started; it ends the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
