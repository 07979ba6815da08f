"""Many specs built, on one or several cores, their products in the order of the specs."""

import multiprocessing
import signal
from collections.abc import Generator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from sopgen.diagnostic.wording import Wording
from sopgen.project.failure import Blame, Failure, Trouble, explain
from sopgen.project.unit import Order, Product, build_unit
from sopgen.render.output import RenderError

_WORTH_A_PROCESS = 12
"""So many specs take as long as starting another Python with all libraries."""
_LOST = Failure(
    Blame.MACHINE,
    Wording(
        "sebuah proses dihentikan oleh sistem, biasanya karena memori habis; ulangi dengan -j 1",
        "a process was ended by the system, usually for lack of memory; repeat with -j 1",
    ),
)


def build_all(orders: Sequence[Order], jobs: int) -> Generator[Product | Failure]:
    """Give for each order its product, or why there is none.

    ``jobs`` is how many processes may work at once. Close it to stop early.
    Raises Trouble when a process is lost.
    """
    workers = min(jobs, len(orders) // _WORTH_A_PROCESS)
    if workers <= 1:
        for order in orders:
            yield _attempt(order)
        return
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context, initializer=_leave_ctrl_c) as pool:
        try:
            yield from pool.map(_attempt, orders, chunksize=4)
        except BrokenProcessPool as error:
            raise Trouble(_LOST) from error


def _leave_ctrl_c() -> None:
    """Leave Ctrl-C to the process that a person started; it ends the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _attempt(order: Order) -> Product | Failure:
    """Build one spec; whatever fails is told with the others, at its place in the order."""
    try:
        return build_unit(order)
    except RenderError as error:
        return Failure(Blame.MACHINE, error.message)
    except Exception as error:  # noqa: BLE001 – one failing spec must not keep the others from being built
        return explain(error)
