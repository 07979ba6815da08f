"""Checking as a conversation: what was asked, what was found."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path, PurePath

from sopgen.check.catalog import find, names
from sopgen.cli.console import Console
from sopgen.cli.exit import Exit
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.nearest import nearest
from sopgen.diagnostic.wording import Wording
from sopgen.project.checking import Checked, Settings, check_paths, check_text
from sopgen.project.config import load_config
from sopgen.project.failure import refused
from sopgen.project.root import find_root
from sopgen.project.rule_page import rule_page
from sopgen.report import catalog
from sopgen.report.reporter import Findings, Look

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Wish:
    """The command's arguments; ``stdin_name`` is the file that a text from stdin stands for."""

    paths: tuple[Path, ...]
    form: str
    strict: bool
    stdin_name: Path | None


def check(console: Console, wish: Wish) -> Exit:
    """Check what was wished for, tell what was found, give the exit code. Raises Trouble."""
    root = find_root(Path.cwd())
    settings = Settings(root, load_config(root).levels, wish.strict)
    if PurePath(STDIN) in wish.paths:
        checked = _from_stdin(wish, settings)
    else:
        home = root / "specs"
        checked = check_paths(wish.paths or (Path(os.path.relpath(home)),), home, settings)
    found = sorted((each for one in checked for each in one.diagnostics), key=lambda one: one.order)
    findings = Findings(tuple(one.path for one in checked), tuple(dict.fromkeys(found)))
    reporter = catalog.get(wish.form)
    console.data(reporter.render(findings, Look(console.language, console.colored)))
    _tell_failures(console, checked)
    _sum_up(console, findings)
    return _exit(findings, checked)


def explain(console: Console, written: str) -> Exit:
    """Print the page of a rule. Raises Trouble when there is no such rule."""
    rule = find(written)
    if rule is None:
        meant = nearest(written, names())
        raise refused(
            Wording(
                f"tidak ada aturan `{written}`" + (f"; maksudnya `{meant}`?" if meant else ""),
                f"there is no rule `{written}`" + (f"; did you mean `{meant}`?" if meant else ""),
            )
        )
    console.data(rule_page(rule.code))
    return Exit.FINE


def _from_stdin(wish: Wish, settings: Settings) -> tuple[Checked, ...]:
    if len(wish.paths) > 1:
        raise refused(
            Wording(
                f"`{STDIN}` (masukan standar) tidak dapat diperiksa bersama berkas lain",
                f"`{STDIN}` (stdin) cannot be checked together with files",
            )
        )
    data = sys.stdin.buffer.read()
    return (check_text(wish.stdin_name or PurePath(STDIN), data, settings),)


def _tell_failures(console: Console, checked: tuple[Checked, ...]) -> None:
    for one in checked:
        if one.failure is not None:
            trace = one.failure.trace if console.verbose else ""
            console.trouble(
                Wording(
                    f"{trace}{one.path}: {one.failure.message.indonesian}",
                    f"{trace}{one.path}: {one.failure.message.english}",
                )
            )


def _sum_up(console: Console, findings: Findings) -> None:
    counts = {
        severity: sum(found.severity is severity for found in findings.diagnostics)
        for severity in Severity
    }
    errors, warnings = counts[Severity.ERROR], counts[Severity.WARNING]
    notes, files = counts[Severity.NOTE], len(findings.files)
    console.tell(
        Wording(
            f"{files} spesifikasi diperiksa: {errors} galat, {warnings} peringatan, "
            f"{notes} catatan",
            f"{files} {'spec' if files == 1 else 'specs'} checked: errors: {errors}, "
            f"warnings: {warnings}, notes: {notes}",
        )
    )


def _exit(findings: Findings, checked: tuple[Checked, ...]) -> Exit:
    found = any(one.severity is Severity.ERROR for one in findings.diagnostics)
    failures = [Exit.of(one.failure.blame) for one in checked if one.failure is not None]
    return max([Exit.FINDINGS if found else Exit.FINE, *failures])
