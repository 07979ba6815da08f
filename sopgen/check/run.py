"""Running the rules: their findings, graded and in order."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import PurePath

from sopgen.check.catalog import all_rules
from sopgen.check.rule import Finding, ProjectRule, Rule, SopRule, TableRule
from sopgen.check.suppression import suppressions, without_suppressed
from sopgen.check.view import Project, SopView
from sopgen.diagnostic.model import Diagnostic, Severity

Grade = Callable[[Rule, PurePath], Severity | None]
"""The level of a rule in a file; None when it is switched off there."""


def check_file(sops: Iterable[SopView], grade: Grade) -> tuple[Diagnostic, ...]:
    """Give what the rules about single SOPs find in the SOPs of one file."""
    views = tuple(sops)
    if not views:
        return ()
    found = [diagnostic for view in views for diagnostic in _of_sop(view, grade)]
    own = views[0].sop.span.source
    return tuple(_once((*suppressions(own).faults, *without_suppressed(found))))


def check_project(project: Project, grade: Grade) -> tuple[Diagnostic, ...]:
    """Give what the rules between SOPs find."""
    found = [
        diagnostic
        for rule in all_rules()
        if isinstance(rule, ProjectRule)
        for finding in rule.check(project)
        for diagnostic in _graded(rule, [finding], finding.place.span.source.path, grade)
    ]
    return tuple(_once(without_suppressed(found)))


def _of_sop(view: SopView, grade: Grade) -> Iterator[Diagnostic]:
    for rule in all_rules():
        if isinstance(rule, ProjectRule) or grade(rule, view.path) is None:
            continue
        if isinstance(rule, SopRule):
            yield from _graded(rule, rule.check(view), view.path, grade)
        elif isinstance(rule, TableRule):
            for table in view.tables:
                yield from _graded(rule, rule.check(table), view.path, grade)


def _graded(
    rule: Rule, findings: Iterable[Finding], path: PurePath, grade: Grade
) -> Iterator[Diagnostic]:
    severity = grade(rule, path)
    if severity is None:
        return
    for finding in findings:
        place = finding.place
        yield Diagnostic(
            rule.code,
            severity,
            place.span,
            finding.message,
            finding.hint,
            place.step,
            place.field,
        )


def _once(found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    yield from sorted(dict.fromkeys(found), key=lambda diagnostic: diagnostic.order)
