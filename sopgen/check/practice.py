"""How an office works where rules cannot know it: its working day, its way of numbering SOPs."""

import re
from dataclasses import dataclass

from sopgen.process.basis import Basis

PLACEHOLDERS = {
    "nomor": r"[0-9]+[A-Za-z]?",
    "bulan": r"(?:0?[1-9]|1[0-2]|[IVX]{1,4})",
    "tahun": r"(?:19|20)[0-9]{2}",
    "teks": r"\S(?:.*\S)?",
}
"""What a pattern of numbers can hold in curly brackets, with what stands for it."""

_PART = re.compile(r"\{(?P<name>[^{}]*)\}")


@dataclass(frozen=True, slots=True)
class NumberPattern:
    """How an office numbers its SOPs, as "065/{nomor}/Kec.Smb/{tahun}"."""

    written: str

    @property
    def unknown(self) -> tuple[str, ...]:
        """The names in curly brackets that mean nothing."""
        names = (match["name"] for match in _PART.finditer(self.written))
        return tuple(name for name in names if name not in PLACEHOLDERS)

    def fits(self, number: str) -> bool:
        """Tell whether a number is formed so; how it is spaced does not count."""
        parts = _PART.split("".join(self.written.split()))
        pattern = "".join(
            PLACEHOLDERS[part] if place % 2 else re.escape(part) for place, part in enumerate(parts)
        )
        return re.fullmatch(pattern, "".join(number.split())) is not None


@dataclass(frozen=True, slots=True)
class Practice:
    """What a project's settings say of its ways; any of ``numbers`` may be followed."""

    basis: Basis
    numbers: tuple[NumberPattern, ...]


USUAL = Practice(Basis(), ())
"""What holds without settings."""
