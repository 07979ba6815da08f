"""Paths on the command line: an empty one is a mistake, not the folder one stands in."""

from os import PathLike
from pathlib import Path

import click

from sopgen.diagnostic.wording import Wording


class BadValue(click.BadParameter):
    """A value that is refused for a reason of ours."""

    def __init__(self, words: Wording) -> None:
        super().__init__(words.english)
        self.words = words


class GivenPath(click.Path):
    """A path as it was given; an empty one is refused. Whoever opens it says what is wrong."""

    def __init__(self) -> None:
        super().__init__(path_type=Path, readable=False)

    def convert(  # noqa: D102 – click's method
        self,
        value: str | PathLike[str],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> str | bytes | PathLike[str]:
        if value == "":
            name = param.opts[-1] if param and param.param_type_name == "option" else "PATH"
            raise BadValue(
                Wording(
                    f"`{name}` kosong; tulis nama berkas atau folder (folder ini: `.`)",
                    f"`{name}` is empty; write the name of a file or folder (this folder: `.`)",
                )
            )
        return super().convert(value, param, ctx)
