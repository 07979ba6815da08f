"""Many specs built, on one or several cores, their products in the order of the specs."""

import multiprocessing
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor

from sopgen.project.unit import Order, Product, build_unit

_WORTH_A_PROCESS = 12
"""So many specs take as long as starting another Python with all libraries."""


def build_all(orders: Sequence[Order], jobs: int) -> Iterator[Product | Exception]:
    """Give for each order its product, or the exception that kept it from being made.

    ``jobs`` is how many processes may work at once.
    """
    workers = min(jobs, len(orders) // _WORTH_A_PROCESS)
    if workers <= 1:
        for order in orders:
            yield _attempt(order)
        return
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context) as pool:
        yield from pool.map(_attempt, orders, chunksize=4)


def _attempt(order: Order) -> Product | Exception:
    """Build one spec; whatever fails is told with the others, at its place in the order."""
    try:
        return build_unit(order)
    except Exception as error:  # noqa: BLE001 – one failing spec must not keep the others from being built
        return error
