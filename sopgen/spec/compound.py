"""Shapes made of other shapes: lists, free keys, shorthand forms."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from sopgen.diagnostic.wording import Wording
from sopgen.spec.code import Code
from sopgen.spec.model import Text
from sopgen.spec.report import Report
from sopgen.spec.shape import Json, Shape, example_hint, lines_hint, refuse_kind
from sopgen.spec.tree import Mapping, Node, Scalar, Sequence

T = TypeVar("T")
S = TypeVar("S")
T_co = TypeVar("T_co", covariant=True)


def _refuse_count(node: Node, least: int, most: int | None, report: Report) -> None:
    where = report.where
    bounds = (
        "tepat" if most == least else "paling sedikit",
        "exactly" if most == least else "at least",
    )
    report.error(
        Code.WRONG_COUNT,
        node.span,
        Wording(
            f"{where.indonesian} harus berisi {bounds[0]} {least} butir.",
            f"{where.english} has to hold {bounds[1]} {least} entries.",
        ),
        example_hint(report),
    )


def refuse_empty(node: Node, report: Report) -> None:
    """Report a list or mapping without entries."""
    where = report.where
    report.error(
        Code.NOT_FILLED,
        node.span,
        Wording(f"{where.indonesian} masih kosong.", f"{where.english} is still empty."),
        example_hint(report),
    )


_DASHES = Wording(
    "awali setiap butirnya dengan `- `, dan jorokkan baris-baris lainnya di bawah teksnya",
    "begin each entry with `- `, and indent its other lines below its text",
)


@dataclass(frozen=True, slots=True)
class ListOf(Generic[T]):
    """A list; ``noun`` names its entries in messages ("langkah ke-3")."""

    shape: Shape[T]
    least: int = 0
    most: int | None = None
    noun: Wording | None = None

    @property
    def wanted(self) -> Wording:
        """A list."""
        return Wording("daftar", "a list")

    def read(self, node: Node, report: Report) -> tuple[T, ...] | None:
        """Give the values of all entries that have no fault."""
        if isinstance(node, Scalar) and node.blank:
            node = Sequence((), node.span)
        if not isinstance(node, Sequence):
            refuse_kind(node, self.wanted, report, _DASHES if isinstance(node, Mapping) else None)
            return None
        count = len(node.items)
        if self.least == 1 and count == 0:
            refuse_empty(node, report)
        elif count < self.least or (self.most is not None and count > self.most):
            _refuse_count(node, self.least, self.most, report)
        values = (
            self.shape.read(item, report.item(number, self.noun))
            for number, item in enumerate(node.items, 1)
        )
        return tuple(value for value in values if value is not None)

    def schema(self, definitions: dict[str, Json]) -> Json:
        """Give the schema of the entries and their number."""
        types = ("array",) if self.least else ("array", "null")
        found: Json = {"type": types, "items": self.shape.schema(definitions)}
        if self.least:
            found["minItems"] = self.least
        if self.most is not None:
            found["maxItems"] = self.most
        return found


@dataclass(frozen=True, slots=True)
class KeyedBy(Generic[T]):
    """A mapping whose keys the author chooses: ids, labels of outcomes."""

    key: Shape[Text]
    value: Shape[T]
    least: int = 0

    @property
    def wanted(self) -> Wording:
        """Pairs."""
        return Wording("pasangan `kunci: isi`", "pairs of `key: value`")

    def read(self, node: Node, report: Report) -> tuple[tuple[Text, T], ...] | None:
        """Give the pairs that have no fault, in order."""
        if isinstance(node, Scalar) and node.blank:
            node = Mapping((), node.span)
        if not isinstance(node, Mapping):
            refuse_kind(node, self.wanted, report)
            return None
        if len(node.entries) < self.least:
            refuse_empty(node, report)
        pairs: list[tuple[Text, T]] = []
        for entry in node.entries:
            key = self.key.read(entry.key, report)
            value = self.value.read(entry.value, report.key(entry.key.value, report.example))
            if key is not None and value is not None:
                pairs.append((key, value))
        return tuple(pairs)

    def schema(self, definitions: dict[str, Json]) -> Json:
        """Give the schema of keys and values."""
        found: Json = {
            "type": ("object",) if self.least else ("object", "null"),
            "additionalProperties": self.value.schema(definitions),
        }
        pattern = self.key.schema(definitions).get("pattern")
        if pattern is not None:
            found["propertyNames"] = {"pattern": pattern}
        if self.least:
            found["minProperties"] = self.least
        return found


@dataclass(frozen=True, slots=True)
class OneOf(Generic[T_co]):
    """One of several forms, told apart by kind: a text, a list, or keys with values."""

    scalar: Shape[T_co] | None = None
    sequence: Shape[T_co] | None = None
    mapping: Shape[T_co] | None = None

    @property
    def _forms(self) -> tuple[Shape[T_co], ...]:
        forms = (self.scalar, self.sequence, self.mapping)
        return tuple(form for form in forms if form is not None)

    @property
    def wanted(self) -> Wording:
        """All forms, joined by "or"."""
        wordings = tuple(form.wanted for form in self._forms)
        return Wording(
            " atau ".join(wording.indonesian for wording in wordings),
            " or ".join(wording.english for wording in wordings),
        )

    def read(self, node: Node, report: Report) -> T_co | None:
        """Give the value of the form that the node has."""
        if isinstance(node, Scalar):
            form = self.scalar
            if form is None and node.blank:
                form = self.mapping or self.sequence
        else:
            form = self.sequence if isinstance(node, Sequence) else self.mapping
        if form is None:
            refuse_kind(node, self.wanted, report, lines_hint(node, self.scalar, report))
            return None
        return form.read(node, report)

    def schema(self, definitions: dict[str, Json]) -> Json:
        """Give the forms as alternatives."""
        return {"anyOf": tuple(form.schema(definitions) for form in self._forms)}


@dataclass(frozen=True, slots=True)
class Mapped(Generic[S, T_co]):
    """A shape whose value is turned into another one."""

    shape: Shape[S]
    turn: Callable[[S], T_co | None]

    @property
    def wanted(self) -> Wording:
        """What the shape wants."""
        return self.shape.wanted

    def read(self, node: Node, report: Report) -> T_co | None:
        """Give the turned value."""
        value = self.shape.read(node, report)
        return None if value is None else self.turn(value)

    def schema(self, definitions: dict[str, Json]) -> Json:
        """Give the schema of the shape."""
        return self.shape.schema(definitions)
