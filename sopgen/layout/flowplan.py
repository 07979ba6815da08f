"""What is planned of a flow table: its columns, and what stands on each page."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sopgen.layout.body import Blocks
from sopgen.layout.chart import Chart
from sopgen.layout.columns import Widths
from sopgen.layout.cuts import Space
from sopgen.layout.folio import Connector
from sopgen.layout.gutters import Gutters
from sopgen.layout.heading import Heading
from sopgen.layout.lines import TextBlock
from sopgen.layout.room import Demand
from sopgen.process.graph import Process

_TOLERANCE = 1e-6


@dataclass(frozen=True, slots=True)
class FolioPlan:
    """One page's rows, planned: the room for lines, labels by link, heights and texts of the rows.

    A row higher than a page continues on pages that show no symbols; its ``rest`` shares one with
    the rows behind it, if these have room there.
    """

    chart: Chart
    wanted: Demand
    labels: Mapping[int, TextBlock]
    heights: tuple[float, ...]
    cells: Blocks = ()
    rest: Blocks = ()

    @property
    def goes_on(self) -> bool:
        """Whether it only continues a row that began on the page before."""
        return bool(self.cells) and not self.chart.folio.symbols

    def fits(self, space: Space) -> bool:
        """Whether the rows have room on their page."""
        room = space.on_page_of(self.chart.folio.first)
        return sum(self.heights) <= room + _TOLERANCE


@dataclass(frozen=True, slots=True)
class FlowPlan:
    """A flow table, planned: its columns, its head, and its pages."""

    heading: Heading
    widths: Widths
    head: tuple[TextBlock, ...]
    head_heights: tuple[float, ...]
    folios: tuple[FolioPlan, ...]
    gutters: Gutters
    """The room beside the symbols on all pages, so that they stand alike on each."""


def too_high(folios: Sequence[FolioPlan], space: Space) -> list[Chart]:
    """Give the pages without room for their rows, or for what comes below the last one."""
    full = [plan.chart for plan in folios if not plan.fits(space)]
    return full if folios[-1].fits(space.above_notes) else [*full, folios[-1].chart]


def most_pages(folios: Sequence[FolioPlan], process: Process) -> int:
    """Give the most pages that the words at one connector list."""
    ends = [plan.chart.folio.last for plan in folios]
    return max(
        (
            len({bisect_left(ends, process.acts[other].step) for other in shown.others})
            for plan in folios
            for shown in plan.chart.folio.symbols
            if isinstance(shown, Connector)
        ),
        default=0,
    )
