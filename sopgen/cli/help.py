"""Help pages in Indonesian."""

import click


class HelpFormatter(click.HelpFormatter):
    """Says "Pemakaian" where click says "Usage"."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the first line of a help page."""
        super().write_usage(prog, args, prefix or "Pemakaian: ")


class HelpContext(click.Context):
    """Writes its pages with our formatter."""

    formatter_class = HelpFormatter


class Command(click.Command):
    """A command with its help in Indonesian."""

    context_class = HelpContext

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the section of the options."""
        options = [one for one in self.get_params(ctx) if isinstance(one, click.Option)]
        records = [option.get_help_record(ctx) for option in options]
        with formatter.section("Opsi"):
            formatter.write_dl([record for record in records if record is not None])

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Give ``-h`` with its help in Indonesian."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "Tampilkan halaman ini."
        return option


class Group(Command, click.Group):
    """A group of commands with its help in Indonesian."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the sections of the options and of the commands."""
        Command.format_options(self, ctx, formatter)
        found = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        with formatter.section("Perintah"):
            formatter.write_dl(
                [(name, command.get_short_help_str(80)) for name, command in found if command]
            )
