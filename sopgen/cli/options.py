"""Options that several commands share."""

from collections.abc import Callable
from typing import Any

import click

from sopgen.diagnostic.wording import Language

LANGUAGES = {"id": Language.INDONESIAN, "en": Language.ENGLISH}
Command = Callable[..., Any]


def language(command: Command) -> Command:
    """Add ``--lang``."""
    return click.option(
        "--lang",
        type=click.Choice(list(LANGUAGES)),
        default="id",
        show_default=True,
        help="Bahasa pesan.",
    )(command)


def quiet(command: Command) -> Command:
    """Add ``-q``, ``-qq``."""
    return click.option(
        "-q",
        "--quiet",
        count=True,
        help="Hanya temuan (-q), atau hanya kode keluar (-qq).",
    )(command)


def verbose(command: Command) -> Command:
    """Add ``-v``."""
    return click.option("-v", "--verbose", is_flag=True, help="Sebut tiap berkas yang ditulis.")(
        command
    )
