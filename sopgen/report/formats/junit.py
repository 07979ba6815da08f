"""Diagnostics as JUnit XML: each file is a test, which fails when it holds an error.

Source: the schema of the Jenkins xUnit plugin, which the other CI systems read too.
"""

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from sopgen.diagnostic.model import Diagnostic, Severity
from sopgen.diagnostic.wording import Language
from sopgen.report.reporter import RANKS, Findings, Look, Reporter, sentence


def _report(findings: Findings, look: Look) -> str:
    by_file: dict[str, list[Diagnostic]] = {path.as_posix(): [] for path in findings.files}
    for found in findings.diagnostics:
        by_file.setdefault(found.span.source.path.as_posix(), []).append(found)
    failed = sum(any(_failing(found) for found in each) for each in by_file.values())
    head = f'<testsuite name="sopgen check" tests="{len(by_file)}" failures="{failed}" errors="0">'
    cases = (line for path, each in by_file.items() for line in _case(path, each, look.language))
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f"<testsuites>{head}", *cases]
    return "\n".join([*lines, "</testsuite></testsuites>"]) + "\n"


def _failing(found: Diagnostic) -> bool:
    return found.severity is Severity.ERROR


def _case(path: str, found: list[Diagnostic], language: Language) -> Iterator[str]:
    yield f'<testcase classname="sopgen" name={quoteattr(_xml(path))}>'
    errors = [one for one in found if _failing(one)]
    others = [one for one in found if not _failing(one)]
    if errors:
        message = quoteattr(_xml(errors[0].message.get(language)))
        yield f"<failure message={message}>{_text(errors, language)}</failure>"
    if others:
        yield f"<system-out>{_text(others, language)}</system-out>"
    yield "</testcase>"


def _text(found: list[Diagnostic], language: Language) -> str:
    return escape(
        _xml(
            "\n".join(
                f"{one.span}: {RANKS[language][one.severity]} {one.code}: {sentence(one, language)}"
                for one in found
            )
        )
    )


def _xml(text: str) -> str:
    """Replace signs that XML cannot hold."""
    return "".join(sign if sign.isprintable() or sign in "\n\t" else "?" for sign in text)


REPORTER = Reporter("junit", _report)
