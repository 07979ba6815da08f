"""What the form of an agency adds to an SOP's identity part: its head, and further rows."""

from dataclasses import dataclass

from sopgen.layout.profile import Profile
from sopgen.spec.model import Sop, Text


@dataclass(frozen=True, slots=True)
class ExtraText:
    """A further row as it is printed."""

    heading: str
    body: tuple[str, ...]
    above: bool


def extra_rows(sop: Sop, profile: Profile) -> tuple[ExtraText, ...]:
    """Give the further rows: those of the form, then those that only this SOP has.

    What an SOP says under a heading of the form stands in that row.
    """
    rows: list[ExtraText] = []
    of_form = {_key(row.heading) for row in profile.identity.rows}
    for row in profile.identity.rows:
        said = [own.body for own in sop.extra if _key(own.heading.value) == _key(row.heading)]
        body = tuple(text.value for texts in said for text in texts)
        usual = "" if said else row.body.fill()
        rows.append(ExtraText(row.heading, (usual,) if usual else body, row.above))
    rest = [own for own in sop.extra if _key(own.heading.value) not in of_form]
    return (*rows, *(ExtraText(own.heading.value, values(own.body), above=False) for own in rest))


def kop_lines(sop: Sop, profile: Profile) -> tuple[str, ...]:
    """Give the lines under the emblem: the profile's, else the agency's names."""
    if not profile.identity.kop:
        return values(sop.agency)
    lines = [line for phrase in profile.identity.kop for line in phrase.fill().split("\n")]
    return tuple(line for line in lines if line.strip())


def values(texts: tuple[Text, ...]) -> tuple[str, ...]:
    """Give texts without their places."""
    return tuple(text.value for text in texts)


def _key(heading: str) -> str:
    return heading.strip().casefold()
