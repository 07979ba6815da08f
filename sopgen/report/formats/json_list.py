"""Diagnostics as a JSON list of objects, for other programs."""

import json

from sopgen.diagnostic.model import Diagnostic
from sopgen.diagnostic.wording import Language
from sopgen.report.reporter import RANKS, Findings, Look, Reporter


def _report(findings: Findings, look: Look) -> str:
    objects = [_object(found, look.language) for found in findings.diagnostics]
    return json.dumps(objects, ensure_ascii=False, indent=2) + "\n"


def _object(found: Diagnostic, language: Language) -> dict[str, str | int | None]:
    """Give one object; its severity is an English word whatever the language."""
    return {
        "code": found.code,
        "severity": RANKS[Language.ENGLISH][found.severity],
        "file": found.span.source.path.as_posix(),
        "line": found.span.line,
        "column": found.span.column,
        "step": found.step,
        "field": found.field,
        "message": found.message.get(language),
        "hint": found.hint.get(language) if found.hint else None,
    }


REPORTER = Reporter("json", _report)
