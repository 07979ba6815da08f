"""The Graphviz program: where it is, and one run of it."""

import sys
from collections.abc import Iterator
from enum import Enum
from functools import cache
from pathlib import Path
from shutil import which

from graphviz.backend.dot_command import command
from graphviz.backend.execute import CalledProcessError, run_check
from graphviz.exceptions import ExecutableNotFound

from sopgen.diagnostic.wording import Wording
from sopgen.render.output import RenderError

_SYSTEM = "dot"
_WHEEL = "graphviz-pure"
_AS_PLACED = 2
"""``neato -n2``: nodes and edges stay where the DOT text puts them."""


_NOT_FOUND = Wording(
    "program Graphviz tidak ditemukan; pasang lagi sopgen dengan paket graphviz-pure",
    "Graphviz was not found; install sopgen again with the package graphviz-pure",
)


class Format(Enum):
    """What Graphviz draws."""

    SVG = "svg"
    PNG = "png"


class GraphvizError(RenderError):
    """No Graphviz draws; the text says so to the person at the machine."""


def draw(dot: str, form: Format) -> bytes:
    """Draw a DOT text in which everything has its position.

    The Graphviz of the wheel ``graphviz-pure`` is asked first, then the system's. Raises
    `GraphvizError` when neither can be run, or none accepts the text.

    Why not the system's first: the wheel is pinned, so that a sheet has the same bytes on every
    machine. Graphviz 2.43 draws the tips of arrows 0.4 mm too far, and takes three times as long.
    """
    programs = _programs()
    trouble: list[Exception] = []
    for program in programs:
        try:
            return _run(program, dot, form)
        except (CalledProcessError, ExecutableNotFound, OSError) as error:
            trouble.append(error)
    if not programs:
        raise GraphvizError(_NOT_FOUND)
    tried = ", ".join(programs)
    message = Wording(
        f"program Graphviz ({tried}) gagal menggambar alur",
        f"Graphviz ({tried}) failed to draw the flow",
    )
    raise GraphvizError(message) from trouble[-1]


def _run(program: str, dot: str, form: Format) -> bytes:
    """Run one program.

    The command is that of the package ``graphviz`` with another program before it: its
    ``DOT_BINARY`` belongs to the whole process and stays as it is.
    """
    _, *options = command("neato", form.value, neato_no_op=_AS_PLACED)
    result = run_check(
        [program, *options], input=dot.encode(), capture_output=True, quiet=True
    ).stdout
    if not isinstance(result, bytes):
        raise TypeError(type(result).__name__)
    return result


def _programs() -> tuple[str, ...]:
    system = which(_SYSTEM)
    return (*_bundled(), system) if system else _bundled()


@cache
def _bundled() -> tuple[str, ...]:
    """Give the program that the wheel installed: beside Python, or wherever its list says."""
    beside = which(_WHEEL, path=str(Path(sys.executable).parent))
    return (beside,) if beside else tuple(_installed())


def _installed() -> Iterator[str]:
    from importlib.metadata import PackageNotFoundError, files  # noqa: PLC0415 – loads slowly

    try:
        paths = files(_WHEEL) or ()
    except PackageNotFoundError:
        return
    for path in paths:
        place = path.locate()
        if path.stem == _WHEEL and which(str(place)):
            yield str(place)
