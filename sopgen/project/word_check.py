"""What is wrong with a Word template of an office, before any SOP is built with it."""

from collections.abc import Mapping
from pathlib import Path

from sopgen.diagnostic.model import Diagnostic, Severity
from sopgen.diagnostic.span import Source, Span
from sopgen.diagnostic.wording import Wording
from sopgen.layout.facts import KNOWN
from sopgen.render.fields import FieldFault, field_faults
from sopgen.render.output import RenderError
from sopgen.render.wordml.filling import filled
from sopgen.render.wordml.template_text import TemplatePart, template_parts

FIELDS = {**KNOWN, "logo": "", "hash": ""}
"""The names that a Word template may use."""


def _sample(value: object) -> object:
    """Give a known name's value as an SOP with everything in it would have it."""
    if isinstance(value, Mapping):
        return {key: _sample(part) for key, part in value.items()}
    return tuple(_sample(part) for part in value) if isinstance(value, tuple) else "contoh"


_SAMPLE = {key: _sample(value) for key, value in FIELDS.items()}


def check_word(path: Path, data: bytes) -> tuple[Diagnostic, ...]:
    """Give what is wrong: misspelt names, marks that cannot be read, or a document that breaks.

    A place is the number of a paragraph and of a sign in it.
    """
    try:
        parts = template_parts(data)
    except RenderError as error:
        return (_whole(path, error.message),)
    found = [
        _fault(path, part, fault) for part in parts for fault in field_faults(part.jinja, FIELDS)
    ]
    if not found:
        try:
            filled(data, _SAMPLE)
        except RenderError as error:
            found.append(_whole(path, error.message))
    return tuple(found)


def _fault(path: Path, part: TemplatePart, fault: FieldFault) -> Diagnostic:
    name = path.with_name(f"{path.name} ({part.name})") if part.name else path
    source = Source(name, "\n".join(part.lines))
    line = source.line(fault.line)
    paragraph = Span(source, fault.line, 1, fault.line, len(line) + 1)
    where = f"paragraf ke-{fault.line}"
    return Diagnostic(
        "SOP905",
        Severity.ERROR,
        paragraph.part(fault.words),
        Wording(
            f"{where}: {fault.message.indonesian}.",
            f"paragraph {fault.line}: {fault.message.english}.",
        ),
        fault.hint,
    )


def _whole(path: Path, message: Wording) -> Diagnostic:
    span = Span(Source(path, ""), 1, 1, 1, 1)
    hint = Wording(
        "periksa pasangan {% if %} ... {% endif %} dan {%p for %} ... {%p endfor %}, "
        "atau mulai lagi dari salinan templat bawaan",
        "check the pairs {% if %} ... {% endif %} and {%p for %} ... {%p endfor %}, "
        "or begin again with a copy of the template that comes along",
    )
    whole = Wording(f"{message.indonesian}.", f"{message.english}.")
    return Diagnostic("SOP906", Severity.ERROR, span, whole, hint)
