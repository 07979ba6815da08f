"""Checking a text in tests."""

from pathlib import PurePath

from sopgen.check.card import Project, card_of
from sopgen.check.levels import Choices
from sopgen.check.practice import USUAL, Practice
from sopgen.check.run import check_file, check_project
from sopgen.check.view import SopView
from sopgen.diagnostic.model import Diagnostic
from sopgen.spec.build import read_spec


def own_severity(_: PurePath) -> Choices:
    return {}


def check(text: str, practice: Practice = USUAL) -> tuple[Diagnostic, ...]:
    """Check a spec that must be readable, as a project of its own."""
    reading = read_spec(PurePath("uji.sop.yaml"), text.encode(), lambda _: None)
    assert reading.sops, [d.message.english for d in reading.diagnostics]
    views = tuple(SopView(sop, practice) for sop in reading.sops)
    return (
        *check_file(views, own_severity),
        *check_project(Project(tuple(map(card_of, views))), own_severity),
    )


def found(text: str, code: str, practice: Practice = USUAL) -> list[Diagnostic]:
    return [diagnostic for diagnostic in check(text, practice) if diagnostic.code == code]
