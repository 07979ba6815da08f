"""The comments of a spec file, which the reader passes over."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml
from yaml import events

from sopgen.diagnostic.span import Source, Span
from sopgen.spec.loader import LOADER

_SIGN = re.compile(r"(?:(?<=[ \t\n])|\A)#")


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment with its sign; ``alone`` when nothing else stands on its line."""

    text: str
    alone: bool
    span: Span


def comments(source: Source) -> Iterator[Comment]:
    """Give the comments of a file that can be read, in their order.

    *Why* the parser is asked first: a ``#`` inside a quoted or a block text is no comment, and only
    the parser knows where such texts end.
    """
    texts = _texts(source.text)
    place = behind = 0
    for match in _SIGN.finditer(source.text):
        while place < len(texts) and texts[place][1] <= match.start():
            place += 1
        if match.start() < behind or (place < len(texts) and texts[place][0] <= match.start()):
            continue
        behind = (source.text + "\n").index("\n", match.start())
        before = source.text[source.text.rfind("\n", 0, match.start()) + 1 : match.start()]
        line = source.text.count("\n", 0, match.start()) + 1
        written = source.text[match.start() : behind].rstrip()
        column = len(before) + 1
        yield Comment(
            written,
            not before.strip(),
            Span(source, line, column, line, column + len(written)),
        )


def _texts(text: str) -> list[tuple[int, int]]:
    """Give where the texts of a file begin and end; a block text begins below its first line."""
    found = []
    for event in yaml.parse(text, Loader=LOADER):
        if not isinstance(event, events.ScalarEvent) or not event.style:
            continue
        start, end = event.start_mark, event.end_mark
        if start is None or end is None:
            continue
        first, last = start.index, end.index
        if event.style in "|>":
            first = text.find("\n", first, last)
            last = first + len(text[first:last].rstrip())
        found.append((first, last))
    return found
