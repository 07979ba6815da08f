"""The least density is found that a table fits a paper with."""

from dataclasses import dataclass, field, replace
from itertools import chain

from sopgen.layout.chart import Atlas, Chart
from sopgen.layout.columns import TooNarrow
from sopgen.layout.cuts import Space
from sopgen.layout.fittings import Fittings
from sopgen.layout.flowplan import FlowPlan
from sopgen.layout.flowtable import Crowded, Planner, planner
from sopgen.layout.inscribe import inscribe, symbol_text
from sopgen.layout.lines import TextBlock
from sopgen.layout.squeeze import Density, densities
from sopgen.layout.typesetter import Settings
from sopgen.layout.words import HAIR, Setting
from sopgen.process.graph import Process
from sopgen.spec.model import FlowTable

_HOPE = 3.0
"""How many mm a table may seem to lack and yet fit, since its pages may be cut otherwise."""
_HOPE_OF_THRIFT = 12.0
"""The same for a thrift that no lines were found with yet: they may need much less room."""
_FEW = 8
"""So many pages allow the whole hope; among more, one lacks that much the more likely."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """A planned table, the density it fits the paper with, and the texts inside its symbols."""

    density: Density
    plan: FlowPlan
    texts: dict[int, TextBlock]
    setting: Setting


@dataclass(slots=True)
class Desk:
    """Tries densities and papers for one table, and remembers the lines that were found."""

    table: FlowTable
    process: Process
    _atlases: dict[float, Atlas] = field(default_factory=dict)
    _found: dict[float, tuple[Chart, ...]] = field(default_factory=dict)
    """The pages that were too wide at last, by thrift."""

    def fit(self, fittings: Fittings, pages: Space, *, last: bool) -> Fitted:
        """Plan a table as the profile says, or else as little denser as the paper allows.

        Densities that cannot suffice, as far as the lines found before tell, are not tried;
        the highest on the ``last`` paper is. Raises TooNarrow, TooTall and Blocked.
        """
        lacking = TooNarrow(0.0)
        inscribed = any(symbol_text(act, fittings.profile) for act in self.process.acts)
        choices = densities(fittings.profile, inscribed=inscribed)
        for density in choices:
            planning, texts = self._planner(fittings, density)
            needed = last and density is choices[-1]
            missing = self._foreseen(planning, density.thrift)
            if missing > HAIR and not needed:
                lacking = TooNarrow(missing)
                continue
            try:
                plan = planning.plan(pages, self._known(density.thrift))
            except TooNarrow as error:
                lacking = error
                if isinstance(error, Crowded):
                    self._found[density.thrift] = error.charts
                continue
            return Fitted(density, plan, texts, planning.texts.setter.settings.symbol)
        raise lacking

    def _foreseen(self, planning: Planner, thrift: float) -> float:
        """Give what the paper lacks at least, mm, as far as the pages charted before tell."""
        known = self._known(thrift)
        _, missing = planning.suiting(known)
        hope = _HOPE if thrift in self._found else _HOPE_OF_THRIFT
        return missing - hope * min(_FEW / max(len(known), 1), 1.0)

    def _known(self, thrift: float) -> tuple[Chart, ...]:
        """Give the pages charted before, of some thrift if there are any."""
        return self._found.get(thrift, ()) or tuple(chain.from_iterable(self._found.values()))

    def _planner(
        self, fittings: Fittings, density: Density
    ) -> tuple[Planner, dict[int, TextBlock]]:
        profile = density.profile
        dense = replace(fittings, profile=profile)
        settings = Settings(
            dense.setting(profile.type.body),
            dense.setting(profile.type.heading, bold=True),
            dense.setting(profile.type.symbol),
        )
        actors = len(self.table.actors)
        atlas = self._atlases.setdefault(
            density.thrift, Atlas(self.process, actors, density.thrift)
        )
        symbol = settings.symbol
        texts, least = inscribe(self.process.acts, actors, density, symbol)
        return planner(dense.sop, self.table, atlas, density, settings, least), texts
