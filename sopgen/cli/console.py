"""Streams, colour and language: the one place where anything is printed."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Protocol

import click

from sopgen.diagnostic.wording import Language, Wording

_SILENT = 2


class Ticker(Protocol):
    """Tells a progress display that one more is done."""

    def __call__(self) -> None:
        """Count one."""


@dataclass(frozen=True, slots=True)
class Console:
    """How a command talks to its user."""

    language: Language
    quiet: int = 0
    verbose: bool = False

    def data(self, text: str) -> None:
        """Print what was asked for (stdout); not under ``-qq``."""
        if text and self.quiet < _SILENT:
            click.echo(text, nl=not text.endswith("\n"))

    def tell(self, words: Wording) -> None:
        """Print a word on the work (stderr); not under ``-q``."""
        if not self.quiet:
            click.echo(words.get(self.language), err=True)

    def detail(self, words: Wording) -> None:
        """Print what only ``-v`` wants to know (stderr)."""
        if self.verbose:
            self.tell(words)

    def trouble(self, words: Wording) -> None:
        """Print why something failed (stderr), always."""
        click.echo(words.get(self.language), err=True)

    @contextmanager
    def progress(self, words: Wording, total: int) -> Iterator[Ticker]:
        """Show a bar while work goes on: only on a terminal, never under ``-q``."""
        plain = "NO_COLOR" in os.environ or os.environ.get("TERM") == "dumb"
        if self.quiet or total == 1 or plain or not sys.stderr.isatty():
            yield lambda: None
            return
        from rich.console import Console as Screen  # noqa: PLC0415 – slow, and only terminals need it
        from rich.progress import Progress  # noqa: PLC0415

        screen = Screen(stderr=True, markup=False, highlight=False, emoji=False)
        with Progress(console=screen, transient=True) as bar:
            task = bar.add_task(words.get(self.language), total=total)
            yield lambda: bar.advance(task)


def set_up_streams() -> None:
    """Make stdout and stderr take every sign: UTF-8 for files and pipes, "?" on old consoles."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            if stream.isatty():
                reconfigure(errors="replace")
            else:
                reconfigure(encoding="utf-8", errors="backslashreplace")
