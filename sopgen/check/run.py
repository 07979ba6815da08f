"""Running the rules: their findings, graded and in order."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import PurePath

from sopgen.check.card import Project
from sopgen.check.catalog import all_rules
from sopgen.check.levels import Choices
from sopgen.check.rule import Finding, ProjectRule, Rule, SopRule, TableRule
from sopgen.check.suppression import suppressions, without_suppressed
from sopgen.check.view import SopView
from sopgen.diagnostic.model import Diagnostic

Chosen = Callable[[PurePath], Choices]
"""The levels that a project chose for a file, by code; the other rules keep their own."""


def check_file(sops: Iterable[SopView], chosen: Chosen) -> tuple[Diagnostic, ...]:
    """Give what the rules about single SOPs find in the SOPs of one file."""
    views = tuple(sops)
    if not views:
        return ()
    levels = chosen(views[0].path)
    found = [diagnostic for view in views for diagnostic in _of_sop(view, levels)]
    own = views[0].sop.span.source
    return tuple(_once((*suppressions(own).faults, *without_suppressed(found))))


def check_project(project: Project, chosen: Chosen) -> tuple[Diagnostic, ...]:
    """Give what the rules between SOPs find."""
    found = [
        diagnostic
        for rule in all_rules()
        if isinstance(rule, ProjectRule)
        for finding in rule.check(project)
        for diagnostic in _graded(rule, [finding], chosen(finding.place.span.source.path))
    ]
    return tuple(_once(without_suppressed(found)))


def _of_sop(view: SopView, levels: Choices) -> Iterator[Diagnostic]:
    for rule in all_rules():
        if levels.get(rule.code, rule.severity) is None:
            continue
        if isinstance(rule, SopRule):
            yield from _graded(rule, rule.check(view), levels)
        elif isinstance(rule, TableRule):
            for table in view.tables:
                yield from _graded(rule, rule.check(table), levels)


def _graded(rule: Rule, findings: Iterable[Finding], levels: Choices) -> Iterator[Diagnostic]:
    severity = levels.get(rule.code, rule.severity)
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
            finding.edit,
        )


def _once(found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    yield from sorted(dict.fromkeys(found), key=lambda diagnostic: diagnostic.order)
