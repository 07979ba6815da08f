"""A stretch of a source file."""

from dataclasses import dataclass
from pathlib import PurePath


@dataclass(frozen=True, slots=True)
class Source:
    """A file's name as the user gave it, with the text it held when it was read."""

    path: PurePath
    text: str

    def line(self, number: int) -> str:
        """Give the text of a line, counted from 1; empty beyond the end of the file."""
        lines = self.text.split("\n")
        return lines[number - 1].rstrip("\r") if 0 < number <= len(lines) else ""


@dataclass(frozen=True, slots=True)
class Span:
    """Where something stands: lines and columns count from 1, the end lies behind the last sign."""

    source: Source
    line: int
    column: int
    end_line: int
    end_column: int

    def part(self, words: str) -> "Span":
        """Give where these words stand in it first; itself when they do not stand on a line."""
        for line in range(self.line, self.end_line + 1) if words else ():
            start = self.column - 1 if line == self.line else 0
            column = self.source.line(line).find(words, start) + 1
            if column:
                return Span(self.source, line, column, line, column + len(words))
        return self

    def __str__(self) -> str:
        return f"{self.source.path}:{self.line}:{self.column}"
