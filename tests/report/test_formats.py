"""What every format must say, whatever the findings."""

import json
from pathlib import PurePath
from xml.etree import ElementTree as ET

import pytest

from sopgen.diagnostic.model import Diagnostic, Severity
from sopgen.diagnostic.span import Source, Span
from sopgen.diagnostic.wording import Language, Wording
from sopgen.report import catalog
from sopgen.report.reporter import Findings, Look

SOURCE = Source(PurePath("specs/a, b.sop.yaml"), "satu\ndua & <tiga>\n")
HINT = Wording("ganti\n50% & <b>", "replace it")


def finding(severity: Severity, line: int = 2, end: int = 2) -> Diagnostic:
    span = Span(SOURCE, line, 1, end, 4)
    return Diagnostic("SOP501", severity, span, Wording("salah.", "wrong."), HINT, "3", "kegiatan")


WARNING, ERROR = finding(Severity.WARNING), finding(Severity.ERROR)
LOOK = Look(Language.INDONESIAN, colored=False)


def report(name: str, *found: Diagnostic) -> str:
    files = (SOURCE.path, PurePath("specs/bersih.sop.yaml"))
    return catalog.get(name).render(Findings(files, found), LOOK)


def test_the_formats_are_found() -> None:
    assert catalog.names() == ("text", "github", "gitlab", "json", "junit", "sarif")
    assert [catalog.get(name).name for name in catalog.names()] == list(catalog.names())


@pytest.mark.parametrize(("name", "empty"), [("json", []), ("gitlab", [])])
def test_nothing_found_is_an_empty_list(name: str, empty: list[object]) -> None:
    assert json.loads(report(name)) == empty


def test_json_has_the_promised_keys() -> None:
    (one,) = json.loads(report("json", WARNING))
    assert one == {
        "code": "SOP501",
        "severity": "warning",
        "file": "specs/a, b.sop.yaml",
        "line": 2,
        "column": 1,
        "step": "3",
        "field": "kegiatan",
        "message": "salah.",
        "hint": "ganti\n50% & <b>",
    }


def test_sarif_names_rule_level_and_region() -> None:
    (run,) = json.loads(report("sarif", WARNING))["runs"]
    assert run["tool"]["driver"]["rules"] == [{"id": "SOP501"}]
    (result,) = run["results"]
    assert (result["ruleId"], result["level"]) == ("SOP501", "warning")
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "specs/a, b.sop.yaml"
    assert place["region"]["startLine"] == 2


def test_github_puts_errors_first_and_keeps_lines_whole() -> None:
    first, second = report("github", WARNING, ERROR).splitlines()
    assert first.startswith("::error file=specs/a%2C b.sop.yaml,line=2,col=1,endColumn=4,title=")
    assert second.startswith("::warning ")
    assert second.endswith("::salah.%0Aganti%0A50%25 & <b>")


def test_github_leaves_columns_out_over_several_lines() -> None:
    assert "col=" not in report("github", finding(Severity.NOTE, 1, 2))


def test_gitlab_tells_equal_findings_apart_and_forgets_the_line() -> None:
    here, there = json.loads(report("gitlab", WARNING, WARNING))
    assert here["fingerprint"] != there["fingerprint"]
    (moved,) = json.loads(report("gitlab", finding(Severity.WARNING, 1, 1)))
    assert moved["fingerprint"] == here["fingerprint"]
    assert here["severity"] == "minor"


def test_junit_counts_files_that_fail() -> None:
    suite = ET.fromstring(report("junit", ERROR, WARNING))[0]  # noqa: S314 – our own text
    assert (suite.get("tests"), suite.get("failures")) == ("2", "1")
    failed, clean = suite
    assert failed.get("name") == "specs/a, b.sop.yaml"
    assert "ganti" in (failed[0].text or "")
    assert len(clean) == 0
