"""SOPs and a profile become a sheet: the steps of the layout in their order."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from sopgen.diagnostic.model import Diagnostic, Severity
from sopgen.layout import trouble
from sopgen.layout.approval import Code
from sopgen.layout.bookmark import table_name
from sopgen.layout.chart import Blocked
from sopgen.layout.columns import TooNarrow
from sopgen.layout.cuts import TooTall
from sopgen.layout.draft import PageDraft, mark_flow
from sopgen.layout.facts import marked_facts
from sopgen.layout.fittings import Fittings
from sopgen.layout.font import Typeface
from sopgen.layout.foot import above_stamp, foot
from sopgen.layout.glyphs import missing_glyphs
from sopgen.layout.identity import Logo, emblem
from sopgen.layout.identity_pages import IdentityPages, designed_pages, identity_pages
from sopgen.layout.mark import mark, with_room
from sopgen.layout.pages import lay_table
from sopgen.layout.phrase import Unfillable
from sopgen.layout.profile import IdentityPlace, Profile, worded
from sopgen.layout.provenance import Provenance
from sopgen.layout.sheet import Cover, Page, Sheet, Style
from sopgen.layout.signature import Signature
from sopgen.layout.signing import code_faults, signature_rooms, tag_faults
from sopgen.layout.texts import lost_texts
from sopgen.process.builder import build_process
from sopgen.spec.canonical import content_hash
from sopgen.spec.inline import plain
from sopgen.spec.model import Sop

_MOST_OUTCOMES = 3
"""A diamond has four vertices, and is entered at one."""
_ARROW = (2.0, 1.5)


DrawCode = Callable[[str], bytes]


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The sheet, or why there is none."""

    sheet: Sheet | None
    diagnostics: tuple[Diagnostic, ...]


def arrange(
    sops: tuple[Sop, ...],
    profile: Profile,
    typeface: Typeface,
    logos: Mapping[str, Logo],
    draw_code: DrawCode | None = None,
) -> Arrangement:
    """Lay out the SOPs of one spec file, one behind the other; ``logos`` by the path written.

    ``draw_code`` gives an address as a QR code (PNG), for profiles that want one.
    """
    found = [*missing_glyphs(sops, profile, typeface)]
    found += [diagnostic for sop in sops for diagnostic in _too_many(sop)]
    found += [trouble.one_design(sop) for sop in sops[1:] if _own_design(sop, profile)]
    if found:
        return Arrangement(None, tuple(found))
    digest = content_hash(sops)
    profile = above_stamp(profile)
    laid = _Laid([], [])
    for sop in sops:
        fittings = Fittings(sop, with_room(worded(profile, sop), sop), typeface)
        found += _lay(fittings, logos, digest, draw_code, laid)
    if any(diagnostic.severity is Severity.ERROR for diagnostic in found):
        return Arrangement(None, tuple(found))
    margins = profile.paper.margins
    style = Style(
        profile.type.family,
        profile.drawing.line_pt,
        *_ARROW,
        (margins.top, margins.right, margins.bottom, margins.left),
        profile.rows,
    )
    first = sops[0]
    sheet = Sheet(
        plain(first.title.value),
        "" if first.number is None else plain(first.number.value),
        ", ".join(plain(line.value) for line in first.agency),
        "id",
        style,
        tuple(laid.pages),
        _cover(first, digest, profile, logos),
        Provenance(digest),
        tuple(laid.signatures),
    )
    lost = [trouble.text_lost(first, words) for words in lost_texts(sheet)]
    lost += tag_faults(sops, profile.identity, sheet)
    wrong = any(diagnostic.severity is Severity.ERROR for diagnostic in lost)
    return Arrangement(None if wrong else sheet, (*found, *lost))


@dataclass(frozen=True, slots=True)
class _Laid:
    """What is finished of a sheet."""

    pages: list[Page]
    signatures: list[Signature]


