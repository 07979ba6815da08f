"""The pages of the identity part: one page where its type may be set small enough for that."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from sopgen.layout.bookmark import Bookmark, identity_name
from sopgen.layout.draft import PageDraft
from sopgen.layout.fittings import Fittings
from sopgen.layout.identity import IdentitySetting, Logo, identity_tables
from sopgen.layout.profile import IdentityPlace, Type
from sopgen.layout.sheet import Table
from sopgen.spec.inline import plain

_LEAST = 7.0
"""The smallest type of an identity part, pt: 348 signed sheets have 6 to 8 in their tables."""
_STEP = 0.5


@dataclass(frozen=True, slots=True)
class IdentityPages:
    """The pages, and the size of their type, pt."""

    drafts: tuple[PageDraft, ...]
    size_pt: float


def identity_pages(fittings: Fittings, logos: Mapping[str, Logo]) -> IdentityPages:
    """Lay out the identity part, with smaller type where it then fits on one page."""
    usual = fittings.profile.type.identity
    tables, size = _tables(fittings, logos, usual), usual
    if len(tables) > 1:
        for smaller in _smaller(fittings.profile.type):
            fewer = _tables(fittings, logos, smaller)
            if len(fewer) == 1:
                tables, size = fewer, smaller
                break
    drafts = tuple(PageDraft(fittings.profile.paper) for _ in tables)
    name = identity_name(plain(fittings.sop.title.value))
    drafts[0].bookmarks.append(Bookmark(name, drafts[0].top))
    for draft, table in zip(drafts, tables, strict=True):
        draft.add(table)
        draft.closed = fittings.profile.identity.place is IdentityPlace.OWN_PAGE
    return IdentityPages(drafts, size)


def designed_pages(fittings: Fittings) -> IdentityPages:
    """Give the pages that the office's own design takes: they are counted, not laid out."""
    paper, profile = fittings.profile.paper, fittings.profile
    pages = (PageDraft(paper, closed=True) for _ in range(profile.identity.pages))
    return IdentityPages(tuple(pages), profile.type.identity)


def _smaller(type_: Type) -> Iterator[float]:
    """Give smaller sizes, falling."""
    size = type_.identity - _STEP
    while size >= max(type_.least, _LEAST):
        yield size
        size -= _STEP


def _tables(fittings: Fittings, logos: Mapping[str, Logo], size_pt: float) -> tuple[Table, ...]:
    sop, profile = fittings.sop, fittings.profile
    text = fittings.setting(size_pt)
    setting = IdentitySetting(
        text,
        replace(text, bold=True),
        replace(fittings.setting(size_pt + 1), bold=True),
    )
    logo = None if sop.logo is None else logos.get(sop.logo.value)
    left = profile.paper.margins.left
    return identity_tables(sop, profile, setting, logo, fittings.code, left, fittings.room)
