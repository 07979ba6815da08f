"""`sopgen times`: how long procedures take."""

from fractions import Fraction
from pathlib import Path

import click

from sopgen.cli import options
from sopgen.cli.exit import EPILOG, Exit
from sopgen.cli.help import Command

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
@click.argument("paths", metavar="[PATH]...", nargs=-1, type=click.Path(path_type=Path))
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
    default=7.5,
    metavar="N",
    help="Jam kerja sehari. Bawaan: 7.5.",
)
@click.option(
    "--hari-per-minggu",
    type=click.FloatRange(0, 7, min_open=True),
    default=5,
    metavar="N",
    help="Hari kerja seminggu. Bawaan: 5.",
)
@options.color
@options.language
def command(  # noqa: D103 – the help text stands above
    paths: tuple[Path, ...],
    form: str,
    jam_per_hari: float,
    hari_per_minggu: float,
    color: str,
    lang: str,
) -> Exit:
    from sopgen.cli.console import Color, Console  # noqa: PLC0415 – loads the whole program
    from sopgen.cli.timing import tell_times  # noqa: PLC0415
    from sopgen.process.basis import Basis  # noqa: PLC0415

    console = Console(options.LANGUAGES[lang], color=Color(color))
    basis = Basis(Fraction(str(jam_per_hari)), Fraction(str(hari_per_minggu)))
    return tell_times(console, paths, basis, form)
