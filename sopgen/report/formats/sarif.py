"""Diagnostics as SARIF 2.1.0 (OASIS), which code hosts show beside the lines.

Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/
"""

import json

from sopgen.diagnostic.model import Diagnostic
from sopgen.diagnostic.wording import Language
from sopgen.report.reporter import RANKS, Findings, Look, Reporter, sentence

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def _report(findings: Findings, look: Look) -> str:
    codes = sorted({found.code for found in findings.diagnostics})
    driver = {"name": "sopgen", "rules": [{"id": code} for code in codes]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(found, look.language) for found in findings.diagnostics],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _result(found: Diagnostic, language: Language) -> dict[str, object]:
    span = found.span
    region = {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }
    place = {"artifactLocation": {"uri": span.source.path.as_posix()}, "region": region}
    return {
        "ruleId": found.code,
        "level": RANKS[Language.ENGLISH][found.severity],
        "message": {"text": sentence(found, language)},
        "locations": [{"physicalLocation": place}],
    }


REPORTER = Reporter("sarif", _report)
