"""What an SOP refers to in its shared file."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath
from typing import TypeVar

from sopgen.diagnostic.span import Span
from sopgen.diagnostic.wording import Wording
from sopgen.spec.code import Code
from sopgen.spec.fields import Field, Record
from sopgen.spec.fields_shared import ACTOR_NAMES, AGENCIES, APPROVALS, ENTRY_SECTIONS, SHARED
from sopgen.spec.fields_sop import SHARED_FILE
from sopgen.spec.fields_text import Reference
from sopgen.spec.meant import meant
from sopgen.spec.model import Text
from sopgen.spec.reader import read_trees
from sopgen.spec.report import Report, shown
from sopgen.spec.version import refuses_version

T = TypeVar("T")
Pairs = tuple[tuple[Text, T], ...]
Load = Callable[[PurePath], bytes | Wording | None]
"""Gives what a shared file holds, or why it cannot be read; nothing when it does not exist."""


_SECTIONS = {field.key: field for field in ENTRY_SECTIONS}


@dataclass(frozen=True, slots=True)
class Shared:
    """The shared data of one SOP.

    ``record`` is None when no file is named, or when the named one could not be read (it has been
    reported then, and references are not reported again).
    """

    record: Record | None
    named: bool

    def agency(self, reference: Reference, report: Report) -> tuple[Text, ...]:
        """Give the lines of an agency."""
        return self._find(AGENCIES, reference.key, report) or ()

    def approval(self, key: Text, report: Report) -> Record | None:
        """Give an approval."""
        return self._find(APPROVALS, key, report)

    def actor_name(self, key: Text, report: Report) -> Text:
        """Give the name of an actor; its id when there is none."""
        return self._find(ACTOR_NAMES, key, report) or key

    def entries(
        self, section: str, written: tuple[Text | Reference, ...], report: Report
    ) -> tuple[Text, ...]:
        """Give a list of the identity part with its references replaced."""
        found = (
            self._find(_SECTIONS[section], entry.key, report)
            if isinstance(entry, Reference)
            else entry
            for entry in written
        )
        return tuple(text for text in found if text is not None)

    def _find(self, section: Field[Pairs[T]], key: Text, report: Report) -> T | None:
        if self.record is None:
            if not self.named:
                _refuse_without_file(key, report)
            return None
        pairs = self.record.get(section) or ()
        for name, value in pairs:
            if name.value == key.value:
                return value
        _refuse_reference(section.key, key, tuple(name.value for name, _ in pairs), report)
        return None


def _refuse_without_file(key: Text, report: Report) -> None:
    report.error(
        Code.NO_SHARED_FILE,
        key.span,
        Wording(
            f"{shown(key.value)} menunjuk ke berkas bersama, padahal SOP ini tidak menyebut "
            "berkas itu.",
            f"{shown(key.value)} refers to a shared file, but this SOP names none.",
        ),
        Wording(
            "tambahkan `bersama: bersama.yaml`, atau tulis isinya di sini (`id: Nama`)",
            "add `bersama: bersama.yaml`, or write the content here (`id: Name`)",
        ),
    )


def _refuse_reference(section: str, key: Text, known: tuple[str, ...], report: Report) -> None:
    hint = meant(key.value, known) or Wording(
        f"tambahkan {shown(key.value)} di `{section}` pada berkas bersama",
        f"add {shown(key.value)} to `{section}` in the shared file",
    )
    report.error(
        Code.UNKNOWN_REFERENCE,
        key.span,
        Wording(
            f"acuan {shown(key.value)} tidak ada di `{section}` pada berkas bersama.",
            f"the reference {shown(key.value)} is not in `{section}` of the shared file.",
        ),
        hint,
    )


class SharedFiles:
    """Reads each shared file once."""

    def __init__(self, spec: PurePath, load: Load, report: Report) -> None:
        self._folder = spec.parent
        self._load = load
        self._report = report
        self._read: dict[str, Record | None] = {}

    def of(self, sop: Record) -> Shared:
        """Give what an SOP can refer to."""
        name = sop.get(SHARED_FILE)
        if name is None:
            return Shared(None, named=sop.has(SHARED_FILE))
        if name.value not in self._read:
            self._read[name.value] = self._file(name)
        return Shared(self._read[name.value], named=True)

    def _file(self, name: Text) -> Record | None:
        path = self._folder / name.value
        data = None if "\n" in name.value else self._load(path)
        if not isinstance(data, bytes):
            _refuse_file(name, data or _no_file(path), self._report)
            return None
        source, trees = read_trees(path, data, self._report)
        if len(trees) > 1:
            self._report.error(
                Code.WRONG_COUNT,
                Span(source, 1, 1, 1, 1),
                Wording(
                    "berkas bersama hanya boleh berisi satu bagian, tanpa baris `---`.",
                    "a shared file holds one part only, without a line `---`.",
                ),
            )
        if not trees:
            return None
        if refuses_version(trees[0], self._report):
            return None
        return SHARED.read(trees[0], self._report)


def _no_file(path: PurePath) -> Wording:
    return Wording(f"`{path}` tidak ada", f"`{path}` does not exist")


def _refuse_file(name: Text, why: Wording, report: Report) -> None:
    report.error(
        Code.SHARED_MISSING,
        name.span,
        Wording(
            f"berkas bersama {shown(name.value)} tidak dapat dibaca: {why.indonesian}.",
            f"the shared file {shown(name.value)} cannot be read: {why.english}.",
        ),
        Wording(
            "periksa nama dan letaknya; letak dihitung dari folder berkas SOP ini",
            "check its name and place, which counts from the folder of this SOP",
        ),
    )
