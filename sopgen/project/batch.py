"""Many specs checked, and those without error built."""

from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from sopgen.diagnostic.model import Diagnostic, Severity
from sopgen.project.checking import Checked
from sopgen.project.failure import Failure
from sopgen.project.schedule import build_all
from sopgen.project.unit import Order, Product, has_error


def build_checked(
    checked: Sequence[Checked], order: Callable[[Path], Order], jobs: int
) -> Generator[Product | Failure]:
    """Give for each spec its product, or why there is none.

    ``order`` says what is to be built from a spec. An error of the check keeps it from being
    built; the check's notes are for `sopgen check` only, the layout's are told.
    Close it to stop early. Raises Trouble when a process is lost.
    """
    orders = [order(Path(one.path)) for one in checked if _sound(one)]
    with closing(build_all(orders, jobs)) as results:
        for one in checked:
            if one.failure is not None:
                yield one.failure
            elif not _sound(one):
                yield Product(len(one.sops), (), _grave(one.diagnostics))
            else:
                yield _joined(one, next(results))


def _sound(one: Checked) -> bool:
    return one.failure is None and not has_error(one.diagnostics)


def _joined(one: Checked, result: Product | Failure) -> Product | Failure:
    """Add what the check found; what the reader found, both have."""
    if isinstance(result, Failure):
        return result
    new = [diagnostic for diagnostic in result.diagnostics if diagnostic not in one.diagnostics]
    found = dict.fromkeys((*_grave(one.diagnostics), *new))
    ordered = tuple(sorted(found, key=lambda diagnostic: diagnostic.order))
    return replace(result, diagnostics=ordered)


def _grave(found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(one for one in found if one.severity is not Severity.NOTE)
