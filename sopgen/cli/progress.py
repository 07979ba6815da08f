"""The progress bar.

Why so many switches: rich takes what users wrote for markup, and sends what is printed to stdout
during a display to its own stream (seen with rich 15.0).
"""

from types import TracebackType
from typing import Self

from rich.console import Console as Screen
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn


class Bar:
    """A bar at the foot of the terminal (stderr), gone when the work is done."""

    def __init__(self, words: str, total: int, *, colored: bool) -> None:
        screen = Screen(
            stderr=True, markup=False, highlight=False, emoji=False, no_color=not colored
        )
        self._progress = Progress(
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            MofNCompleteColumn(),
            console=screen,
            transient=True,
            redirect_stdout=False,
            redirect_stderr=False,
        )
        self._task = self._progress.add_task(words, total=total)

    def advance(self) -> None:
        """Count one more."""
        self._progress.advance(self._task)

    def hide(self) -> None:
        """Leave the terminal to others."""
        self._progress.stop()

    def show(self) -> None:
        """Come back."""
        self._progress.start()

    def __enter__(self) -> Self:
        self.show()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.hide()
