"""Specs mended where that is safe: spaces, quotes and numbers, never words."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

from sopgen.diagnostic.model import Edit
from sopgen.project.checking import Settings, check_text
from sopgen.project.reading import read_bytes, read_text
from sopgen.project.writing import replace_file

_MOST_ROUNDS = 50
"""Each round mends one fault of a text; more faults than this nobody makes."""
_CHANGING = re.compile(r"\d+[.)]?|\s+|[\"“”]")


@dataclass(frozen=True, slots=True)
class Mended:
    """A spec file before and after, with line ends as they are in the file."""

    path: Path
    before: bytes
    after: bytes

    @property
    def diff(self) -> str:
        """The changed lines, as `diff -u` shows them; empty when there are none."""
        before, after = (
            data.decode("utf-8", "replace").splitlines(keepends=True)
            for data in (self.before, self.after)
        )
        return "".join(unified_diff(before, after, str(self.path), str(self.path), n=1))

    def write(self) -> None:
        """Write the file anew. Raises OSError and Trouble."""
        replace_file(self.path, self.after)


def mend_file(path: Path, settings: Settings) -> Mended:
    """Give a spec with everything mended that can be. Raises Trouble when it cannot be read."""
    before = data = read_bytes(path)
    for _ in range(_MOST_ROUNDS):
        found = check_text(path, data, settings).diagnostics
        edits = [one.edit for one in found if one.edit and one.edit.span.source.path == path]
        after = _edited(data, edits)
        if after == data or not _is_safe(data, after) or not read_text(path, after).sops:
            break
        data = after
    return Mended(path, before, data)


def _edited(data: bytes, edits: Iterable[Edit]) -> bytes:
    """Make the changes, the last first, so that those before stay in their places."""
    lines = data.decode("utf-8").split("\n")
    mark = "\ufeff" if lines[0].startswith("\ufeff") else ""
    lines[0] = lines[0].removeprefix(mark)
    first = (len(lines) + 1, 0)
    for edit in sorted(edits, key=lambda one: (one.span.line, one.span.column), reverse=True):
        span = edit.span
        if (span.line, span.end_column) > first:
            continue
        line = lines[span.line - 1]
        lines[span.line - 1] = line[: span.column - 1] + edit.text + line[span.end_column - 1 :]
        first = (span.line, span.column)
    return (mark + "\n".join(lines)).encode()


def _is_safe(before: bytes, after: bytes) -> bool:
    """Tell whether nothing but spaces, quotes and numbers differs."""
    old, new = (_CHANGING.sub("", data.decode("utf-8")) for data in (before, after))
    return old == new
