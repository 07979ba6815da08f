"""The program: finds its commands, and turns every trouble into an exit code."""

import os
import sys
from importlib import import_module
from pkgutil import iter_modules

import click

from sopgen.cli import commands
from sopgen.cli.console import Console, close_streams, set_up_streams
from sopgen.cli.exit import EPILOG, Exit
from sopgen.cli.help import Group
from sopgen.cli.options import written_language
from sopgen.cli.wording import explain_usage
from sopgen.diagnostic.wording import Wording
from sopgen.project.failure import explain

_SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


class _Commands(Group):
    """Loads a command when it is asked for: whatever the folder ``commands`` holds."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 – click's signature
        return sorted(module.name for module in iter_modules(commands.__path__))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        command = import_module(f"{commands.__name__}.{cmd_name}").command
        return command if isinstance(command, click.Command) else None


def _print_versions(context: click.Context, _: click.Parameter, wanted: object) -> None:
    if wanted:
        from sopgen.cli.versions import versions  # noqa: PLC0415 – reads the installed packages

        click.echo(versions())
        context.exit()


@click.command(
    cls=_Commands,
    context_settings=_SETTINGS,
    epilog=EPILOG,
    options_metavar="[OPSI]",
    subcommand_metavar="PERINTAH [ARGUMEN]...",
)
@click.option(
    "--version",
    is_flag=True,
    expose_value=False,
    is_eager=True,
    callback=_print_versions,
    help="Tampilkan versi sopgen, Python, huruf, dan mesinnya.",
)
def app() -> None:
    """Ubah spesifikasi SOP (YAML) menjadi lembar SOP resmi: Word dan PDF."""


def run(arguments: list[str] | None = None) -> int:
    """Run the program and give its exit code.

    Why SystemExit: click 8.5.1 itself ends the program in two cases, whatever its mode. A closed
    pipe is one, an answer to the shell that completes a word the other.
    """
    set_up_streams()
    console = Console(written_language(sys.argv[1:] if arguments is None else arguments))
    try:
        try:
            result = app.main(arguments, prog_name="sopgen", standalone_mode=False)
        except click.ClickException as error:
            return _refuse(console, error)
        except (click.Abort, KeyboardInterrupt):
            console.trouble(Wording("sopgen: dihentikan", "sopgen: interrupted"))
            return Exit.INTERRUPTED
        return int(result) if isinstance(result, int) else Exit.FINE
    except (BrokenPipeError, SystemExit) as end:
        if isinstance(end, SystemExit) and "_SOPGEN_COMPLETE" in os.environ:
            raise
        close_streams()
        return Exit.CLOSED_PIPE
    except Exception as error:  # noqa: BLE001 – the last place where trouble can be told
        return _fail(console, error)


def _refuse(console: Console, error: click.ClickException) -> Exit:
    """Tell what is wrong with the arguments; without any, show the help."""
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        click.echo(error.format_message(), err=True)
        return Exit.USAGE
    words = explain_usage(error)
    context = error.ctx if isinstance(error, click.UsageError) else None
    program = context.command_path if context else "sopgen"
    console.trouble(
        Wording(
            f"sopgen: {words.indonesian}\nBantuan: {program} -h",
            f"sopgen: {words.english}\nHelp: {program} -h",
        )
    )
    return Exit.USAGE


def _fail(console: Console, error: Exception) -> Exit:
    """Tell what stopped the whole program."""
    failure = explain(error)
    console.trouble(
        Wording(
            f"{failure.trace}sopgen: {failure.message.indonesian}",
            f"{failure.trace}sopgen: {failure.message.english}",
        )
    )
    if isinstance(error, OSError):
        close_streams()  # what stdout still holds would fail once more
    return Exit.of(failure.blame)
