"""A fault that the YAML parser found, with the text around it, and what we say about it."""

from dataclasses import dataclass

from sopgen.diagnostic.span import Source, Span
from sopgen.diagnostic.wording import Wording
from sopgen.spec.code import Code
from sopgen.spec.encoding import place


@dataclass(frozen=True, slots=True)
class Fault:
    """A parser's fault: where it gave up, and where the thing began that it was reading."""

    source: Source
    scanning: bool
    index: int
    line: int
    begin: int
    begin_line: int

    @property
    def sign(self) -> str:
        """The sign at which the parser gave up; empty at the end of the file."""
        return self.source.text[self.index : self.index + 1]

    @property
    def first_sign(self) -> str:
        """The first sign of what the parser was reading."""
        return self.source.text[self.begin : self.begin + 1]

    @property
    def before(self) -> str:
        """The line up to the fault."""
        return self.source.line(self.line)[: self.index - self.line_start]

    @property
    def line_start(self) -> int:
        """The index of the first sign of the faulty line."""
        return self.source.text.rfind("\n", 0, self.index) + 1

    def here(self) -> Span:
        """Give the place where the parser gave up."""
        return place(self.source, self.index, 1 if self.sign.strip() else 0)

    def start(self) -> Span:
        """Give the place where the thing began."""
        return place(self.source, self.begin)

    @property
    def line_above(self) -> int:
        """The number of the last line above the fault that is neither empty nor a comment."""
        lines = self.source.text[: self.line_start].split("\n")
        for number in range(len(lines) - 1, 0, -1):
            if lines[number - 1].strip() and not lines[number - 1].lstrip().startswith("#"):
                return number
        return 0


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a fault is, in a sentence."""

    code: Code
    span: Span
    message: Wording
    hint: Wording
