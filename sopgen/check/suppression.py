"""Comments in a spec that grade rules or switch them off: `# sopgen: abaikan SOP501`.

At the end of a line the comment is about that line, alone on a line about the next one that is no
comment. `abaikan-berkas` is about the whole file. What stands behind ` -- ` is the reason. Instead
of `abaikan`, the words for a level give one: `# sopgen: catatan SOP501`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from sopgen.check import catalog
from sopgen.check.levels import WORDS, Choices
from sopgen.diagnostic.model import Diagnostic, Severity
from sopgen.diagnostic.nearest import nearest
from sopgen.diagnostic.span import Source
from sopgen.diagnostic.wording import Wording
from sopgen.spec.comments import Comment, comments

CODE = "SOP907"
_ORDER = re.compile(r"#+\s*sopgen:\s*(?P<word>\S*)(?P<rules>.*)", re.IGNORECASE)
_WHOLE = "-berkas"
_LEVELS = {**WORDS, "abaikan": None}


@dataclass(frozen=True, slots=True)
class Suppressions:
    """The levels that comments give to codes in a whole file, and by line; None switches off.

    ``faults`` are comments that are not understood.
    """

    whole: Choices
    lines: Mapping[tuple[int, str], Severity | None]
    faults: tuple[Diagnostic, ...]

    def graded(self, found: Diagnostic) -> Diagnostic | None:
        """Give a finding of this file as the comments want it; nothing when it is switched off."""
        level = self.whole.get(found.code, found.severity)
        level = self.lines.get((found.span.line, found.code), level)
        return None if level is None else replace(found, severity=level)


def suppressions(source: Source) -> Suppressions:
    """Read the orders in a file's comments."""
    whole: dict[str, Severity | None] = {}
    lines: dict[tuple[int, str], Severity | None] = {}
    faults: list[Diagnostic] = []
    for comment in comments(source) if "sopgen:" in source.text.lower() else ():
        order = _ORDER.fullmatch(comment.text)
        if order is None:
            continue
        word = order["word"].lower().rstrip(":")
        name = word.removesuffix(_WHOLE)
        if name not in _LEVELS:
            faults.append(_unknown_order(comment, order["word"]))
            continue
        for code in _codes(comment, order["rules"], faults):
            if word != name:
                whole[code] = _LEVELS[name]
            else:
                lines[_line(comment), code] = _LEVELS[name]
    return Suppressions(whole, lines, tuple(faults))


def without_suppressed(found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Give the findings as the comments in their files want them."""
    known: dict[int, Suppressions] = {}
    for diagnostic in found:
        source = diagnostic.span.source
        if id(source) not in known:
            known[id(source)] = suppressions(source)
        graded = known[id(source)].graded(diagnostic)
        if graded is not None:
            yield graded


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
