"""Who approves an SOP, as printed: in the identity part or below the last table."""

from sopgen.layout.blocks import blank_lines, stack
from sopgen.layout.columns import PADDING
from sopgen.layout.lines import TextBlock, set_text
from sopgen.layout.phrase import Phrase
from sopgen.layout.profile import Profile
from sopgen.layout.words import Setting
from sopgen.spec.model import Approval, ApprovalPlace, Text


def signature_places(approval: Approval, profile: Profile) -> tuple[ApprovalPlace, ...]:
    """Give where an SOP is signed: as it says, else as the profile says."""
    return approval.places or profile.identity.signature


def approval_block(
    approval: Approval, profile: Profile, text: Setting, strong: Setting, width: float
) -> TextBlock:
    """Set who approves: place and date, post, room for the signature, name, rank, NIP."""
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
            blank_lines(profile.identity.signature_room, text),
            *lines(approval.name, strong),
            *lines(approval.rank, text),
            *lines(approval.nip, text, profile.labels["nip"]),
        ]
    )
