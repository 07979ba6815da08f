"""Small specs for tests, and what reading them gives."""

from pathlib import PurePath

from sopgen.spec.build import Reading, read_spec
from sopgen.spec.model import FlowTable, Sop, Step, SymbolSpec

PATH = PurePath("specs/contoh.sop.yaml")
HEAD = """\
versi_skema: 1
judul: Uji
pelaksana: {camat: Camat, sekretaris: Sekretaris, staf: Staf}
"""
STEP = "langkah: [{kegiatan: Menulis, pelaksana: staf}]\n"


def read(text: str | bytes, shared: dict[str, str] | None = None) -> Reading:
    """Read a spec; shared files are given by their path."""
    files = {PurePath(path): content.encode() for path, content in (shared or {}).items()}
    data = text if isinstance(text, bytes) else text.encode()
    return read_spec(PATH, data, files.get)


def sop_of(text: str, shared: dict[str, str] | None = None) -> Sop:
    """Read a spec without faults that holds one SOP."""
    reading = read(text, shared)
    assert reading.diagnostics == (), [found.message.indonesian for found in reading.diagnostics]
    (sop,) = reading.sops
    return sop


def table_of(steps: str) -> FlowTable:
    """Read the table of a spec with the usual actors and these steps."""
    (table,) = sop_of(f"{HEAD}langkah:\n{steps}").tables
    return table


def step_of(keys: str) -> Step:
    """Read the second of three steps; the keys stand between braces."""
    steps = f"  - {{kegiatan: A, pelaksana: staf, id: awal}}\n  - {{{keys}}}\n"
    table = table_of(f"{steps}  - {{kegiatan: Z, pelaksana: staf, id: akhir}}\n")
    return table.steps[1]


def symbol_of(keys: str) -> SymbolSpec:
    """Read the only symbol of a step."""
    (symbol,) = step_of(f"kegiatan: B, {keys}").symbols
    return symbol


def faults(text: str | bytes, shared: dict[str, str] | None = None) -> list[tuple[str, int, int]]:
    """Give code, line and column of each diagnostic."""
    found = read(text, shared).diagnostics
    return [(each.code, each.span.line, each.span.column) for each in found]


def hints(text: str) -> list[str]:
    """Give the Indonesian hint of each diagnostic."""
    found = read(text).diagnostics
    return ["" if each.hint is None else each.hint.indonesian for each in found]
