"""The foot of a page: what identifies the sheet, then the number of the page."""

import re

from sopgen.layout.font import Typeface
from sopgen.layout.length import pt_to_mm
from sopgen.layout.lines import set_text
from sopgen.layout.profile import Paper, Profile
from sopgen.layout.sheet import Align, Box, Footer
from sopgen.layout.words import Setting
from sopgen.spec.inline import is_filled, plain
from sopgen.spec.model import Sop, Text

STAMP_WIDTH, STAMP_HEIGHT = pt_to_mm(380), pt_to_mm(46)
"""The lower left corner of each page, mm, where the signing service (BSrE) prints its stamp."""

_SIZE_PT = 7.0
_DROP = 4.0
_LEAST = 60.0
_NAME = re.compile(r"\{([^{}]*)\}")


def foot_words(sop: Sop, digest: str, profile: Profile) -> tuple[str, ...]:
    """Give what the profile wants at the foot, part by part as its bars separate them.

    A part whose names all stand for nothing falls away: no "Revisi" without a revision.
    """
    values = {
        "judul": plain(sop.title.value),
        "nomor": _said(sop.number),
        "revisi": _said(sop.dates.revised),
        "hash": digest,
    }
    parts: list[str] = []
    for part in profile.footer.split("|"):
        names = _NAME.findall(part)
        if part.strip() and (not names or any(values[name] for name in names)):
            parts.append(part.strip().format_map(values))
    return tuple(parts)


def foot(
    words: tuple[str, ...], page: str, paper: Paper, profile: Profile, typeface: Typeface
) -> Footer:
    """Set one line beside the room for the stamp; where it is too long, its first parts give way.

    Papers too narrow for both have the foot in the stamp's room.
    """
    right = paper.width - paper.margins.right
    left = max(paper.margins.left, min(STAMP_WIDTH, right - _LEAST))
    y = paper.height - paper.margins.bottom + _DROP
    setting = Setting(typeface, _SIZE_PT, _SIZE_PT * profile.type.pitch)
    for first in range(len(words) + 1):
        line = "  |  ".join(part for part in (*words[first:], page) if part)
        block = set_text(_literal(line), right - left, setting, Align.RIGHT)
        if len(block.paragraphs[0].lines) == 1:
            break
    box = Box(left, y, right - left, block.printed_height)
    return Footer(box, block.placed(left, y)[0])


def _said(text: Text | None) -> str:
    return plain(text.value) if text is not None and is_filled(text.value) else ""


def _literal(text: str) -> str:
    """Protect stars, which would be read as inline marks a second time."""
    return text.replace("*", "\\*")
