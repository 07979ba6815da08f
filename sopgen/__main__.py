"""`python -m sopgen`."""

import gc
import sys

_RARELY = 100_000
"""So many new objects bring the collector; usually 700 do."""


def collect_rarely() -> None:
    """Let the garbage collector be called rarely.

    What a run makes, it mostly keeps, and searching it for circles takes a tenth of a short run.
    """
    gc.set_threshold(_RARELY)


def main() -> None:
    """Run the program and end with its exit code."""
    collect_rarely()
    from sopgen.cli.app import run  # noqa: PLC0415 – loaded after the line above

    sys.exit(run())


if __name__ == "__main__":
    main()
