"""An example value as editors get it."""

from pathlib import PurePath

from sopgen.spec.reader import read_trees
from sopgen.spec.report import Report
from sopgen.spec.shape import JsonValue
from sopgen.spec.tree import Node, Scalar, Sequence


def example_value(written: str) -> JsonValue:
    """Give a value written as YAML as JSON; every scalar is a text."""
    _, trees = read_trees(PurePath("contoh"), written.encode(), Report([]))
    return _json(trees[0]) if trees else ""


def _json(node: Node) -> JsonValue:
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Sequence):
        return tuple(_json(item) for item in node.items)
    return {entry.key.value: _json(entry.value) for entry in node.entries}
