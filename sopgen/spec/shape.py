"""What may stand at a place of a file: simple shapes.

A shape is declared once and used twice: ``read`` checks a node and gives its value (nothing after
reporting a fault), ``schema`` describes the same for editors as JSON Schema.
"""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, Protocol, TypeAlias, TypeVar

from sopgen.diagnostic.wording import Wording
from sopgen.spec.code import Code
from sopgen.spec.meant import meant
from sopgen.spec.model import Text
from sopgen.spec.report import Report, shown
from sopgen.spec.tree import Mapping, Node, Scalar, Sequence, Style

if TYPE_CHECKING:
    from collections.abc import Mapping as Dictionary
    from collections.abc import Sequence as Listing

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

JsonValue: TypeAlias = (
    "str | int | float | bool | Listing[JsonValue] | Dictionary[str, JsonValue] | None"
)
Json: TypeAlias = dict[str, JsonValue]

TEXT_TYPES: tuple[JsonValue, ...] = ("string", "number", "boolean", "null")
"""What an editor may take a text for that is written without quotes."""

_BLOCK_STYLES = (Style.LITERAL, Style.FOLDED)


class Shape(Protocol[T_co]):
    """What may stand at a place."""

    @property
    def wanted(self) -> Wording:
        """What is expected, in words that follow "harus berupa"."""

    def read(self, node: Node, report: Report) -> T_co | None:
        """Give the value of a node, or nothing after reporting what is wrong with it."""

    def schema(self, definitions: dict[str, Json]) -> Json:
        """Give the JSON Schema; named parts are put into ``definitions`` and referred to."""


def kind_of(node: Node) -> Wording:
    """Say what a node is."""
    if isinstance(node, Sequence):
        return Wording("daftar", "a list")
    if isinstance(node, Mapping):
        return Wording("pasangan `kunci: isi`", "pairs of `key: value`")
    if node.blank:
        return Wording("kosong", "empty")
    return Wording(f"teks {shown(node.value)}", f"the text {shown(node.value)}")


def example_hint(report: Report) -> Wording | None:
    """Give the hint that shows how the value is written."""
    if not report.example:
        return None
    return Wording(f"contoh: `{report.example}`", f"example: `{report.example}`")


def refuse_kind(node: Node, wanted: Wording, report: Report, hint: Wording | None = None) -> None:
    """Report that a node is of another kind than expected; without hint an example is shown."""
    where, kind = report.where, kind_of(node)
    report.error(
        Code.WRONG_KIND,
        node.span,
        Wording(
            f"{where.indonesian} harus berupa {wanted.indonesian}, bukan {kind.indonesian}.",
            f"{where.english} has to be {wanted.english}, not {kind.english}.",
        ),
        _slip_hint(node) or hint or example_hint(report),
    )


def _slip_hint(node: Node) -> Wording | None:
    """Say what a common slip in YAML has made of a text."""
    if isinstance(node, Sequence) and len(node.items) == 1:
        (item,) = node.items
        return _LONE_DASH if isinstance(item, Scalar) and item.blank else None
    return _MISSING_BLANK if _lacks_blank(node) else None


_LONE_DASH = Wording(
    "kalau maksudnya tanda -, tulis '-' dengan tanda petik",
    "if the sign - is meant, write '-' in quotes",
)
_MISSING_BLANK = Wording(
    "kurang spasi sesudah titik dua: tulis `kunci: isi`",
    "a blank is missing after the colon: write `key: value`",
)


def _without_dash(node: Node, report: Report) -> Wording | None:
    """Say that one text is no list."""
    if not isinstance(node, Sequence) or not report.example:
        return None
    return Wording(
        f"hapus `- ` atau kurungnya; contoh: `{report.example}`",
        f"take away the `- ` or brackets; example: `{report.example}`",
    )


def lines_hint(node: Node, scalar: object, report: Report) -> Wording | None:
    """Say how the entries of a list are written as lines of a text, if that is wanted."""
    lists = isinstance(node, Sequence) and len(node.items) > 1
    if not lists or not isinstance(scalar, TextShape) or not report.example:
        return None
    key = report.example.partition(":")[0]
    return Wording(
        f"tulis `{key}: |`, lalu setiap butir di barisnya sendiri, diawali `- ` atau `1. `",
        f"write `{key}: |`, then each entry on a line of its own that begins with `- ` or `1. `",
    )


def _lacks_blank(node: Node) -> bool:
    if not isinstance(node, Scalar) or node.style is not Style.PLAIN:
        return False
    return re.match(r"[a-z_]+:[^\s/:]", node.value) is not None


def text_of(node: Scalar) -> Text:
    """Give a scalar as text; the line break at the end of a block is not part of it."""
    value = node.value.rstrip("\n") if node.style in _BLOCK_STYLES else node.value
    return Text(value, node.span)


