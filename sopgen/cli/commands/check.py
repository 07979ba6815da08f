"""`sopgen check`: what a reviewer would find in specs."""

from pathlib import Path

import click

from sopgen.cli import options
from sopgen.cli.exit import EPILOG, Exit
from sopgen.cli.help import Command
from sopgen.cli.paths import GivenPath

_HELP = """Periksa spesifikasi seperti penelaah yang teliti.

PATH ialah berkas spesifikasi, folder yang berisi berkas *.sop.yaml, atau - untuk masukan standar.
Tanpa PATH: folder `specs` proyek ini. Aturan antar-SOP (SOP6xx) diperiksa bila PATH sebuah folder.

\b
Contoh:
  sopgen check
  sopgen check specs/kinerja.sop.yaml
  sopgen check --explain SOP501
  sopgen check --format sarif > temuan.sarif
  sopgen check --fix specs/kinerja.sop.yaml
"""


@click.command(cls=Command, help=_HELP, epilog=EPILOG, options_metavar="[OPSI]")
@click.argument("paths", metavar="[PATH]...", nargs=-1, type=GivenPath())
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "sarif", "github", "gitlab", "junit"]),
    default="text",
    metavar="NAMA",
    help="Bentuk laporan: text (bawaan), json, sarif, github, gitlab, junit.",
)
@click.option("--strict", is_flag=True, help="Peringatan dihitung sebagai galat.")
@click.option("--explain", "code", metavar="KODE", help="Terangkan satu kode temuan, lalu selesai.")
@click.option(
    "--stdin-filename",
    "stdin_name",
    type=GivenPath(),
    metavar="BERKAS",
    help="Nama berkas untuk teks dari masukan standar.",
)
@click.option(
    "--fix",
    is_flag=True,
    help="Tunjukkan perbaikan yang aman (spasi, kutip, nomor), dan terapkan bila disetujui.",
)
@click.option("--yes", "agreed", is_flag=True, help="Setujui perbaikan dari --fix tanpa ditanya.")
@options.quiet
@options.verbose
@options.color
@options.language
def command(  # noqa: D103, PLR0913, PLR0917 – the help stands above; click gives each option
    paths: tuple[Path, ...],
    form: str,
    strict: bool,  # noqa: FBT001 – click passes options by name
    code: str | None,
    stdin_name: Path | None,
    fix: bool,  # noqa: FBT001
    agreed: bool,  # noqa: FBT001
    quiet: int,
    verbose: bool,  # noqa: FBT001
    color: str,
    lang: str,
) -> Exit:
    from sopgen.cli.checking import Wish, check, explain  # noqa: PLC0415 – loads the rules
    from sopgen.cli.console import Color, Console  # noqa: PLC0415

    console = Console(options.LANGUAGES[lang], quiet, verbose, Color(color))
    if code is not None:
        return explain(console, code)
    if fix:
        from sopgen.cli.fixing import Plan, mend  # noqa: PLC0415 – rarely asked for

        return mend(console, Plan(paths, agreed))
    return check(console, Wish(paths, form, strict, stdin_name))
