"""What all parts of one SOP's pages need."""

from dataclasses import dataclass

from sopgen.layout.approval import Code
from sopgen.layout.font import Typeface
from sopgen.layout.profile import Profile
from sopgen.layout.rows import TEXT_MARGIN
from sopgen.layout.sheet import RowRule
from sopgen.layout.words import MM_PER_PT, Setting
from sopgen.spec.model import Sop

_SLACK = 2.0


@dataclass(frozen=True, slots=True)
class Fittings:
    """An SOP, and how it is set."""

    sop: Sop
    profile: Profile
    typeface: Typeface
    code: Code | None = None

    @property
    def room(self) -> float:
        """The height of a page between its margins, with a little left for word processors."""
        margins = self.profile.paper.margins
        room = self.profile.paper.height - margins.top - margins.bottom - _SLACK
        if self.profile.rows is RowRule.FIXED:
            return room
        # Word adds a rule to the height of each row that may grow.
        least = self.setting(self.profile.type.least).pitch + 2 * TEXT_MARGIN
        return room / (1 + self.profile.drawing.rule_pt * MM_PER_PT / least)

    @property
    def width(self) -> float:
        """The width of a page between its margins."""
        margins = self.profile.paper.margins
        return self.profile.paper.width - margins.left - margins.right

    def setting(self, size_pt: float, *, bold: bool = False) -> Setting:
        """Give the setting of a size."""
        return Setting(self.typeface, size_pt, size_pt * self.profile.type.pitch, bold=bold)
