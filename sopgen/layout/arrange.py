"""SOPs and a profile become a sheet: the steps of the layout in their order."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from sopgen.diagnostic.model import Diagnostic, Severity
from sopgen.layout import trouble
from sopgen.layout.chart import Blocked
from sopgen.layout.columns import TooNarrow
from sopgen.layout.cuts import TooTall
from sopgen.layout.draft import PageDraft
from sopgen.layout.fittings import Fittings
from sopgen.layout.font import Typeface
from sopgen.layout.foot import foot, foot_words
from sopgen.layout.glyphs import missing_glyphs
from sopgen.layout.identity import IdentitySetting, Logo, identity_tables
from sopgen.layout.mark import mark, with_room
from sopgen.layout.pages import lay_table
from sopgen.layout.profile import Profile
from sopgen.layout.sheet import Page, Provenance, Sheet, Style
from sopgen.layout.texts import lost_texts
from sopgen.process.builder import build_process
from sopgen.spec.canonical import content_hash
from sopgen.spec.inline import plain
from sopgen.spec.model import Sop

_MOST_OUTCOMES = 3
"""A diamond has four vertices, and is entered at one."""
_ARROW = (2.0, 1.5)


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The sheet, or why there is none."""

    sheet: Sheet | None
    diagnostics: tuple[Diagnostic, ...]


def arrange(
    sops: tuple[Sop, ...], profile: Profile, typeface: Typeface, logos: Mapping[str, Logo]
) -> Arrangement:
    """Lay out the SOPs of one spec file, one behind the other; ``logos`` by the path written."""
    found = [diagnostic for sop in sops for diagnostic in _foresee(sop, typeface)]
    if found:
        return Arrangement(None, tuple(found))
    digest = content_hash(sops)
    pages: list[Page] = []
    for sop in sops:
        fittings = Fittings(sop, with_room(profile, sop), typeface)
        drafts, diagnostics = _arrange_sop(fittings, logos)
        found += diagnostics
        pages += _number(drafts, foot_words(sop, digest, profile), fittings)
    if any(diagnostic.severity is Severity.ERROR for diagnostic in found):
        return Arrangement(None, tuple(found))
    margins = profile.paper.margins
    style = Style(
        profile.type.family,
        profile.drawing.line_pt,
        *_ARROW,
        (margins.top, margins.right, margins.bottom, margins.left),
    )
    first = sops[0]
    sheet = Sheet(
        plain(first.title.value),
        "" if first.number is None else plain(first.number.value),
        ", ".join(plain(line.value) for line in first.agency),
        "id",
        style,
        tuple(pages),
        Provenance(digest),
    )
    lost = [trouble.text_lost(first, words) for words in lost_texts(sheet)]
    return Arrangement(None if lost else sheet, (*found, *lost))


def _foresee(sop: Sop, typeface: Typeface) -> list[Diagnostic]:
    """Find what cannot be drawn before anything is laid out."""
    return [
        *missing_glyphs(sop, typeface),
        *(
            trouble.too_many_outcomes(symbol)
            for table in sop.tables
            for step in table.steps
            for symbol in step.symbols
            if len(symbol.outcomes) > _MOST_OUTCOMES
        ),
    ]


def _arrange_sop(
    fittings: Fittings, logos: Mapping[str, Logo]
) -> tuple[list[PageDraft], list[Diagnostic]]:
    sop, profile = fittings.sop, fittings.profile
    drafts = _identity_pages(sop, fittings, logos)
    found: list[Diagnostic] = []
    for table in sop.tables:
        try:
            fitting = lay_table(fittings, table, build_process(table), drafts)
            found += trouble.made_denser(table, profile, fitting)
        except TooNarrow as error:
            found.append(trouble.too_narrow(table, error))
        except TooTall as error:
            found.append(trouble.too_tall(table, error))
        except Blocked as error:
            found.append(trouble.blocked(table, error))
    return drafts, found


def _identity_pages(sop: Sop, fittings: Fittings, logos: Mapping[str, Logo]) -> list[PageDraft]:
    if not sop.has_identity:
        return []
    type_ = fittings.profile.type
    text = fittings.setting(type_.identity)
    setting = IdentitySetting(
        text,
        replace(text, bold=True),
        replace(fittings.setting(type_.identity + 1), bold=True),
    )
    logo = None if sop.logo is None else logos.get(sop.logo.value)
    margins = fittings.profile.paper.margins
    tables = identity_tables(sop, fittings.profile, setting, logo, margins.left, fittings.room)
    drafts = [PageDraft(fittings.profile.paper) for _ in tables]
    for draft, table in zip(drafts, tables, strict=True):
        draft.add(table)
        draft.closed = fittings.profile.identity_on_own_page
    return drafts


def _number(drafts: list[PageDraft], words: tuple[str, ...], fittings: Fittings) -> list[Page]:
    """Make pages of the drafts, each with its number at the foot."""
    sop, profile, typeface = fittings.sop, fittings.profile, fittings.typeface
    pages: list[Page] = []
    for count, draft in enumerate(drafts, 1):
        number = profile.labels["halaman"].format(halaman=count, jumlah=len(drafts))
        pages.append(
            Page(
                draft.paper.width,
                draft.paper.height,
                tuple(draft.tables),
                tuple(draft.symbols),
                tuple(draft.paths),
                tuple(draft.labels),
                foot(words, number, draft.paper, profile, typeface),
                mark(sop, draft.paper, profile, typeface),
            )
        )
    return pages
