"""Wrong usage in words: what click found, said for a clerk."""

import click

from sopgen.cli.paths import BadValue
from sopgen.diagnostic.nearest import nearest
from sopgen.diagnostic.wording import Wording


def explain_usage(error: click.ClickException) -> Wording:
    """Put an error of click into words, by its kind and never by its text."""
    match error:
        case click.NoSuchOption():
            return _unknown("opsi", "option", error.option_name, error.possibilities)
        case click.exceptions.NoSuchCommand():
            meant = nearest(error.command_name, _commands(error.ctx))
            return _unknown("perintah", "command", error.command_name, [meant] if meant else None)
        case click.BadOptionUsage():
            return Wording(
                f"opsi `{error.option_name}` memerlukan nilai",
                f"the option `{error.option_name}` needs a value",
            )
        case click.MissingParameter() if isinstance(error.param, click.Argument):
            name = error.param.make_metavar(error.ctx) if error.ctx else error.param.name
            return Wording(f"`{name}` belum disebut", f"`{name}` is missing")
        case click.BadParameter():
            return _bad_value(error)
    return Wording(f"pemakaian salah: {error.message}", f"wrong usage: {error.message}")


def _commands(context: click.Context | None) -> list[str]:
    group = context.command if context else None
    return group.list_commands(context) if context and isinstance(group, click.Group) else []


def _unknown(noun: str, english: str, name: str, meant: list[str] | None) -> Wording:
    if not meant:
        return Wording(f"{noun} `{name}` tidak dikenal", f"unknown {english} `{name}`")
    return Wording(
        f"{noun} `{name}` tidak dikenal; maksudnya `{meant[0]}`?",
        f"unknown {english} `{name}`; did you mean `{meant[0]}`?",
    )


def _bad_value(error: click.BadParameter) -> Wording:
    if isinstance(error, BadValue):
        return error.words
    option = error.param.opts[-1] if error.param else error.param_hint
    kind = error.param.type if error.param else None
    if isinstance(kind, click.Choice):
        known = ", ".join(str(choice) for choice in kind.choices)
        return Wording(
            f"nilai opsi `{option}` tidak dikenal; yang ada: {known}",
            f"unknown value of `{option}`; there are: {known}",
        )
    if isinstance(kind, click.IntRange | click.FloatRange):
        return _out_of_range(str(option), kind)
    return Wording(
        f"nilai opsi `{option}` tidak dapat dipakai; lihat bantuannya",
        f"the value of `{option}` cannot be used; see the help",
    )


def _out_of_range(option: str, kind: click.IntRange | click.FloatRange) -> Wording:
    whole = isinstance(kind, click.IntRange)
    bounds = []
    if kind.min is not None:
        bounds.append(
            Wording(f"di atas {kind.min:g}", f"above {kind.min:g}")
            if kind.min_open
            else Wording(f"paling kecil {kind.min:g}", f"at least {kind.min:g}")
        )
    if kind.max is not None:
        bounds.append(Wording(f"paling besar {kind.max:g}", f"at most {kind.max:g}"))
    number = ("bilangan bulat", "a whole number") if whole else ("angka", "a number")
    return Wording(
        f"nilai opsi `{option}` harus {number[0]}, " + ", ".join(b.indonesian for b in bounds),
        f"the value of `{option}` must be {number[1]}, " + ", ".join(b.english for b in bounds),
    )
