"""Options that several commands share."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any

import click

from sopgen.cli.console import Color
from sopgen.diagnostic.wording import Language

LANGUAGES = {language.value: language for language in Language}
Command = Callable[..., Any]

language = click.option(
    "--lang",
    type=click.Choice(list(LANGUAGES)),
    default=Language.INDONESIAN.value,
    metavar="id|en",
    help="Bahasa pesan: id (bawaan) atau en.",
)
color = click.option(
    "--color",
    type=click.Choice([color.value for color in Color]),
    default=Color.AUTO.value,
    metavar="auto|always|never",
    help="Warna: menurut terminal (auto, bawaan), selalu, atau tidak pernah.",
)
quiet = click.option(
    "-q",
    "--quiet",
    count=True,
    help="Hanya temuan (-q), atau hanya kode keluar (-qq).",
)
verbose = click.option(
    "-v",
    "--verbose",
    is_flag=True,
    help="Sebut tiap berkas yang ditulis, dan jejak kesalahan sopgen.",
)


def written_language(arguments: Sequence[str]) -> Language:
    """Give the language of the messages about arguments that cannot be understood."""
    pairs = [*pairwise(arguments), *(tuple(one.split("=", 1)) for one in arguments if "=" in one)]
    wanted = [value for option, value in pairs if option == "--lang"]
    return LANGUAGES.get(wanted[-1] if wanted else "", Language.INDONESIAN)
