"""Diagnostics as GitLab Code Quality report.

A fingerprint does not hold the line, so that a finding stays the same when others move it; equal
ones are counted, or GitLab shows only the first. Source: GitLab Docs, "Code Quality".
"""

import json
from collections import Counter
from hashlib import sha256

from sopgen.diagnostic.model import Diagnostic, Severity
from sopgen.report.reporter import Findings, Look, Reporter, sentence

_RANKS = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def _report(findings: Findings, look: Look) -> str:
    seen: Counter[str] = Counter()
    issues = []
    for found in findings.diagnostics:
        identity = _identity(found)
        seen[identity] += 1
        issues.append(
            {
                "description": sentence(found, look.language),
                "check_name": found.code,
                "fingerprint": sha256(f"{identity}|{seen[identity]}".encode()).hexdigest(),
                "severity": _RANKS[found.severity],
                "location": {
                    "path": found.span.source.path.as_posix(),
                    "lines": {"begin": found.span.line},
                },
            }
        )
    return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"


def _identity(found: Diagnostic) -> str:
    path = found.span.source.path.as_posix()
    return f"{path}|{found.code}|{found.step}|{found.field}|{found.message.indonesian}"


REPORTER = Reporter("gitlab", _report)
