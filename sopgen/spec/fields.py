"""A mapping with known keys, and the record that is read from it."""

from collections.abc import Mapping as Dictionary
from dataclasses import dataclass
from typing import Generic, TypeVar, cast

from sopgen.diagnostic.nearest import nearest
from sopgen.diagnostic.span import Span
from sopgen.diagnostic.wording import Wording
from sopgen.spec.code import Code
from sopgen.spec.example import example_value
from sopgen.spec.meant import did_you_mean, known_names
from sopgen.spec.report import Report, shown
from sopgen.spec.shape import Json, Shape, refuse_kind
from sopgen.spec.tree import Entry, Mapping, Node, Scalar, Sequence

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Field(Generic[T_co]):
    """A known key: how its value looks, and what a person should know about it (Indonesian).

    ``examples`` are values as one writes them on one line of YAML.
    """

    key: str
    shape: Shape[T_co]
    title: str
    description: str
    examples: tuple[str, ...] = ()
    required: bool = False

    @property
    def example(self) -> str:
        """The key with its first example; empty without one."""
        return f"{self.key}: {self.examples[0]}" if self.examples else ""

    def schema(self, definitions: dict[str, Json]) -> Json:
        """Give the value's schema with title and description."""
        value = self.shape.schema(definitions)
        if "$ref" in value:  # draft-07 ignores whatever stands beside it
            value = {"allOf": (value,)}
        found: Json = {"title": self.title, "description": self.description, **value}
        if self.examples:
            found["examples"] = tuple(example_value(written) for written in self.examples)
        return found


class Record:
    """The values of a mapping by field; absent and faulty ones are None.

    ``report`` is where faults of this mapping go that show only later.
    """

    __slots__ = ("_entries", "_values", "report", "span")

    def __init__(self, node: Mapping, values: Dictionary[str, object], report: Report) -> None:
        self.span = node.span
        self.report = report
        self._entries = {entry.key.value: entry for entry in node.entries}
        self._values = values

    def get(self, field: Field[T]) -> T | None:
        """Give the value of a field."""
        return cast("T | None", self._values.get(field.key))

    def has(self, field: Field[T]) -> bool:
        """Say whether the key is written, be its value empty or faulty."""
        return field.key in self._entries

    def key_span(self, field: Field[T]) -> Span:
        """Give the place of a written key."""
        return self._entries[field.key].key.span

    def value_span(self, field: Field[T]) -> Span:
        """Give the place of a written value."""
        return self._entries[field.key].value.span

    @property
    def head(self) -> Span:
        """Give the place of the first key, to point at the whole mapping."""
        for entry in self._entries.values():
            return entry.key.span
        return self.span


@dataclass(frozen=True, slots=True)
class Fields:
    """A mapping with known keys; ``name`` is what its definition is called in the schema."""

    name: str
    fields: tuple[Field[object], ...]

    @property
    def wanted(self) -> Wording:
        """Pairs, with the first keys."""
        keys = ", ".join(f"`{field.key}`" for field in self.fields[:3])
        more = ", ..." if len(self.fields) > 3 else ""  # noqa: PLR2004 - three show enough
        return Wording(
            f"pasangan `kunci: isi` ({keys}{more})", f"pairs of `key: value` ({keys}{more})"
        )

    def read(self, node: Node, report: Report) -> Record | None:
        """Give the record; unknown and missing keys are reported."""
        if isinstance(node, Scalar) and node.blank:
            node = Mapping((), node.span)
        if not isinstance(node, Mapping):
            refuse_kind(node, self.wanted, report, self._hint(node))
            return None
        known = {field.key: field for field in self.fields}
        values: dict[str, object] = {}
        misspelt: set[str] = set()
        for entry in node.entries:
            field = known.get(entry.key.value)
            if field is None:
                misspelt |= self._refuse_key(entry, report)
            else:
                child = report.key(field.key, field.example)
                values[field.key] = field.shape.read(entry.value, child)
        record = Record(node, values, report)
        for field in self.fields:
            lacking = field.required and not record.has(field) and field.key not in misspelt
            if lacking and (len(self.fields) > 1 or not node.entries):
                _refuse_absence(field, record.head, report)
        return record

    def schema(self, definitions: dict[str, Json]) -> Json:
        """Put the schema of all fields into the definitions, and refer to it."""
        if self.name not in definitions:
            definitions[self.name] = {}
            required = tuple(field.key for field in self.fields if field.required)
            definitions[self.name] = {
                "type": ("object",) if required else ("object", "null"),
                "additionalProperties": False,
                "properties": {field.key: field.schema(definitions) for field in self.fields},
                **({"required": required} if required else {}),
            }
        return {"$ref": f"#/definitions/{self.name}"}

    def _hint(self, node: Node) -> Wording | None:
        """Say how what was written becomes pairs, where that can be told."""
        if isinstance(node, Sequence):
            if len(node.items) == 1 and isinstance(node.items[0], Mapping):
                return _NO_DASH
            return None
        required = next((field.key for field in self.fields if field.required), None)
        if required is None or not isinstance(node, Scalar):
            return None
        written = shown(node.value).strip('"')
        return Wording(f"tulis `{required}: {written}`", f"write `{required}: {written}`")

    def _refuse_key(self, entry: Entry, report: Report) -> set[str]:
        """Report an unknown key; give the known one that was probably meant."""
        where, written = report.where, entry.key.value
        keys = tuple(field.key for field in self.fields)
        guess = None if _is_torn(entry) else nearest(written, keys)
        hint = _TORN if _is_torn(entry) else known_names(keys)
        report.error(
            Code.UNKNOWN_KEY,
            entry.key.span,
            Wording(
                f"kunci {shown(written)} tidak dikenal di {where.indonesian}.",
                f"the key {shown(written)} is not known in {where.english}.",
            ),
            did_you_mean(guess) if guess else hint,
        )
        return {guess} if guess else set()


_NO_DASH = Wording("hapus `- ` di depannya", "take away the `- ` before it")
_TORN = Wording(
    "koma di dalam { } memisahkan isian; apit teks yang mengandung koma dengan tanda petik",
    "a comma within { } separates entries; put a text with commas in quotes",
)


def _is_torn(entry: Entry) -> bool:
    """Say whether an entry has no colon: the rest of a text with commas within { }."""
    value = entry.value
    return isinstance(value, Scalar) and value.blank and value.span == _behind(entry.key.span)


def _behind(span: Span) -> Span:
    return Span(span.source, span.end_line, span.end_column, span.end_line, span.end_column)


def _refuse_absence(field: Field[object], span: Span, report: Report) -> None:
    where = report.where
    hint = None
    if field.example:
        hint = Wording(f"tambahkan `{field.example}`", f"add `{field.example}`")
    report.error(
        Code.MISSING_KEY,
        span,
        Wording(
            f"`{field.key}` ({field.title}) belum ada di {where.indonesian}.",
            f"`{field.key}` ({field.title}) is missing in {where.english}.",
        ),
        hint,
    )
