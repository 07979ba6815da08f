"""A Word document whose fields are filled in.

The only place that knows docxtpl. By itself it does not escape, prints nothing for a misspelt name,
runs code that a template brings, and lets lxml cut off what is not well-formed: hence the
environment, and `_Strict`.
"""

from collections.abc import Mapping
from io import BytesIO
from zipfile import BadZipFile

from docx.document import Document
from docx.opc.part import Part, XmlPart
from docxtpl import DocxTemplate
from jinja2 import Environment, TemplateError
from lxml import etree
from markupsafe import Markup

from sopgen.diagnostic.wording import Wording
from sopgen.layout.sheet import Picture
from sopgen.render.fields import environment
from sopgen.render.output import RenderError
from sopgen.render.wordml.faces import set_faces
from sopgen.render.wordml.media import relate
from sopgen.render.wordml.picture import inline_xml
from sopgen.render.wordml.xml import clean

_FIRST_LOGO = 500
"""The number of the first emblem; docxtpl numbers the drawings of the body from 1001."""


class WordTemplateError(RenderError):
    """The Word document of a template set cannot be used; the message says why."""


def filled(template: bytes, values: Mapping[str, object], logo: Picture | None = None) -> Document:
    """Give the document with values in the place of names. Raises WordTemplateError.

    Values of the type Markup are XML and stay as they are; words between the marks of `sheet.py`
    become bold or italic. Where there is no emblem, its name is empty.
    """
    source = _Strict(BytesIO(template))
    context = {key: _clean(value) for key, value in values.items()}
    context["logo"] = "" if logo is None else _Emblem(source, logo)
    try:
        source.render(context, environment(autoescape=True), autoescape=True)
    except (TemplateError, ArithmeticError, TypeError, LookupError, etree.XMLSyntaxError) as error:
        if isinstance(error, KeyError):  # python-docx: no part of a Word document
            raise _no_document() from error
        message = Wording(
            f"templat Word tidak dapat diisi: {error}",
            f"the Word template cannot be filled: {error}",
        )
        raise WordTemplateError(message) from error
    except (BadZipFile, ValueError) as error:
        raise _no_document() from error
    document = source.docx
    if not isinstance(document, Document):
        raise TypeError(type(document).__name__)
    parts = document.part.package.iter_parts()
    set_faces(part.element for part in parts if isinstance(part, XmlPart))
    return document


def _no_document() -> WordTemplateError:
    return WordTemplateError(
        Wording("templat Word bukan dokumen .docx", "the Word template is no .docx document")
    )


class _Strict(DocxTemplate):  # type: ignore[misc] # docxtpl carries no types
    """Fills fields, and stops at XML that is not well-formed."""

    def render_xml_part(
        self, src_xml: str, part: Part, context: Mapping[str, object], jinja_env: Environment
    ) -> str:
        """Give the XML of a part, filled."""
        xml = str(super().render_xml_part(src_xml, part, context, jinja_env))
        if _has_stray_words(etree.fromstring(xml.encode())):
            message = "{{p }}, {{tr }} dan {{tc }} tidak untuk teks; tulis {{ }}"
            raise TemplateError(message)
        return xml

    def render_properties(
        self, context: Mapping[str, object], jinja_env: Environment | None = None
    ) -> None:
        """Leave the properties, which `finished` writes anew."""


def _has_stray_words(root: etree._Element) -> bool:
    """Whether words stand between paragraphs or runs, where Word takes them for damage."""
    return any(
        (element.tail or "").strip() or (len(element) and (element.text or "").strip())
        for element in root.iter()
    )


class _Emblem:
    """The emblem, wherever a template names it."""

    def __init__(self, source: _Strict, picture: Picture) -> None:
        self._source = source
        self._picture = picture
        self._count = _FIRST_LOGO

    def __html__(self) -> str:
        """Give the picture as XML, and its data to the part of the document that names it."""
        relation = relate(self._source.current_rendering_part, self._picture, "logo")
        self._count += 1
        drawing = inline_xml(self._picture, relation, self._count)
        return f'</w:t></w:r><w:r>{drawing}</w:r><w:r><w:t xml:space="preserve">'


def _clean(value: object) -> object:
    """Give a value without characters that XML cannot hold."""
    if isinstance(value, Markup):
        return value
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, Mapping):
        return {key: _clean(part) for key, part in value.items()}
    return [_clean(part) for part in value] if isinstance(value, tuple) else value
