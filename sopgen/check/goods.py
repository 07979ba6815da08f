"""What steps hand on: the documents named under output and kelengkapan, and how alike they are."""

import re
from difflib import SequenceMatcher
from functools import lru_cache

from sopgen.check.language import without_marker, words

_SPLIT = re.compile(r"\n|;|,(?!\d)|\batau\b|(?<=\w)/(?=\w)", re.IGNORECASE)
_EMPTY_WORDS = frozenset(
    [
        "yang",
        "telah",
        "sudah",
        "sdh",
        "yg",
        "di",
        "ke",
        "dari",
        "untuk",
        "dan",
        "pada",
        "oleh",
        "atas",
        "kepada",
        "hasil",
        "tentang",
        "dengan",
        "ini",
        "akan",
        "dalam",
    ]
)
_NEAR_SHARE = 0.5
_NEAR_RATIO = 0.75
_LEAST_COMMON = 2


@lru_cache(4096)
def parts(text: str) -> tuple[str, ...]:
    """Give the single documents that a cell lists."""
    found = (without_marker(part).strip(" .-–:") for part in _SPLIT.split(text))
    return tuple(part for part in found if content(part))


@lru_cache(4096)
def content(part: str) -> frozenset[str]:
    """Give the words that carry a document's name."""
    return frozenset(word for word in words(part) if word not in _EMPTY_WORDS)


def same(one: str, other: str) -> bool:
    """Tell whether two names can mean the same document.

    One holds all words of the other, and both begin alike: a "konsep surat" is no "surat".
    """
    mine, yours = content(one), content(other)
    return (mine <= yours or yours <= mine) and _head(one) == _head(other)


@lru_cache(8192)
def near(one: str, other: str) -> bool:
    """Tell whether two names are alike, but not the same."""
    mine, yours = content(one), content(other)
    common = mine & yours
    if len(common) < _LEAST_COMMON:
        return False
    if len(common) / len(mine | yours) >= _NEAR_SHARE:
        return True
    return SequenceMatcher(None, _core(one), _core(other)).ratio() >= _NEAR_RATIO


def shares(one: str, other: str) -> bool:
    """Tell whether any document of one cell is, or could be, one of another cell."""
    return any(
        _head(a) == _head(b) or content(a) <= content(b) or content(b) <= content(a) or near(a, b)
        for a in parts(one)
        for b in parts(other)
    )


@lru_cache(4096)
def _head(part: str) -> str:
    return next(word for word in words(part) if word in content(part))


def _core(name: str) -> str:
    return " ".join(word for word in words(name) if word not in _EMPTY_WORDS)
