"""Specs made at random, for tests and benchmarks of the layout: everything the language can say.

A spec is written as text and read like any other, so that what is tested can really be written.
"""

from dataclasses import dataclass
from random import Random

_LABELS = (
    ("Ya", "Tidak", "Lain"),
    ("Y", "T", "Tunda"),
    ("Lengkap", "Tidak lengkap", "Perlu klarifikasi"),
    ("Dalam kota", "Luar kota", "Luar negeri"),
)
_NAMES = ("Kepala", "Sekretaris", "Kepala Bidang", "Staf Pelaksana", "Kasubbag/Kasubbid")
_WORDS = [
    "melakukan",
    "pemeriksaan",
    "berkas",
    "permohonan",
    "yang",
    "diajukan",
    "oleh",
    "pemohon",
    "melalui",
    "loket",
]


@dataclass(frozen=True, slots=True)
class Bounds:
    """How large and how dense a random spec may be.

    ``wordy`` is the share of long texts: in cells, merged ones too, and inside symbols.
    """

    rows: tuple[int, int] = (3, 40)
    actors: tuple[int, int] = (2, 15)
    decisions: float = 0.35
    several: float = 0.45
    wordy: float = 0.0


def random_spec(rng: Random, bounds: Bounds | None = None) -> str:
    """Write a random spec."""
    return _Writer(rng, bounds or Bounds()).spec()


class _Writer:
    def __init__(self, rng: Random, bounds: Bounds) -> None:
        self._rng = rng
        self._rows = rng.randint(*bounds.rows)
        self._actors = rng.randint(*bounds.actors)
        self._decisions = rng.random() * bounds.decisions
        self._several = rng.random() * bounds.several
        self._wordy = rng.random() * bounds.wordy if bounds.wordy else 0.0

    def spec(self) -> str:
        lines = ["versi_skema: 1", "judul: SOP Acak", "pelaksana:"]
        lines += [f"  a{n}: {self._rng.choice(_NAMES)} {n}" for n in range(self._actors)]
        lines.append("langkah:")
        for row in range(self._rows):
            lines += self._step(row)
        return "\n".join(lines) + "\n"

    def _step(self, row: int) -> list[str]:
        lines = [f"  - id: s{row}", f"    kegiatan: Petugas {self._words(2, 14)}"]
        lines += [f"    {line}" for line in self._symbols(row)]
        for key in ("kelengkapan", "waktu", "output"):
            if self._rng.random() < 0.8:
                lines.append(f"    {key}: {self._words(1, 5)}")
            elif row and self._rng.random() < max(0.3, 5 * self._wordy):
                lines.append(f"    {key}: {{gabung: atas}}")
        return lines

    def _words(self, least: int, most: int) -> str:
        """Write a text, of some times as many words if it is a long one."""
        times = self._rng.choice((4, 12)) if self._happens(self._wordy) else 1
        count = self._rng.randint(least, most) * times
        return " ".join(self._rng.choice(_WORDS) for _ in range(count))

    def _happens(self, share: float) -> bool:
        """Draw lots, but for what never happens: so texts do not change what else is drawn."""
        return share > 0 and self._rng.random() < share

    def _symbols(self, row: int) -> list[str]:
        inner = 0 < row < self._rows - 1
        decides = inner and self._rng.random() < self._decisions
        if self._rng.random() >= self._several:
            actor = self._rng.randrange(self._actors)
            return [f"pelaksana: a{actor}", *self._text(), *self._flow(row, decides)]
        kind = self._rng.choice(("joint", "joint", "wide", "several"))
        if kind == "joint":
            count = min(self._actors, self._rng.randint(2, 4))
            chosen = sorted(self._rng.sample(range(self._actors), count))
            names = ", ".join(f"a{n}" for n in chosen)
            return [f"pelaksana: [{names}]", *self._flow(row, decides and count == 2)]
        if kind == "wide":
            first = self._rng.randrange(self._actors - 1)
            last = min(self._actors - 1, first + self._rng.choice((1, 1, 2)))
            span = f"bentang: [a{first}, a{last}]"
            return [span, *self._text(), *self._flow(row, decides)]
        return self._several_symbols(row, decides)

    def _several_symbols(self, row: int, decides: bool) -> list[str]:
        count = min(self._actors, self._rng.randint(2, 3))
        columns = self._rng.sample(range(self._actors), count)
        if self._rng.random() < 0.2:
            columns = [columns[0], columns[0]]
        lines = ["simbol:"]
        for number, column in enumerate(columns):
            lines.append(f"  - id: s{row}x{number}")
            lines.append(f"    pelaksana: a{column}")
            lines += [f"    {line}" for line in self._text()]
            flow = self._flow(row, decides and self._rng.random() < 0.5)
            lines += [f"    {line}" for line in flow]
        return lines

    def _text(self) -> list[str]:
        words = self._happens(self._wordy)
        return [f"isi: {self._words(1, 4)}?"] if words else []

    def _flow(self, row: int, decides: bool) -> list[str]:
        if decides:
            labels = self._rng.choice(_LABELS)
            targets = self._targets(row, 3 if self._rng.random() < 0.15 else 2)
            ways = ", ".join(f"{a}: {b}" for a, b in zip(labels, targets, strict=False))
            return [f"keputusan: {{{ways}}}"]
        if row < self._rows - 2 and self._rng.random() < 0.05:
            last = min(self._rows - 1, row + 5)
            chosen = {self._rng.randint(row + 1, last) for _ in range(self._rng.randint(2, 4))}
            return [f"lanjut: [{', '.join(f's{n}' for n in sorted(chosen))}]"]
        return []

    def _targets(self, row: int, count: int) -> list[str]:
        """Choose where the outcomes lead: mostly near, sometimes anywhere, never twice."""
        far = [n for n in range(self._rows) if n not in (row, row + 1)]
        near = [n for n in far if -6 <= n - row <= 5]
        others = self._rng.sample(near or far, min(count - 1, len(near or far)))
        if self._rng.random() < 0.3 and far:
            others[0] = self._rng.choice(far)
        return ["lanjut", *(f"s{n}" for n in dict.fromkeys(others))]
