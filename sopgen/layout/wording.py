"""The names of symbols and flows: for Word's selection pane, and for listeners."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain

from sopgen.layout.folio import Connector
from sopgen.layout.lines import TextBlock
from sopgen.layout.phrase import Phrase
from sopgen.process.graph import Act, ActKind, Flow, Process
from sopgen.spec.inline import plain
from sopgen.spec.model import FlowTable

_RUN = 3
"""How many page numbers in a row are printed as a run."""

_MARK_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Without I and O (as in the grid of a drawing, ISO 5457): beside lines they look like others."""

_ALOUD = {
    ActKind.START: "Mulai",
    ActKind.END: "Selesai",
    ActKind.PROCESS: "Proses",
    ActKind.DECISION: "Keputusan",
}


@dataclass(frozen=True, slots=True)
class Names:
    """Names within one table; ``pages`` gives the page where each row begins."""

    table: FlowTable
    process: Process
    numbers: tuple[str, ...]
    marks: Mapping[int, str]
    pages: Mapping[int, int]
    to_page: Phrase
    from_page: Phrase
    on_page: Phrase

    def step(self, act: Act) -> str:
        """Give "Langkah 3", or the place of a row that has no number."""
        number = plain(self.numbers[act.step]).strip() or f"baris {act.step + 1}"
        return f"Langkah {number}"

    def symbol(self, act: Act, column: int) -> str:
        """Give "Langkah 3 – Sekretaris"."""
        return f"{self.step(act)} – {self._actor(column)}"

    def symbol_aloud(self, act: Act, column: int, words: str) -> str:
        """Say who acts, the words in the symbol, what it is, and where the flow goes from it."""
        ways = ", ".join(
            f"{'' if flow.label is None else plain(flow.label.value)} ke {self._next(act, flow)}"
            for flow in self.process.flows
            if flow.source == act.index
        )
        said = " – ".join(
            part for part in (self._who(act, column), words, _ALOUD[act.kind]) if part
        )
        return " ".join(f"{said}: {ways}".split()) if ways else said

    def _who(self, act: Act, column: int) -> str:
        others = [self._actor(other) for other in act.columns if other != column]
        joined = ", ".join(others)
        return f"{self._actor(column)} bersama {joined}" if others else self._actor(column)

    def _next(self, act: Act, flow: Flow) -> str:
        """Say where a flow goes: the step, and its page if it is another."""
        target = self.process.acts[flow.target]
        if target.step == act.step:
            return f"{self._actor(target.columns[0])} di langkah yang sama"
        page = self.pages[target.step]
        other = f" di halaman {page}" if page != self.pages[act.step] else ""
        return f"{self.step(target).lower()}{other}"

    def _actor(self, column: int) -> str:
        return plain(self.table.actors[column].name.value)

    def mark(self, target: int) -> str:
        """Give the letter of the flows to an act that cross a page."""
        return self.marks[target]

    def connector(self, connector: Connector) -> str:
        """Give "Penghubung A"."""
        return f"Penghubung {self.mark(connector.target)}"

    def connector_aloud(self, connector: Connector) -> str:
        """Say where a flow goes on, or where it comes from."""
        target = self.process.acts[connector.target]
        where = self.captions(connector)[0]
        return f"{self.connector(connector)} untuk {self.step(target).lower()}, {where}"

    def captions(self, connector: Connector) -> tuple[str, str, str]:
        """Give "ke hal. 3" or "dari hal. 1, 4–6", the same in two lines, and "hal. 3" in short."""
        numbers = sorted({self.pages[self.process.acts[act].step] for act in connector.others})
        pattern = self.to_page if connector.leaving else self.from_page
        pages = listed(numbers)
        long = pattern.fill(halaman=pages)
        return long, long.replace(" ", "\n", 1), self.on_page.fill(halaman=pages)

    def flow(
        self,
        source: tuple[Act, int] | Connector,
        target: tuple[Act, int] | Connector,
        *,
        joined: bool,
    ) -> str:
        """Give "Alur 3→4", or "Bersama 4" for the line between actors who act together."""
        ends = [self._end(end) for end in (source, target)]
        return f"Bersama {ends[0]}" if joined else f"Alur {ends[0]}→{ends[1]}"

    def label(self, act: Act, block: TextBlock) -> str:
        """Give "Ya (langkah 6)"."""
        words = " ".join(run.text for p in block.paragraphs for run in p.runs)
        return f"{words} ({self.step(act).lower()})"

    def _end(self, shown: tuple[Act, int] | Connector) -> str:
        if isinstance(shown, Connector):
            return self.mark(shown.target)
        return self.step(shown[0]).removeprefix("Langkah ")


def marks(targets: list[int]) -> dict[int, str]:
    """Give A, B, … Z, AA, … to the acts in their order."""
    return {target: _letters(number) for number, target in enumerate(targets)}


def _letters(number: int) -> str:
    first, second = divmod(number, len(_MARK_LETTERS))
    return (_letters(first - 1) if first else "") + _MARK_LETTERS[second]


def listed(numbers: list[int]) -> str:
    """Give "1, 3–5": three or more numbers in a row in short."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    parts = [[f"{run[0]}–{run[-1]}"] if len(run) >= _RUN else map(str, run) for run in runs]
    return ", ".join(chain.from_iterable(parts))
