"""`sopgen trace`: which commit a sheet was built from."""

import click

from sopgen.cli import options
from sopgen.cli.exit import EPILOG, Exit
from sopgen.cli.help import Command

_HELP = """Cari commit asal sebuah lembar.

SASARAN ialah PDF atau DOCX buatan sopgen, atau sidik yang tercetak di kaki halamannya. Yang
ditampilkan ialah commit yang membawa isi itu ke dalam spesifikasi.

\b
Contoh:
  sopgen trace output/kinerja.pdf
  sopgen trace b60bfb66bc2b
"""


@click.command(cls=Command, help=_HELP, epilog=EPILOG, options_metavar="[OPSI]")
@click.argument("target", metavar="SASARAN")
@options.language
def command(target: str, lang: str) -> Exit:  # noqa: D103 – the help text stands above
    from sopgen.cli.console import Console  # noqa: PLC0415 – loads the whole program
    from sopgen.cli.tracing import trace  # noqa: PLC0415

    return trace(Console(options.LANGUAGES[lang]), target)
