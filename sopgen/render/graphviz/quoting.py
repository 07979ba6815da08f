r"""Texts of people as DOT writes them: nothing in them is markup, escape or entity.

Graphviz reads ``\n`` and ``\N`` as escapes, ``<...>`` as HTML-like markup and ``&lt;`` as a
character, in quoted strings too.
"""

import re
from collections.abc import Sequence

from graphviz import escape, nohtml

_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def plain(text: str) -> str:
    r"""Give the text as a value that the ``graphviz`` package quotes.

    >>> plain("a\\N <b> &amp;")
    'a\\\\N <b> &amp;amp;'
    """
    return _escaped(_CONTROLS.sub(" ", text).replace("&", "&amp;"))


def _escaped(text: str) -> str:
    """Give the text with backslashes doubled, marked as being no HTML-like string."""
    escaped: str = escape(text)
    return escaped


def lines(texts: Sequence[str]) -> str:
    r"""Give several lines as one label.

    >>> lines(["a", "b"])
    'a\\nb'
    """
    joined: str = nohtml("\\n".join(plain(text) for text in texts))
    return joined
