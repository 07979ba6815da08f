"""What a reporter is, and the words that all of them use."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath

from sopgen.diagnostic.model import Diagnostic, Severity
from sopgen.diagnostic.wording import Language

RANKS = {
    Language.INDONESIAN: {
        Severity.ERROR: "galat",
        Severity.WARNING: "peringatan",
        Severity.NOTE: "catatan",
    },
    Language.ENGLISH: {
        Severity.ERROR: "error",
        Severity.WARNING: "warning",
        Severity.NOTE: "note",
    },
}


@dataclass(frozen=True, slots=True)
class Findings:
    """All files that were looked at, and what was found in them, in order."""

    files: tuple[PurePath, ...]
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Look:
    """How people want to read it; colours are for terminals."""

    language: Language
    colored: bool


@dataclass(frozen=True, slots=True)
class Reporter:
    """A format: its name on the command line, and its text with a line end at the end."""

    name: str
    render: Callable[[Findings, Look], str]


def sentence(found: Diagnostic, language: Language) -> str:
    """Give the message with its hint as one text."""
    message = found.message.get(language)
    return f"{message}\n{found.hint.get(language)}" if found.hint else message
