"""YAML as an editor sees it: plain texts typed by the core schema of YAML 1.2."""

import re
from typing import TypeAlias

from specimen import PATH

from sopgen.spec.reader import read_trees
from sopgen.spec.report import Report
from sopgen.spec.tree import Node, Scalar, Sequence, Style

Instance: TypeAlias = "str | int | float | bool | list[Instance] | dict[str, Instance] | None"


def instances_of(text: str) -> list[Instance]:
    """Give the documents of a YAML text."""
    report = Report([])
    _, trees = read_trees(PATH, text.encode(), report)
    assert report.found == []
    return [_typed(tree) for tree in trees]


def _typed(node: Node) -> Instance:
    if isinstance(node, Scalar):
        return _scalar(node)
    if isinstance(node, Sequence):
        return [_typed(item) for item in node.items]
    return {entry.key.value: _typed(entry.value) for entry in node.entries}


def _scalar(node: Scalar) -> Instance:
    if node.style is not Style.PLAIN:
        return node.value
    if node.value in {"", "~", "null", "Null", "NULL"}:
        return None
    if node.value.lower() in {"true", "false"}:
        return node.value.lower() == "true"
    if re.fullmatch(r"[-+]?[0-9]+", node.value):
        return int(node.value)
    if re.fullmatch(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", node.value):
        return float(node.value)
    return node.value
