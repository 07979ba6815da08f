"""Times as a conversation: which specs, and how the answer is printed."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from sopgen.cli.console import Console
from sopgen.cli.exit import Exit
from sopgen.diagnostic.model import Diagnostic
from sopgen.diagnostic.wording import Wording
from sopgen.process.basis import Basis
from sopgen.process.times import table_times
from sopgen.project.config import load_practice
from sopgen.project.discovery import find_specs
from sopgen.project.reading import read
from sopgen.project.root import find_root
from sopgen.report import times_json, times_text
from sopgen.report.formats import text
from sopgen.report.timed import Timed
from sopgen.spec.build import Reading
from sopgen.spec.duration_reader import bare_unit


@dataclass(frozen=True, slots=True)
class Wish:
    """The command's arguments; the basis is the project's where nothing else is said."""

    paths: tuple[Path, ...]
    form: str
    hours_per_day: Fraction | None
    days_per_week: Fraction | None

    def basis(self, usual: Basis) -> Basis:
        """Give the basis to reckon on."""
        return Basis(
            self.hours_per_day or usual.hours_per_day, self.days_per_week or usual.days_per_week
        )


def tell_times(console: Console, wish: Wish) -> Exit:
    """Print the times of specs; their errors too, apart from JSON. Raises Trouble."""
    root = find_root(Path.cwd())
    home = root / "specs"
    basis = wish.basis(load_practice(root).basis)
    asked = wish.paths or (Path(os.path.relpath(home)),)
    readings = [(spec.path, read(spec.path)) for spec in find_specs(asked, home)]
    timed = [one for path, reading in readings for one in _timed(path, reading, basis)]
    faults = [found for _, reading in readings if not reading.sops for found in reading.diagnostics]
    if wish.form == "json":
        console.data(times_json.render(timed))
        for fault in faults:
            console.trouble(_line(fault))
    else:
        console.data("\n".join(times_text.render(one, console.language) for one in timed))
        console.data(text.render(faults, console.language, colored=console.colored))
    return Exit.FINDINGS if faults else Exit.FINE


def _line(fault: Diagnostic) -> Wording:
    place, message = f"{fault.span}: {fault.code}", fault.message
    return Wording(f"{place}: {message.indonesian}", f"{place}: {message.english}")


def _timed(path: Path, reading: Reading, basis: Basis) -> Iterator[Timed]:
    for sop in reading.sops:
        for table in sop.tables:
            yield Timed(str(path), sop, table, table_times(table, bare_unit(sop.display), basis))
