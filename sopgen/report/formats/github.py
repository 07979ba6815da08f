"""Diagnostics as annotations of GitHub Actions.

GitHub shows ten of each rank for a step, so errors come first.
Source: GitHub Docs, "Workflow commands for GitHub Actions".
"""

from sopgen.diagnostic.model import Diagnostic, Severity
from sopgen.diagnostic.wording import Language
from sopgen.report.reporter import Findings, Look, Reporter, sentence

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def _report(findings: Findings, look: Look) -> str:
    ordered = sorted(findings.diagnostics, key=lambda found: -found.severity)
    return "".join(f"{_line(found, look.language)}\n" for found in ordered)


def _line(found: Diagnostic, language: Language) -> str:
    span = found.span
    place = {"file": span.source.path.as_posix(), "line": span.line}
    if span.end_line == span.line:  # columns over several lines are refused
        place |= {"col": span.column, "endColumn": span.end_column}
    properties = ",".join(f"{key}={_property(str(value))}" for key, value in place.items())
    return (
        f"::{_COMMANDS[found.severity]} {properties},title={found.code}"
        f"::{_data(sentence(found, language))}"
    )


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


REPORTER = Reporter("github", _report)
