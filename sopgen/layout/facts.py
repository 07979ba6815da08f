"""What an SOP says about itself, under the names that the texts of a template set may use."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from sopgen.layout.face_marks import BOLD_MARKS, ITALIC_MARKS
from sopgen.spec.inline import InlineRun, parse_inline, plain
from sopgen.spec.model import Approval, Dates, Sop, Text

_LISTS = ("dasar_hukum", "kualifikasi", "keterkaitan", "peralatan", "peringatan", "pencatatan")

KNOWN: Mapping[str, object] = MappingProxyType(
    {
        "judul": "",
        "subjudul": "",
        "nomor": "",
        "instansi": ("",),
        "tanggal": {"pembuatan": "", "revisi": "", "efektif": ""},
        "pengesahan": dict.fromkeys(("jabatan", "nama", "pangkat", "nip", "tempat_tanggal"), ""),
        **dict.fromkeys(_LISTS, ("",)),
        "identitas_tambahan": ({"judul": "", "isi": ("",)},),
        "pelaksana": ("",),
    }
)
"""Every name: a text, a list of one sample entry, or a group of names."""


def facts(sop: Sop) -> dict[str, object]:
    """Give the values by name, without inline marks; what the spec leaves out is empty."""
    return _Facts(plain).of(sop)


def marked_facts(sop: Sop) -> dict[str, object]:
    """Give the values by name, bold and italic words between the marks of `face_marks.py`."""
    return _Facts(_marked).of(sop)


def protected(value: object) -> object:
    """Give facts with their stars kept from being read as inline marks a second time."""
    if isinstance(value, str):
        return literal(value)
    if isinstance(value, Mapping):
        return {key: protected(part) for key, part in value.items()}
    return tuple(protected(part) for part in value) if isinstance(value, tuple) else value


def literal(text: str) -> str:
    """Give a text that prints its stars."""
    return text.replace("*", "\\*")


@dataclass(frozen=True, slots=True)
class _Facts:
    """Gathers the values; ``words`` says what becomes of the inline marks of a text."""

    words: Callable[[str], str]

    def of(self, sop: Sop) -> dict[str, object]:
        """Give the values by name."""
        lists = (
            sop.legal_basis,
            sop.qualification,
            sop.related,
            sop.equipment,
            sop.warning,
            sop.recording,
        )
        actors = dict.fromkeys(
            self._word(actor.name) for table in sop.tables for actor in table.actors
        )
        return {
            "judul": self._word(sop.title),
            "subjudul": self._word(sop.subtitle),
            "nomor": self._word(sop.number),
            "instansi": self._list(sop.agency),
            "tanggal": self._dates(sop.dates),
            "pengesahan": self._approval(sop.approval),
            **{key: self._list(entries) for key, entries in zip(_LISTS, lists, strict=True)},
            "identitas_tambahan": tuple(
                {"judul": self._word(row.heading), "isi": self._list(row.body)} for row in sop.extra
            ),
            "pelaksana": tuple(actors),
        }

    def _dates(self, dates: Dates) -> dict[str, str]:
        return {
            "pembuatan": self._word(dates.created),
            "revisi": self._word(dates.revised),
            "efektif": self._word(dates.effective),
        }

    def _approval(self, approval: Approval | None) -> dict[str, str]:
        said = approval or Approval(None, None, None, None, None, ())
        return {
            "jabatan": self._word(said.post),
            "nama": self._word(said.name),
            "pangkat": self._word(said.rank),
            "nip": self._word(said.nip),
            "tempat_tanggal": self._word(said.where_and_when),
        }

    def _list(self, texts: tuple[Text, ...]) -> tuple[str, ...]:
        return tuple(self._word(text) for text in texts)

    def _word(self, text: Text | None) -> str:
        return "" if text is None else self.words(text.value)


def _marked(text: str) -> str:
    """Give a text like `plain`, with marks around its bold and italic words."""
    blocks = (
        (block.marker, "".join(_run(run) for run in block.runs)) for block in parse_inline(text)
    )
    return "\n".join(f"{marker} {body}" if marker else body for marker, body in blocks)


def _run(run: InlineRun) -> str:
    text = run.text
    for holds, (begin, end) in ((run.bold, BOLD_MARKS), (run.italic, ITALIC_MARKS)):
        text = f"{begin}{text}{end}" if holds else text
    return text
