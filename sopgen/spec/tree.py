"""A YAML document as marked tree: every text, list and mapping with its place."""

from dataclasses import dataclass, field
from enum import Enum
from typing import TypeAlias

from sopgen.diagnostic.span import Span


class Style(Enum):
    """How a text was written."""

    PLAIN = ""
    SINGLE = "'"
    DOUBLE = '"'
    LITERAL = "|"
    FOLDED = ">"


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text; never a number, a date or a truth value."""

    value: str
    style: Style
    span: Span = field(compare=False, repr=False)

    @property
    def blank(self) -> bool:
        """Nothing was written at all."""
        return not self.value and self.style is Style.PLAIN


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: "tuple[Node, ...]"
    span: Span = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Entry:
    """One key of a mapping with its value."""

    key: Scalar
    value: "Node"


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with values, in the order of the file; no key stands twice."""

    entries: tuple[Entry, ...]
    span: Span = field(compare=False, repr=False)


Node: TypeAlias = Scalar | Sequence | Mapping
