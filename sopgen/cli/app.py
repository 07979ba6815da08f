"""The program: finds its commands, and turns every trouble into an exit code."""

import errno
import os
import sys
import traceback
from importlib import import_module
from pkgutil import iter_modules

import click

from sopgen import __version__
from sopgen.cli import commands
from sopgen.cli.console import set_up_streams
from sopgen.cli.exit import EPILOG, Exit
from sopgen.diagnostic.nearest import nearest

_SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


class _Commands(click.Group):
    """Loads a command when it is asked for: whatever the folder ``commands`` holds."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 – click's signature
        return sorted(module.name.rstrip("_") for module in iter_modules(commands.__path__))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        known = self.list_commands(ctx)
        if cmd_name not in known:
            meant = nearest(cmd_name, known)
            hint = f"maksudnya `{meant}`?" if meant else f"yang ada: {', '.join(known)}"
            message = f"tidak ada perintah `{cmd_name}`; {hint}"
            raise click.UsageError(message, ctx)
        command = import_module(f"{commands.__name__}.{cmd_name}").command
        return command if isinstance(command, click.Command) else None


@click.command(cls=_Commands, context_settings=_SETTINGS, epilog=EPILOG)
@click.version_option(__version__, prog_name="sopgen", message="%(prog)s %(version)s")
def app() -> None:
    """Ubah spesifikasi SOP (YAML) menjadi lembar SOP resmi: Word dan PDF."""


def run(arguments: list[str] | None = None) -> int:
    """Run the program and give its exit code."""
    set_up_streams()
    try:
        result = app.main(arguments, prog_name="sopgen", standalone_mode=False)
    except (click.exceptions.Abort, click.exceptions.Exit, click.ClickException) as error:
        return _command_ended(error)
    except OSError as error:
        return _machine_failed(error)
    except Exception:  # noqa: BLE001 – the last place where a fault of ours can be told
        click.echo(traceback.format_exc(), err=True)
        click.echo("sopgen: ini kesalahan sopgen sendiri; laporkan bersama teks di atas", err=True)
        return Exit.FAILURE
    return int(result) if isinstance(result, int) else Exit.FINE


def _command_ended(error: Exception) -> int:
    if isinstance(error, click.exceptions.Exit):
        return error.exit_code
    if isinstance(error, click.ClickException):
        error.show()
        return Exit.USAGE
    return Exit.INTERRUPTED


def _machine_failed(error: OSError) -> int:
    if error.errno == errno.EPIPE:
        _silence_stdout()
        return Exit.CLOSED_PIPE
    place = f"{error.filename}: " if error.filename else ""
    click.echo(f"sopgen: {place}{error.strerror or error}", err=True)
    return Exit.FAILURE


def _silence_stdout() -> None:
    """Keep Python from complaining once more about the closed pipe when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
