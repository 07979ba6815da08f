"""XML of Word documents as strings: names, escapes, parsing."""

import re

from lxml import etree

_OFFICE = "http://schemas.openxmlformats.org"
_MICROSOFT = "http://schemas.microsoft.com/office/word"

NAMESPACES = {
    "w": f"{_OFFICE}/wordprocessingml/2006/main",
    "r": f"{_OFFICE}/officeDocument/2006/relationships",
    "mc": f"{_OFFICE}/markup-compatibility/2006",
    "wp": f"{_OFFICE}/drawingml/2006/wordprocessingDrawing",
    "a": f"{_OFFICE}/drawingml/2006/main",
    "pic": f"{_OFFICE}/drawingml/2006/picture",
    "wps": f"{_MICROSOFT}/2010/wordprocessingShape",
    "w14": f"{_MICROSOFT}/2010/wordml",
    "wp14": f"{_MICROSOFT}/2010/wordprocessingDrawing",
}

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
_BLANKS = str.maketrans({"\n": "&#10;", "\t": "&#9;", "\r": "&#13;"})


def clean(text: str) -> str:
    """Give the text with U+FFFD in the place of each character that XML cannot hold."""
    return _FORBIDDEN.sub("\ufffd", text)


def escape(text: str) -> str:
    r"""Give the text as XML writes it between tags.

    >>> escape("a < b & c\x00")
    'a &lt; b &amp; c\ufffd'
    """
    return clean(text).translate(_ESCAPES)


def attribute(text: str) -> str:
    """Give the text as XML writes it inside quotes, line breaks kept."""
    return escape(text).translate(_BLANKS)


def declarations() -> str:
    """Give all namespace declarations, as attributes of a root."""
    return " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())


def qualified(name: str) -> str:
    """Give a prefixed name as lxml writes it.

    >>> qualified("w:p")
    '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p'
    """
    prefix, _, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def parse(fragments: str) -> list[etree._Element]:
    """Give the elements of a string that uses the prefixes of `NAMESPACES`."""
    parser = etree.XMLParser(huge_tree=True, resolve_entities=False)
    return list(etree.fromstring(f"<x {declarations()}>{fragments}</x>", parser))
