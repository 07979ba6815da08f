"""A diagnostic: what is wrong with a spec, where, and what to do."""

from dataclasses import dataclass
from enum import IntEnum

from sopgen.diagnostic.span import Span
from sopgen.diagnostic.wording import Wording


class Severity(IntEnum):
    """How grave a diagnostic is; only an error keeps a sheet from being built."""

    NOTE = 1
    WARNING = 2
    ERROR = 3


@dataclass(frozen=True, slots=True)
class Edit:
    """A change that is safe to make: ``text`` takes the place of the stretch."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding about one place of a spec.

    ``code`` is "SOP" and three digits, by stage: 1xx reading, 2xx flow, 3xx time, 4xx identity,
    5xx wording, 6xx between specs, 7xx layout, 8xx output, 9xx configuration. ``step`` is the
    number of the row as people see it, ``field`` the key of the spec; both only where there is one.
    ``edit`` mends it, where that changes nothing but spaces and numbers.
    """

    code: str
    severity: Severity
    span: Span
    message: Wording
    hint: Wording | None = None
    step: str | None = None
    field: str | None = None
    edit: Edit | None = None

    @property
    def order(self) -> tuple[str, int, int, str]:
        """Sort key: file, line, column, code."""
        return (str(self.span.source.path), self.span.line, self.span.column, self.code)