def _lay(
    fittings: Fittings,
    logos: Mapping[str, Logo],
    digest: str,
    draw_code: DrawCode | None,
    laid: _Laid,
) -> list[Diagnostic]:
    """Add the pages of one SOP to those that are finished."""
    try:
        fittings = _with_code(fittings, digest, draw_code)
        drafts, found = _arrange_sop(fittings, logos)
        pages = _number(drafts, digest, fittings)
    except Unfillable as error:
        return [trouble.unfillable(fittings.sop, error)]
    found += code_faults(fittings, pages)
    designed = len(drafts) - len(pages)
    laid.signatures.extend(signature_rooms(pages, len(laid.pages) + designed + 1, fittings))
    laid.pages.extend(pages)
    return found


def _with_code(fittings: Fittings, digest: str, draw_code: DrawCode | None) -> Fittings:
    """Give the fittings with the code that the profile wants, and room for it."""
    identity = fittings.profile.identity
    address = identity.code_address.fill(hash=digest).strip()
    if not address or draw_code is None:
        return fittings
    room = max(identity.signature_room, identity.code_size)
    profile = replace(fittings.profile, identity=replace(identity, signature_room=room))
    code = Code(draw_code(address), address, identity.code_size)
    return replace(fittings, profile=profile, code=code)


def _too_many(sop: Sop) -> list[Diagnostic]:
    """Find the decisions with more outcomes than a diamond can draw."""
    return [
        trouble.too_many_outcomes(symbol)
        for table in sop.tables
        for step in table.steps
        for symbol in step.symbols
        if len(symbol.outcomes) > _MOST_OUTCOMES
    ]


def _arrange_sop(
    fittings: Fittings, logos: Mapping[str, Logo]
) -> tuple[list[PageDraft], list[Diagnostic]]:
    sop, profile = fittings.sop, fittings.profile
    drafts: list[PageDraft] = []
    found: list[Diagnostic] = []
    if sop.has_identity:
        identity = _identity(fittings, logos)
        drafts += identity.drafts
        found += trouble.smaller_identity(sop, profile.type.identity, identity.size_pt)
    for number, table in enumerate(sop.tables, 1):
        shown = sum(draft.flow_count for draft in drafts)
        try:
            fitting = lay_table(fittings, table, build_process(table), drafts)
            found += trouble.made_denser(table, profile, fitting)
            name = plain((table.title or sop.title).value)
            mark_flow(drafts, shown, table_name(name, number, len(sop.tables)))
        except TooNarrow as error:
            found.append(trouble.too_narrow(table, error))
        except TooTall as error:
            found.append(trouble.too_tall(table, error))
        except Blocked as error:
            found.append(trouble.blocked(table, error))
    return drafts, found


def _own_design(sop: Sop, profile: Profile) -> bool:
    return sop.has_identity and profile.identity.place is IdentityPlace.OWN_DESIGN


def _cover(sop: Sop, digest: str, profile: Profile, logos: Mapping[str, Logo]) -> Cover | None:
    """Give what the office's own identity part is filled with."""
    if not _own_design(sop, profile):
        return None
    logo = None if sop.logo is None else logos.get(sop.logo.value)
    picture = None if logo is None else emblem(logo, profile, math.inf)
    return Cover(marked_facts(sop) | {"hash": digest}, picture, profile.identity.pages)


def _identity(fittings: Fittings, logos: Mapping[str, Logo]) -> IdentityPages:
    if _own_design(fittings.sop, fittings.profile):
        return designed_pages(fittings)
    return identity_pages(fittings, logos)


def _number(drafts: list[PageDraft], digest: str, fittings: Fittings) -> list[Page]:
    """Make pages of the drafts, each with its number at the foot."""
    pages: list[Page] = []
    for count, draft in enumerate(drafts, 1):
        if not draft.tables:
            continue  # a page that the office designs
        pages.append(
            Page(
                draft.paper.width,
                draft.paper.height,
                tuple(draft.tables),
                tuple(draft.symbols),
                tuple(draft.paths),
                tuple(draft.labels),
                foot(fittings, draft.paper, digest, halaman=count, jumlah=len(drafts)),
                mark(fittings, draft.paper),
                tuple(draft.bookmarks),
            )
        )
    return pages
