"""Streams, colour and language: the one place where anything is printed."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from typing import IO, TYPE_CHECKING

import click

from sopgen.diagnostic.wording import Language, Wording

if TYPE_CHECKING:
    from sopgen.cli.progress import Bar

_SILENT = 2


class Color(Enum):
    """Whether colours are printed; AUTO asks the terminal and the environment."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


class Console:
    """How a command talks to its user."""

    def __init__(
        self,
        language: Language,
        quiet: int = 0,
        verbose: bool = False,  # noqa: FBT001, FBT002 – a switch of the command line
        color: Color = Color.AUTO,
    ) -> None:
        self.language = language
        self.quiet = quiet
        self.verbose = verbose
        self._color = color
        self._bar: Bar | None = None

    @property
    def colored(self) -> bool:
        """Whether data are printed in colours."""
        return _colored(self._color, sys.stdout)

    def data(self, text: str) -> None:
        """Print what was asked for (stdout); not under ``-qq``."""
        if text and self.quiet < _SILENT:
            self._print(text.removesuffix("\n"), sys.stdout)

    def tell(self, words: Wording) -> None:
        """Print a word on the work (stderr); not under ``-q``."""
        if not self.quiet:
            self.trouble(words)

    def detail(self, words: Wording) -> None:
        """Print what only ``-v`` wants to know (stderr)."""
        if self.verbose:
            self.tell(words)

    def trouble(self, words: Wording) -> None:
        """Print why something failed (stderr); not under ``-qq``."""
        if self.quiet < _SILENT:
            self._print(_visible(words.get(self.language)), sys.stderr)

    def tick(self) -> None:
        """Move the progress bar, if there is one."""
        if self._bar is not None:
            self._bar.advance()

    @contextmanager
    def progress(self, words: Wording, total: int) -> Iterator[None]:
        """Show a bar while work goes on: only on a terminal that can move its cursor."""
        if self.quiet or not _is_terminal(sys.stderr) or os.environ.get("TERM") == "dumb":
            yield
            return
        from sopgen.cli.progress import Bar  # noqa: PLC0415 – rich is slow to load

        self._bar = Bar(words.get(self.language), total, colored=_colored(self._color, sys.stderr))
        try:
            with self._bar:
                yield
        finally:
            self._bar = None

    def _print(self, text: str, stream: IO[str] | None) -> None:
        """Print on a stream, which is None when the user closed it; a bar gives way."""
        if self._bar is not None:
            self._bar.hide()
        click.echo(text, file=stream, color=_colored(self._color, stream))
        if self._bar is not None:
            self._bar.show()


def set_up_streams() -> None:
    """Make stdout and stderr take every sign: UTF-8 for files and pipes, "?" on old consoles."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            if stream.isatty():
                reconfigure(errors="replace")
            else:
                reconfigure(encoding="utf-8", errors="backslashreplace")


def close_streams() -> None:
    """Keep Python from complaining once more about a closed pipe when it ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            os.dup2(nowhere, stream.fileno())


def _colored(color: Color, stream: IO[str] | None) -> bool:
    """Decide on colour for both libraries: click obeys neither ``NO_COLOR`` nor ``TERM=dumb``."""
    if color is not Color.AUTO:
        return color is Color.ALWAYS
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return bool(os.environ.get("FORCE_COLOR")) or _is_terminal(stream)


def _is_terminal(stream: IO[str] | None) -> bool:
    return stream is not None and stream.isatty()


def _visible(text: str) -> str:
    """Replace what would move the cursor: names of files may hold anything."""
    return "".join(sign if sign.isprintable() or sign == "\n" else "?" for sign in text)
