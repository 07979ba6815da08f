"""Who approves an SOP, as printed: in the identity part or below the last table."""

from dataclasses import dataclass, replace

from sopgen.layout.blocks import blank_lines, stack
from sopgen.layout.column_needs import PADDING
from sopgen.layout.lines import TextBlock, set_text
from sopgen.layout.phrase import Phrase
from sopgen.layout.profile import Profile
from sopgen.layout.sheet import Box, Cell, Line, Paragraph, Picture, Run
from sopgen.layout.words import Setting
from sopgen.spec.model import Approval, ApprovalPlace, Text


def signature_places(approval: Approval, profile: Profile) -> tuple[ApprovalPlace, ...]:
    """Give where an SOP is signed: as it says, else as the profile says."""
    return approval.places or profile.identity.signature


def signature_room(height: float, setting: Setting, tag: str = "") -> TextBlock:
    """Give empty lines for a signature (mm); a tag stands in the middle one."""
    blank = blank_lines(height, setting)
    kept = [replace(paragraph, reserved=True) for paragraph in blank.paragraphs]
    middle = len(kept) // 2
    if tag:
        kept[middle] = _tagged(kept[middle], setting, tag)
    return replace(blank, paragraphs=tuple(kept))


def _tagged(blank: Paragraph, setting: Setting, tag: str) -> Paragraph:
    runs, width = (Run(tag),), setting.typeface.regular.width(tag, setting.size_pt)
    line = Line(runs, blank.lines[0].x, blank.lines[0].baseline, width)
    return replace(blank, runs=runs, lines=(line,), widest=width)


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code: its picture (PNG), what it says, its side in mm."""

    data: bytes
    address: str
    size: float


def with_code(cell: Cell, code: Code, setting: Setting, padding: float) -> Cell:
    """Put a code at the right end of the room for a signature."""
    kept = [paragraph for paragraph in cell.paragraphs if paragraph.reserved]
    top = kept[0].lines[0].baseline - setting.first_baseline
    y = top + (len(kept) * setting.pitch - code.size) / 2
    box = Box(cell.box.right - padding - code.size, y, code.size, code.size)
    return replace(cell, picture=Picture(code.data, ".png", box, f"Kode QR: {code.address}"))


def approval_block(
    approval: Approval,
    profile: Profile,
    text: Setting,
    strong: Setting,
    width: float,
    place: ApprovalPlace,
) -> TextBlock:
    """Set who approves: place and date, post, room for the signature, name, rank, NIP.

    Where an SOP is signed at two places, only the first has the tag.
    """
    first = min(signature_places(approval, profile), key=tuple(ApprovalPlace).index)
    tag = profile.identity.tag if place is first else ""
    room = width - 2 * PADDING

    def lines(
        value: Text | None, setting: Setting, phrase: Phrase | None = None
    ) -> list[TextBlock]:
        if value is None or not value.value:
            return []
        words = value.value if phrase is None else phrase.fill(nip=value.value)
        return [set_text(words, room, setting)]

    return stack(
        [
            *lines(approval.where_and_when, text),
            *lines(approval.post, text),
            signature_room(profile.identity.signature_room, text, tag),
            *lines(approval.name, strong),
            *lines(approval.rank, text),
            *lines(approval.nip, text, profile.labels["nip"]),
        ]
    )
