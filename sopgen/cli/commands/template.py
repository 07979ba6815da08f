"""`sopgen template`: template sets of the project."""

import click

from sopgen.cli import options
from sopgen.cli.exit import EPILOG, Exit
from sopgen.cli.help import Command, Group

_HELP = """Kelola perangkat templat: rupa lembar SOP instansi Anda.

\b
Contoh:
  sopgen template list
  sopgen template new dinas-kominfo
  sopgen template new dinas-kominfo --from sop-ap-word
  sopgen template check dinas-kominfo
"""


@click.group(
    cls=Group,
    help=_HELP,
    epilog=EPILOG,
    options_metavar="[OPSI]",
    subcommand_metavar="PERINTAH [ARGUMEN]...",
)
def command() -> None:  # noqa: D103 – the help text stands above
    pass


@command.command("list", cls=Command, epilog=EPILOG, options_metavar="[OPSI]")
@options.language
def list_command(lang: str) -> Exit:
    """Sebut semua perangkat templat dan foldernya."""
    from sopgen.cli.console import Console  # noqa: PLC0415 – loads the whole program
    from sopgen.cli.templating import list_sets  # noqa: PLC0415

    return list_sets(Console(options.LANGUAGES[lang]))


@command.command("new", cls=Command, epilog=EPILOG, options_metavar="[OPSI]")
@click.argument("name", metavar="NAMA")
@click.option(
    "--from",
    "source",
    default="sop-ap",
    metavar="NAMA",
    help="Perangkat templat yang disalin. Bawaan: sop-ap; dengan halaman Word: sop-ap-word.",
)
@options.quiet
@options.verbose
@options.language
def new_command(
    name: str,
    source: str,
    quiet: int,
    verbose: bool,  # noqa: FBT001 – click passes options by name
    lang: str,
) -> Exit:
    """Buat folder templates/NAMA di proyek ini, sebagai salinan."""
    from sopgen.cli.console import Console  # noqa: PLC0415 – loads the whole program
    from sopgen.cli.templating import make  # noqa: PLC0415

    return make(Console(options.LANGUAGES[lang], quiet, verbose), name, source)


@command.command("check", cls=Command, epilog=EPILOG, options_metavar="[OPSI]")
@click.argument("name", metavar="[NAMA]", default="")
@options.quiet
@options.color
@options.language
def check_command(name: str, quiet: int, color: str, lang: str) -> Exit:
    """Periksa perangkat templat: profil, huruf, dan isian di templat Word."""
    from sopgen.cli.console import Color, Console  # noqa: PLC0415 – loads the whole program
    from sopgen.cli.templating import check  # noqa: PLC0415

    return check(Console(options.LANGUAGES[lang], quiet, color=Color(color)), name)
