"""SOP503: a word that is often written wrongly."""

import re
from collections.abc import Iterator

from sopgen.check.rule import Finding, SopRule
from sopgen.check.spelling import MISSPELT, ONCE_RIGHT, TWO_WORD_NAMES
from sopgen.check.view import SopView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SPLIT_PASSIVE = re.compile(
    r"\bdi (?:paraf|ttd?|tanda ?tang\w*|setujui|kirim(?:kan)?|periksa|perbaiki|serahkan|lakukan|"
    r"laksanakan|buat|susun|tetapkan|sampaikan|verifikasi|validasi|arsipkan|koreksi|kembalikan)\b",
    re.IGNORECASE,
)
_PHRASE = re.compile(
    rf"\b(?:{'|'.join(re.escape(wrong) for wrong in MISSPELT if ' ' in wrong)})\b", re.IGNORECASE
)
_SIGNED = re.compile(r"\b(?:di|me|pe)n?tanda tangan(?:i|an)\b", re.IGNORECASE)
_GLUED_NAMES = {name.replace(" ", ""): name.title() for name in TWO_WORD_NAMES}


def check(view: SopView) -> Iterator[Finding]:
    """Find the words of the list, and passives and names that are wrongly joined."""
    for written in view.texts:
        law = written.place.field == "dasar_hukum"
        for wrong, right in dict.fromkeys(_faults(written.text)):
            if law and wrong.lower() in ONCE_RIGHT:
                continue
            yield Finding(
                written.place.at(wrong),
                Wording(
                    f'"{wrong}" salah tulis.',
                    f'"{wrong}" is misspelt.',
                ),
                Wording(
                    f'yang benar: "{right}"',
                    f'the right form: "{right}"',
                ),
            )


def _faults(text: str) -> Iterator[tuple[str, str]]:
    for match in _WORD.finditer(_SPLIT_PASSIVE.sub("", text)):
        word = match[0].lower()
        right = MISSPELT.get(match[0]) or MISSPELT.get(word) or _GLUED_NAMES.get(word)
        if right:
            yield match[0], right.capitalize() if match[0].istitle() else right
    for match in _PHRASE.finditer(text):
        yield match[0], MISSPELT[match[0].lower()]
    for match in _SPLIT_PASSIVE.finditer(text):
        joined = match[0].lower().replace(" ", "")
        yield match[0], "ditandatangani" if re.match("dit(?:td|anda)", joined) else joined
    for match in _SIGNED.finditer(text):
        yield match[0], match[0].replace(" ", "")


RULE = SopRule("SOP503", "salah-tulis", Severity.WARNING, check)
