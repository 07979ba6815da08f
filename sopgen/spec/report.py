"""Where readers put what they find wrong, knowing at which place of the file they are."""

from sopgen.diagnostic.model import Diagnostic, Severity
from sopgen.diagnostic.span import Span
from sopgen.diagnostic.wording import Wording
from sopgen.spec.code import Code

_SHOWN_LENGTH = 60
_SHOWN_PLACES = 3
MOST_FOUND = 500
_STEPS = "langkah"


class EnoughFoundError(Exception):
    """One slip can cause thousands of faults: reading stops, nobody reads more than these.

    It never leaves the function that began to read.
    """


def shown(written: str) -> str:
    """Quote what a person wrote, on one line, shortened when it is long."""
    line = " ".join(written.split())
    return f'"{line}"' if len(line) <= _SHOWN_LENGTH else f'"{line[: _SHOWN_LENGTH - 1]}…"'


class Report:
    """Collects diagnostics; children made by ``key`` and ``item`` collect into the same list."""

    __slots__ = ("_field", "_places", "_step", "example", "found")

    def __init__(
        self,
        found: list[Diagnostic],
        places: tuple[Wording, ...] = (),
        example: str = "",
        step: str | None = None,
        field: str | None = None,
    ) -> None:
        self.found = found
        self.example = example
        self._places = places
        self._step = step
        self._field = field

    def key(self, key: str, example: str = "") -> "Report":
        """Give the report for the value of a key; ``example`` is how one writes it."""
        place = Wording(f"`{key}`", f"`{key}`")
        return Report(self.found, (*self._places, place), example, self._step, key)

    def item(self, number: int, noun: Wording | None) -> "Report":
        """Give the report for an entry of a list, counted from 1; a noun names it without key."""
        step = str(number) if self._field == _STEPS else self._step
        if noun is None:
            place = Wording(f"butir ke-{number}", f"entry {number}")
            return Report(self.found, (*self._places, place), self.example, step, self._field)
        place = Wording(f"{noun.indonesian} ke-{number}", f"{noun.english} {number}")
        return Report(self.found, (*self._places[:-1], place), self.example, step, self._field)

    @property
    def where(self) -> Wording:
        """The place in words, the innermost first."""
        places = self._places[: -_SHOWN_PLACES - 1 : -1]
        if not places:
            return Wording("berkas ini", "this file")
        return Wording(
            " pada ".join(place.indonesian for place in places),
            " in ".join(place.english for place in places),
        )

    def error(self, code: Code, span: Span, message: Wording, hint: Wording | None = None) -> None:
        """Add a fault that keeps the sheet from being built."""
        self._add(Severity.ERROR, code, span, message, hint)

    def warning(
        self, code: Code, span: Span, message: Wording, hint: Wording | None = None
    ) -> None:
        """Add something doubtful."""
        self._add(Severity.WARNING, code, span, message, hint)

    def _add(
        self, severity: Severity, code: Code, span: Span, message: Wording, hint: Wording | None
    ) -> None:
        self.found.append(
            Diagnostic(code.value, severity, span, message, hint, self._step, self._field)
        )
        if len(self.found) >= MOST_FOUND:
            raise EnoughFoundError
