"""What a spec says, apart from how it is written: the same content gives the same hash."""

import json
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from hashlib import sha256
from types import NoneType
from typing import TYPE_CHECKING, cast, get_args

from sopgen.spec.model import Display, Sop, Text

if TYPE_CHECKING:
    from collections.abc import Hashable

SHORT = 12
"""Digits of the hash that is printed: enough to tell the specs of all agencies apart."""


def canonical_text(sops: tuple[Sop, ...]) -> str:
    """Give the content of a spec file as one line of JSON.

    It is made from the model, where comments, quotes, layout, the order of keys and references to
    shared files are gone; what the shared file says is part of it. What is not written does not
    appear, so that a key which the language gains later changes no older hash.
    """
    content = [_plain(sop) for sop in sops]
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def content_hash(sops: tuple[Sop, ...]) -> str:
    """Give the short hash (SHA-256) of what a spec file says."""
    text = canonical_text(sops).encode("utf-8", "surrogatepass")
    return sha256(text).hexdigest()[:SHORT]


def _plain(value: object) -> object:
    """Give a part of the model as what JSON can hold; places in the file are left out."""
    match value:
        case Text():
            return value.value
        case Display():
            return {**_members(value), "labels": {key: text.value for key, text in value.labels}}
        case Enum():
            return value.value
        case tuple():
            return [_plain(item) for item in value]
        case _ if is_dataclass(value):
            return _members(value)
    return value


def _members(value: object) -> dict[str, object]:
    """Give the members that are there; empty counts only where absent means something else."""
    found: dict[str, object] = {}
    for name, optional in _names(cast("Hashable", type(value))):
        part = _plain(getattr(value, name))
        if part or (part is not None and optional):
            found[name] = part
    return found


@cache
def _names(kind: type) -> tuple[tuple[str, bool], ...]:
    """Give the members of a class that count, and whether they may be absent."""
    if not is_dataclass(kind):
        return ()
    return tuple(
        (field.name, NoneType in get_args(field.type)) for field in fields(kind) if field.compare
    )
