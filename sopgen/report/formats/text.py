"""Diagnostics for people: place, sentence, the line with a marker, what to do."""

from collections.abc import Iterable, Iterator

from sopgen.diagnostic.model import Diagnostic, Severity
from sopgen.diagnostic.span import Span
from sopgen.diagnostic.wording import Language
from sopgen.report.reporter import RANKS, Findings, Look, Reporter

_HINT = {Language.INDONESIAN: "saran", Language.ENGLISH: "hint"}
_INKS = {
    Severity.ERROR: "\x1b[1;31m",
    Severity.WARNING: "\x1b[1;33m",
    Severity.NOTE: "\x1b[1;36m",
}
_PLAIN = "\x1b[0m"
_WIDEST = 100
_LEAD = 30


def render(diagnostics: Iterable[Diagnostic], language: Language, *, colored: bool) -> str:
    """Give the report; empty when there is nothing to tell."""
    return "".join(
        f"{line}\n" for found in diagnostics for line in _lines(found, language, colored=colored)
    )


def _lines(found: Diagnostic, language: Language, *, colored: bool) -> Iterator[str]:
    ink = _INKS[found.severity] if colored else ""
    rank = _inked(f"{RANKS[language][found.severity]} {found.code}", ink)
    yield f"{_printable(str(found.span))}: {rank}: {_printable(found.message.get(language))}"
    yield from _excerpt(found.span, ink)
    if found.hint is not None:
        yield f"   {_HINT[language]}: {_printable(found.hint.get(language))}"


def _inked(text: str, ink: str) -> str:
    return f"{ink}{text}{_PLAIN}" if ink else text


def _excerpt(span: Span, ink: str) -> Iterator[str]:
    """Give the source line and a marker under the stretch; long lines are shown around it."""
    text = _printable(span.source.line(span.line))
    if not text.strip():
        return
    start = span.column - 1
    end = span.end_column - 1 if span.end_line == span.line else len(text)
    cut = max(start - _LEAD, 0) if len(text) > _WIDEST else 0
    shown = text[cut : cut + _WIDEST]
    length = max(min(end, cut + len(shown)) - start, 1)
    number = str(span.line)
    yield f"   {number} | {shown}"
    yield f"   {' ' * len(number)} | {' ' * (start - cut)}{_inked('^' * length, ink)}"


def _printable(text: str) -> str:
    """Replace what would move the cursor or change a terminal's colours."""
    if text.isprintable():
        return text
    return "".join(sign if sign.isprintable() else " " for sign in text)


def _report(findings: Findings, look: Look) -> str:
    return render(findings.diagnostics, look.language, colored=look.colored)


REPORTER = Reporter("text", _report)
