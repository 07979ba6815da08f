"""The texts of profiles, filled in by Jinja."""

import re
from collections.abc import Mapping

from jinja2 import Template, TemplateError

from sopgen.diagnostic.wording import Wording
from sopgen.layout.phrase import Flaw
from sopgen.render.fields import environment, field_faults

_MARKS = re.compile(r"\{[{%#]")
_SINGLE = re.compile(r"(?<!\{)\{\s*(\w+)\s*\}(?!\})")


class JinjaFiller:
    """Fills texts; it keeps each that it has read once."""

    def __init__(self) -> None:
        self._environment = environment(autoescape=False)
        self._templates: dict[str, Template] = {}

    def flaws(self, text: str, known: Mapping[str, object]) -> tuple[Flaw, ...]:
        """Give what is wrong with a text in which the names ``known`` may be used."""
        single = [match for match in _SINGLE.finditer(text) if match[1] in known]
        flaws = [_single(match[0], match[1]) for match in single]
        faults = field_faults(text, known) if _MARKS.search(text) else ()
        return (*flaws, *(Flaw(fault.words, fault.message, fault.hint) for fault in faults))

    def fill(self, text: str, values: Mapping[str, object]) -> str:
        """Give the text with values in the place of names. Raises ValueError with a sentence."""
        if not _MARKS.search(text):
            return text
        try:
            if text not in self._templates:
                self._templates[text] = self._environment.from_string(text)
            return self._templates[text].render(values)
        except (TemplateError, ArithmeticError, TypeError, LookupError) as error:
            raise ValueError(str(error)) from error


def _single(written: str, name: str) -> Flaw:
    meant = f"{{{{ {name} }}}}"
    return Flaw(
        written,
        Wording(
            f"`{written}` dalam satu kurung kurawal tercetak apa adanya",
            f"`{written}` in single braces is printed as it is",
        ),
        Wording(f"tulis `{meant}`", f"write `{meant}`"),
    )
