"""`sopgen times`: how long procedures take."""

from fractions import Fraction
from pathlib import Path

import click

from sopgen.cli import options
from sopgen.cli.exit import EPILOG, Exit
from sopgen.cli.help import Command
from sopgen.cli.paths import GivenPath

_HELP = """Jumlahkan waktu langkah-langkah SOP.

Menampilkan waktu tiap langkah seperti terbaca, lalu jumlahnya: jalur lurus, tercepat, terlama,
setiap putaran balik, dan per pelaksana.

\b
Contoh:
  sopgen times specs/kinerja.sop.yaml
  sopgen times --jam-per-hari 8
  sopgen times specs --format json
"""


@click.command(cls=Command, help=_HELP, epilog=EPILOG, options_metavar="[OPSI]")
@click.argument("paths", metavar="[PATH]...", nargs=-1, type=GivenPath())
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    metavar="text|json",
    help="Bentuk keluaran: tabel (text, bawaan) atau data (json).",
)
@click.option(
    "--jam-per-hari",
    type=click.FloatRange(0, 24, min_open=True),
    default=None,
    metavar="N",
    help="Jam kerja sehari. Tanpa ini: menurut sopgen.toml, atau 7.5.",
)
@click.option(
    "--hari-per-minggu",
    type=click.FloatRange(0, 7, min_open=True),
    default=None,
    metavar="N",
    help="Hari kerja seminggu. Tanpa ini: menurut sopgen.toml, atau 5.",
)
@options.color
@options.language
def command(  # noqa: D103 – the help text stands above
    paths: tuple[Path, ...],
    form: str,
    jam_per_hari: float | None,
    hari_per_minggu: float | None,
    color: str,
    lang: str,
) -> Exit:
    from sopgen.cli.console import Color, Console  # noqa: PLC0415 – loads the whole program
    from sopgen.cli.timing import Wish, tell_times  # noqa: PLC0415

    console = Console(options.LANGUAGES[lang], color=Color(color))
    hours, days = _exact(jam_per_hari), _exact(hari_per_minggu)
    return tell_times(console, Wish(paths, form, hours, days))


def _exact(number: float | None) -> Fraction | None:
    return None if number is None else Fraction(str(number))
