"""Many specs checked: what a reviewer would find in each of them, and between them."""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path, PurePath

from sopgen.check.card import Card, Project, card_of
from sopgen.check.levels import Choices, Levels
from sopgen.check.practice import Practice
from sopgen.check.run import check_file, check_project
from sopgen.check.view import SopView
from sopgen.diagnostic.model import Diagnostic, Severity
from sopgen.project.discovery import find_specs, real
from sopgen.project.failure import Failure, Trouble
from sopgen.project.reading import read, read_text
from sopgen.project.workers import each
from sopgen.spec.build import Reading

_WORTH_A_PROCESS = 150
"""So many specs take longer than starting another Python."""
_CHUNK = 25


@dataclass(frozen=True, slots=True)
class Settings:
    """How a project wants to be checked; ``strict`` turns warnings into errors."""

    root: Path
    levels: Levels
    practice: Practice
    strict: bool

    def chosen(self, path: PurePath) -> Choices:
        """Give the levels that the project chose for a file."""
        place = Path(os.path.abspath(path))  # noqa: PTH100 – resolve() would follow links
        inside = place.is_relative_to(self.root)
        return self.levels.of((place.relative_to(self.root) if inside else place).as_posix())


@dataclass(frozen=True, slots=True)
class Checked:
    """A spec file that was checked; with a failure it could not be read at all."""

    path: PurePath
    sops: tuple[Card, ...]
    diagnostics: tuple[Diagnostic, ...]
    failure: Failure | None = None


def check_paths(paths: Sequence[Path], home: Path, settings: Settings) -> tuple[Checked, ...]:
    """Check the specs of files and folders, in their order.

    The rules between SOPs run when a folder is asked for: they need all specs of the project
    (``home``), and to read those takes longer than to check one file. Raises Trouble.
    """
    asked = [spec.path for spec in find_specs(paths, home)]
    workers = min(os.cpu_count() or 1, len(asked) // _WORTH_A_PROCESS)
    checked = [*each(partial(check_one, settings=settings), asked, workers, _CHUNK)]
    if not any(path.is_dir() for path in paths):
        return tuple(checked)
    around = [card for path in _around(asked, paths, home) for card in _cards_of(path, settings)]
    sops = [card for one in checked for card in one.sops]
    between = _between([*sops, *around], settings)
    return tuple(_with(checked, between, {card.path for card in around}))


def check_one(path: Path, settings: Settings) -> Checked:
    """Check one spec by itself."""
    try:
        return _checked(path, read(path), settings)
    except Trouble as error:
        return Checked(path, (), (), error.failure)


def check_text(path: PurePath, data: bytes, settings: Settings) -> Checked:
    """Check a spec that is not read from its file."""
    return _checked(path, read_text(path, data), settings)


def _checked(path: PurePath, reading: Reading, settings: Settings) -> Checked:
    views = tuple(SopView(sop, settings.practice) for sop in reading.sops)
    found = (*reading.diagnostics, *check_file(views, settings.chosen))
    return Checked(path, tuple(map(card_of, views)), _ordered(found, settings))


def _between(sops: list[Card], settings: Settings) -> tuple[Diagnostic, ...]:
    return _ordered(check_project(Project(tuple(sops)), settings.chosen), settings)


def _around(asked: list[Path], paths: Sequence[Path], home: Path) -> Iterator[Path]:
    """Give the specs of the project that were not asked for themselves."""
    home = real(home)
    if home.is_dir() and any(real(path).is_relative_to(home) for path in paths):
        known = {real(path) for path in asked}
        for spec in find_specs([home], home):
            if real(spec.path) not in known:
                yield spec.path


def _cards_of(path: Path, settings: Settings) -> Iterator[Card]:
    """Give the SOPs of a spec that others may refer to; its own faults are not asked for."""
    try:
        sops = read(path).sops
    except Trouble:
        return
    yield from (card_of(SopView(sop, settings.practice)) for sop in sops)


def _with(
    checked: list[Checked], between: tuple[Diagnostic, ...], others: set[PurePath]
) -> Iterator[Checked]:
    """Put the findings between SOPs to their files; those in shared files to the first."""
    found: dict[PurePath, list[Diagnostic]] = {one.path: [*one.diagnostics] for one in checked}
    for diagnostic in between:
        path = diagnostic.span.source.path
        if path not in others:
            found.get(path, found[checked[0].path]).append(diagnostic)
    for one in checked:
        ordered = sorted(found[one.path], key=lambda each: each.order)
        yield replace(one, diagnostics=tuple(ordered))


def _ordered(found: Iterable[Diagnostic], settings: Settings) -> tuple[Diagnostic, ...]:
    graded = (
        replace(one, severity=Severity.ERROR)
        if settings.strict and one.severity is Severity.WARNING
        else one
        for one in found
    )
    return tuple(sorted(graded, key=lambda diagnostic: diagnostic.order))
