"""`python -m sopgen`."""

import sys

from sopgen.cli.app import run


def main() -> None:
    """Run the program and end with its exit code."""
    sys.exit(run())


if __name__ == "__main__":
    main()
