"""`sopgen build`: specs become sheets."""

from pathlib import Path

import click

from sopgen.cli import options
from sopgen.cli.exit import EPILOG, Exit
from sopgen.cli.help import Command
from sopgen.cli.paths import GivenPath

_HELP = """Bangun lembar SOP dari spesifikasi.

PATH ialah berkas spesifikasi atau folder yang berisi berkas *.sop.yaml. Tanpa PATH: folder
`specs` proyek ini.

\b
Contoh:
  sopgen build
  sopgen build specs/kinerja.sop.yaml --format pdf
  sopgen build specs --template sop-ap-f4 --output hasil
"""


@click.command(cls=Command, help=_HELP, epilog=EPILOG, options_metavar="[OPSI]")
@click.argument("paths", metavar="[PATH]...", nargs=-1, type=GivenPath())
@click.option(
    "--format",
    "formats",
    default="docx,pdf",
    metavar="NAMA,...",
    help="Bentuk berkas: docx, pdf, svg, png, dot, ttd (tempat tanda tangan). Bawaan: docx,pdf.",
)
@click.option(
    "--output",
    type=GivenPath(),
    metavar="FOLDER",
    help="Folder hasil. Bawaan: output di proyek ini.",
)
@click.option(
    "--template",
    default="",
    metavar="NAMA",
    help="Perangkat templat untuk semua spesifikasi. Bawaan: menurut kunci `templat`-nya, lalu "
    "`templat` di sopgen.toml.",
)
@click.option(
    "-j",
    "--jobs",
    type=click.IntRange(min=0),
    default=0,
    metavar="N",
    help="Banyaknya proses; 0 = semua inti prosesor (bawaan).",
)
@click.option(
    "--judge",
    "judged",
    is_flag=True,
    help="Hitung juga cacat, persilangan dan belokan gambar alur (untuk laporan masalah).",
)
@click.option(
    "--archive",
    type=click.Choice(["a-2b", "a-3b"]),
    default="a-2b",
    help="Standar arsip PDF: a-2b (bawaan), atau a-3b yang memuat spesifikasinya juga.",
)
@click.option(
    "--sign-tag",
    "tag",
    default="",
    metavar="TANDA",
    help="Cetak satu tanda (misalnya '#') di ruang tanda tangan untuk layanan tanda tangan "
    "elektronik, dan tulis tempatnya di berkas .ttd.json. Bawaan: menurut profil.",
)
@click.option("--strict", is_flag=True, help="Peringatan dihitung sebagai galat.")
@options.quiet
@options.verbose
@options.color
@options.language
def command(  # noqa: D103, PLR0913, PLR0917 – help stands above; one argument per option
    paths: tuple[Path, ...],
    formats: str,
    output: Path | None,
    template: str,
    jobs: int,
    judged: bool,  # noqa: FBT001 – click passes options by name
    archive: str,
    tag: str,
    strict: bool,  # noqa: FBT001 – click passes options by name
    quiet: int,
    verbose: bool,  # noqa: FBT001
    color: str,
    lang: str,
) -> Exit:
    from sopgen.cli.building import Wish, build  # noqa: PLC0415 – loads the whole program
    from sopgen.cli.console import Color, Console  # noqa: PLC0415

    console = Console(options.LANGUAGES[lang], quiet, verbose, Color(color))
    return build(
        console, Wish(paths, formats, output, template, jobs, judged, strict, archive, tag)
    )
