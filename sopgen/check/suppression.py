"""Comments in a spec that switch rules off: `# sopgen: abaikan SOP501`.

At the end of a line the comment is about that line, alone on a line about the next one that is no
comment. `abaikan-berkas` is about the whole file. What stands behind ` -- ` is the reason.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sopgen.check import catalog
from sopgen.diagnostic.model import Diagnostic, Severity
from sopgen.diagnostic.nearest import nearest
from sopgen.diagnostic.span import Source
from sopgen.diagnostic.wording import Wording
from sopgen.spec.comments import Comment, comments

CODE = "SOP907"
_ORDER = re.compile(r"#+\s*sopgen:\s*(?P<word>\S*)(?P<rules>.*)", re.IGNORECASE)
_LINE, _FILE = "abaikan", "abaikan-berkas"


@dataclass(frozen=True, slots=True)
class Suppressions:
    """The codes that are switched off in a file, and by line; ``faults`` are wrong orders."""

    whole: frozenset[str]
    lines: frozenset[tuple[int, str]]
    faults: tuple[Diagnostic, ...]

    def covers(self, found: Diagnostic) -> bool:
        """Tell whether a finding of this file is switched off."""
        return found.code in self.whole or (found.span.line, found.code) in self.lines


def suppressions(source: Source) -> Suppressions:
    """Read the orders in a file's comments."""
    if "sopgen:" not in source.text.lower():
        return Suppressions(frozenset(), frozenset(), ())
    whole: set[str] = set()
    lines: set[tuple[int, str]] = set()
    faults: list[Diagnostic] = []
    for comment in comments(source):
        order = _ORDER.fullmatch(comment.text)
        if order is None:
            continue
        word = order["word"].lower().rstrip(":")
        if word not in (_LINE, _FILE):
            faults.append(_unknown_order(comment, order["word"]))
            continue
        for code in _codes(comment, order["rules"], faults):
            if word == _FILE:
                whole.add(code)
            else:
                lines.add((_line(comment), code))
    return Suppressions(frozenset(whole), frozenset(lines), tuple(faults))


def without_suppressed(found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Give the findings that no comment in their file switches off."""
    known: dict[int, Suppressions] = {}
    for diagnostic in found:
        source = diagnostic.span.source
        if id(source) not in known:
            known[id(source)] = suppressions(source)
        if not known[id(source)].covers(diagnostic):
            yield diagnostic


def _codes(comment: Comment, written: str, faults: list[Diagnostic]) -> Iterator[str]:
    names = re.split(r"[\s,]+", written.split(" --", maxsplit=1)[0].strip())
    for name in names:
        rule = catalog.find(name)
        if rule is not None:
            yield rule.code
        else:
            faults.append(_unknown_rule(comment, name))


def _line(comment: Comment) -> int:
    """Give the line that a comment is about."""
    line = comment.span.line
    if not comment.alone:
        return line
    source = comment.span.source
    last = source.text.count("\n") + 1
    line += 1
    while line < last and source.line(line).lstrip()[:1] in ("", "#"):
        line += 1
    return line


def _fixed(comment: Comment, name: str) -> Diagnostic:
    return Diagnostic(
        CODE,
        Severity.WARNING,
        comment.span,
        Wording(
            f"temuan {name} tidak dapat dimatikan: bukan aturan penelaahan.",
            f"{name} cannot be switched off: it is no rule of review.",
        ),
        Wording(
            f"perbaiki sebabnya; `sopgen check --explain {name}` menerangkannya",
            f"mend its cause; `sopgen check --explain {name}` tells about it",
        ),
    )


def _unknown_order(comment: Comment, word: str) -> Diagnostic:
    return Diagnostic(
        CODE,
        Severity.WARNING,
        comment.span,
        Wording(
            f'komentar sopgen ini tidak dikenal: "{word}".',
            f'this comment for sopgen is not understood: "{word}".',
        ),
        Wording(
            "tulis `# sopgen: abaikan KODE` untuk satu baris, atau `# sopgen: abaikan-berkas KODE`",
            "write `# sopgen: abaikan CODE` for one line, or `# sopgen: abaikan-berkas CODE`",
        ),
    )


def _unknown_rule(comment: Comment, name: str) -> Diagnostic:
    if catalog.is_fixed(name):
        return _fixed(comment, name)
    meant = nearest(name, catalog.names()) if name else None
    return Diagnostic(
        CODE,
        Severity.WARNING,
        comment.span,
        Wording(
            f'tidak ada aturan "{name}".' if name else "aturan yang diabaikan belum disebut.",
            f'there is no rule "{name}".' if name else "the rule to pass over is not named.",
        ),
        Wording(
            f"maksudnya `{meant}`?" if meant else "sebut kode temuannya, misalnya SOP501",
            f"did you mean `{meant}`?" if meant else "name the code of the finding, such as SOP501",
        ),
    )
