"""`sopgen schema`: the JSON Schema of the spec language."""

import click

from sopgen.cli.exit import EPILOG, Exit
from sopgen.cli.help import Command


@click.command(cls=Command, epilog=EPILOG, options_metavar="[OPSI]")
def command() -> Exit:
    """Cetak JSON Schema bahasa spesifikasi, untuk pelengkapan di editor."""
    from sopgen.spec.schema import schema_text  # noqa: PLC0415 – loads the language

    click.echo(schema_text(), nl=False)
    return Exit.FINE
