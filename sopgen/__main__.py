"""`python -m sopgen`."""

import gc
import sys

from sopgen.cli.app import run

_SELDOM = 50_000
"""So many new objects bring the collector; usually 700 do."""


def main() -> None:
    """Run the program and end with its exit code.

    *Why* the garbage collector comes seldom: what is loaded at the start stays to the end, and
    looking through it again and again takes a tenth of a short run.
    """
    gc.set_threshold(_SELDOM)
    sys.exit(run())


if __name__ == "__main__":
    main()
