"""Who approves an SOP, as printed: in the identity part or below the last table."""

from dataclasses import replace

from sopgen.layout.blocks import blank_lines, stack
from sopgen.layout.columns import PADDING
from sopgen.layout.lines import TextBlock, set_text
from sopgen.layout.phrase import Phrase
from sopgen.layout.profile import Profile
from sopgen.layout.sheet import Line, Paragraph, Run
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
