"""Many specs built, on one or several cores, their products in the order of the specs."""

from collections.abc import Generator, Sequence

from sopgen.project.failure import Blame, Failure, explain
from sopgen.project.unit import Order, Product, build_unit
from sopgen.project.workers import each
from sopgen.render.output import RenderError

_WORTH_A_PROCESS = 12
"""So many specs take as long as starting another Python with all libraries."""
_CHUNK = 4


def build_all(orders: Sequence[Order], jobs: int) -> Generator[Product | Failure]:
    """Give for each order its product, or why there is none.

    ``jobs`` is how many processes may work at once. Close it to stop early.
    Raises Trouble when a process is lost.
    """
    return each(_attempt, orders, min(jobs, len(orders) // _WORTH_A_PROCESS), _CHUNK)


def _attempt(order: Order) -> Product | Failure:
    """Build one spec; whatever fails is told with the others, at its place in the order."""
    try:
        return build_unit(order)
    except RenderError as error:
        return Failure(Blame.MACHINE, error.message)
    except Exception as error:  # noqa: BLE001 – one failing spec must not keep the others from being built
        return explain(error)
