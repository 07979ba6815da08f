"""The words of a Word template as lines, one for each paragraph, as a check reads them.

Word divides `{{ nomor }}` over several runs; in the text of its paragraph it is whole again.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from zipfile import BadZipFile

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import PackageNotFoundError
from docx.opc.part import XmlPart
from lxml import etree

from sopgen.diagnostic.wording import Wording
from sopgen.render.wordml.filling import WordTemplateError
from sopgen.render.wordml.xml import qualified

_BODY = ""
_NAMES = {
    RELATIONSHIP_TYPE.HEADER: "kepala halaman",
    RELATIONSHIP_TYPE.FOOTER: "kaki halaman",
}
_BLANKS = frozenset(map(qualified, ("w:tab", "w:br", "w:cr")))
_NESTED = frozenset(map(qualified, ("w:p", "mc:Fallback")))
_PREFIX = re.compile(r"(\{[{%#])(?:p|tr|tc|r)(?=\s)")
_MERGE = re.compile(r"\{%\s*(?:vm|hm)\s*%\}")
_VALUE = re.compile(r"\{%(\s*)(?:colspan|cellbg)(\s[^%]*)%\}")
_QUOTES = str.maketrans(dict.fromkeys("“”", '"') | dict.fromkeys("\u2018\u2019", "'"))


@dataclass(frozen=True, slots=True)
class TemplatePart:
    """A part of a document: its name (empty: the body), the text of each paragraph."""

    name: str
    lines: tuple[str, ...]

    @property
    def jinja(self) -> str:
        """The lines as Jinja reads them, without what only docxtpl knows; columns stay."""
        return "\n".join(_plain(line) for line in self.lines)


def template_parts(template: bytes) -> tuple[TemplatePart, ...]:
    """Give the parts of a document that hold words. Raises WordTemplateError."""
    try:
        document = Document(BytesIO(template))
    except (BadZipFile, KeyError, ValueError, PackageNotFoundError) as error:
        message = Wording("berkas ini bukan dokumen .docx", "this file is no .docx document")
        raise WordTemplateError(message) from error
    parts = [TemplatePart(_BODY, tuple(_lines(document.element.body)))]
    for relation in document.part.rels.values():
        name = _NAMES.get(relation.reltype)
        if name is not None and isinstance(relation.target_part, XmlPart):
            parts.append(TemplatePart(name, tuple(_lines(relation.target_part.element))))
    return tuple(parts)


def _lines(root: etree._Element) -> Iterator[str]:
    """Give the text of each paragraph; what Word keeps twice, for old programs, counts once."""
    for child in root:
        if child.tag == qualified("mc:Fallback"):
            continue
        if child.tag == qualified("w:p"):
            yield "".join(_text(child))
        yield from _lines(child)


def _text(element: etree._Element) -> Iterator[str]:
    for child in element:
        if child.tag in _NESTED:
            continue
        if child.tag == qualified("w:t"):
            yield child.text or ""
        elif child.tag in _BLANKS:
            yield " "
        else:
            yield from _text(child)


def _plain(line: str) -> str:
    line = _PREFIX.sub(lambda match: match[1] + " " * (len(match[0]) - 2), line)
    line = _MERGE.sub(lambda match: " " * len(match[0]), line)
    line = _VALUE.sub(r"{{\1       \2}}", line)
    return line.translate(_QUOTES)