@dataclass(frozen=True, slots=True)
class TextShape:
    """Any text; with ``filled`` it must not be empty."""

    filled: bool = False

    @property
    def wanted(self) -> Wording:
        """A text."""
        return Wording("teks", "a text")

    def read(self, node: Node, report: Report) -> Text | None:
        """Give the text."""
        if not isinstance(node, Scalar):
            refuse_kind(node, self.wanted, report, _without_dash(node, report))
            return None
        if self.filled and not node.value.strip():
            where = report.where
            report.error(
                Code.NOT_FILLED,
                node.span,
                Wording(
                    f"{where.indonesian} masih kosong.",
                    f"{where.english} is still empty.",
                ),
                example_hint(report),
            )
            return None
        return text_of(node)

    def schema(self, definitions: dict[str, Json]) -> Json:
        """Give the types that an editor may see in a text."""
        del definitions
        return {"type": TEXT_TYPES[:-1] if self.filled else TEXT_TYPES}


@dataclass(frozen=True, slots=True)
class IdShape:
    """A short name that other places refer to."""

    pattern: str
    rule: Wording
    reserved: frozenset[str] = frozenset()

    @property
    def wanted(self) -> Wording:
        """One id."""
        return Wording("satu nama pendek (id)", "one short name (id)")

    def read(self, node: Node, report: Report) -> Text | None:
        """Give the id."""
        if not isinstance(node, Scalar):
            refuse_kind(node, self.wanted, report)
            return None
        if re.fullmatch(self.pattern, node.value) and node.value not in self.reserved:
            return text_of(node)
        where = report.where
        written = shown(node.value) if node.value else "(kosong)"
        report.error(
            Code.WRONG_ID,
            node.span,
            Wording(
                f"{written} tidak dapat dipakai sebagai id di {where.indonesian}.",
                f"{written} cannot be used as an id in {where.english}.",
            ),
            self.rule,
        )
        return None

    def schema(self, definitions: dict[str, Json]) -> Json:
        """Give the pattern."""
        del definitions
        found: Json = {"type": ("string",), "pattern": f"^(?:{self.pattern})$"}
        if self.reserved:
            found["not"] = {"enum": sorted(self.reserved)}
        return found


@dataclass(frozen=True, slots=True)
class ChoiceShape(Generic[T]):
    """One of several words, each with what it stands for."""

    choices: tuple[tuple[str, T], ...]

    @property
    def words(self) -> tuple[str, ...]:
        """The words, in order."""
        return tuple(word for word, _ in self.choices)

    @property
    def wanted(self) -> Wording:
        """The words."""
        words = ", ".join(f"`{word}`" for word in self.words)
        if len(self.choices) == 1:
            return Wording(words, words)
        return Wording(f"salah satu dari {words}", f"one of {words}")

    def read(self, node: Node, report: Report) -> T | None:
        """Give what the word stands for."""
        if not isinstance(node, Scalar):
            refuse_kind(node, self.wanted, report)
            return None
        for word, value in self.choices:
            if word == node.value:
                return value
        where, wanted, kind = report.where, self.wanted, kind_of(node)
        report.error(
            Code.WRONG_CHOICE,
            node.span,
            Wording(
                f"{where.indonesian} harus {wanted.indonesian}, bukan {kind.indonesian}.",
                f"{where.english} has to be {wanted.english}, not {kind.english}.",
            ),
            meant(node.value, self.words),
        )
        return None

    def schema(self, definitions: dict[str, Json]) -> Json:
        """Give the words."""
        del definitions
        return {"type": ("string",), "enum": self.words}


@dataclass(frozen=True, slots=True)
class NumberShape:
    """A number between two bounds, both allowed."""

    least: float
    most: float

    @property
    def wanted(self) -> Wording:
        """The bounds."""
        return Wording(
            f"angka dari {self.least:g} sampai {self.most:g}",
            f"a number from {self.least:g} to {self.most:g}",
        )

    def read(self, node: Node, report: Report) -> float | None:
        """Give the number."""
        if not isinstance(node, Scalar):
            refuse_kind(node, self.wanted, report)
            return None
        if re.fullmatch(r"\d{1,6}(\.\d{1,6})?", node.value, re.ASCII):
            number = float(node.value)
            if self.least <= number <= self.most:
                return number
        where, wanted, kind = report.where, self.wanted, kind_of(node)
        report.error(
            Code.WRONG_NUMBER,
            node.span,
            Wording(
                f"{where.indonesian} harus {wanted.indonesian}, bukan {kind.indonesian}.",
                f"{where.english} has to be {wanted.english}, not {kind.english}.",
            ),
            Wording(
                "tulis hanya angkanya, dengan titik desimal, tanpa satuan",
                "write the number only, with a decimal point and without unit",
            ),
        )
        return None

    def schema(self, definitions: dict[str, Json]) -> Json:
        """Give the bounds."""
        del definitions
        return {"type": ("number",), "minimum": self.least, "maximum": self.most}
