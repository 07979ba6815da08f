"""What a rule is."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeAlias

from sopgen.check.card import Project
from sopgen.check.view import Place, SopView, TableView
from sopgen.diagnostic.model import Edit, Severity
from sopgen.diagnostic.wording import Wording


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found; its code and rank are put on by the runner."""

    place: Place
    message: Wording
    hint: Wording
    edit: Edit | None = None


@dataclass(frozen=True, slots=True)
class TableRule:
    """A rule about one flow table."""

    code: str
    name: str
    severity: Severity
    check: Callable[[TableView], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class SopRule:
    """A rule about one SOP."""

    code: str
    name: str
    severity: Severity
    check: Callable[[SopView], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class ProjectRule:
    """A rule about all SOPs of a project together."""

    code: str
    name: str
    severity: Severity
    check: Callable[[Project], Iterable[Finding]]


Rule: TypeAlias = TableRule | SopRule | ProjectRule
