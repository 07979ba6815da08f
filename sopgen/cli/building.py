"""Building as a conversation: what was asked, what came of it."""

import os
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from sopgen.cli.console import Console
from sopgen.cli.exit import Exit
from sopgen.diagnostic.nearest import nearest
from sopgen.diagnostic.wording import Wording
from sopgen.project import template_set
from sopgen.project.discovery import NotFound, SameProduct, SpecFile, find_specs
from sopgen.project.root import find_root
from sopgen.project.schedule import build_all
from sopgen.project.unit import Order, Product
from sopgen.project.writing import Refused, write_product
from sopgen.render import catalog
from sopgen.render.output import RenderError
from sopgen.report.formats import text


@dataclass(frozen=True, slots=True)
class Wish:
    """The command's arguments."""

    paths: tuple[Path, ...]
    formats: str
    output: Path | None
    jobs: int


@dataclass(slots=True)
class _Tally:
    built: int = 0
    files: int = 0
    faulty: int = 0
    failed: int = 0


def build(console: Console, wish: Wish) -> Exit:
    """Build what was wished for, tell what happened, give the exit code."""
    root = find_root(Path.cwd())
    chosen = _formats(console, wish.formats)
    specs = _specs(console, wish.paths or (_shown(root / "specs"),))
    if chosen is None or specs is None:
        return Exit.USAGE
    folder = wish.output or _shown(root / "output")
    places = template_set.folders(root)
    orders = [Order(spec.path, chosen, places) for spec in specs]
    started = time.perf_counter()
    tally = _Tally()
    results = build_all(orders, wish.jobs or os.cpu_count() or 1)
    with console.progress(Wording("Membangun", "Building"), len(specs)) as tick:
        for spec, result in zip(specs, results, strict=True):
            _take(console, tally, folder, spec, result)
            tick()
    _sum_up(console, tally, folder, time.perf_counter() - started)
    if tally.failed:
        return Exit.FAILURE
    return Exit.FINDINGS if tally.faulty else Exit.FINE


def _shown(path: Path) -> Path:
    """Give a path as a person would write it from here."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path


def _formats(console: Console, written: str) -> tuple[str, ...] | None:
    known = catalog.names()
    wanted = tuple(dict.fromkeys(name.strip().lower() for name in written.split(",")))
    for name in wanted:
        if name not in known:
            meant = nearest(name, known)
            listed = ", ".join(known)
            console.trouble(
                Wording(
                    f"sopgen: bentuk `{name}` tidak dikenal; "
                    + (f"maksudnya `{meant}`?" if meant else f"yang ada: {listed}"),
                    f"sopgen: unknown format `{name}`; "
                    + (f"did you mean `{meant}`?" if meant else f"there are: {listed}"),
                )
            )
            return None
    return wanted


def _specs(console: Console, paths: Iterable[Path]) -> tuple[SpecFile, ...] | None:
    try:
        return find_specs(paths)
    except NotFound as error:
        is_folder = error.path.is_dir()
        console.trouble(
            Wording(
                f"sopgen: folder `{error.path}` tidak berisi berkas *.sop.yaml"
                if is_folder
                else f"sopgen: `{error.path}` tidak ada",
                f"sopgen: the folder `{error.path}` holds no *.sop.yaml file"
                if is_folder
                else f"sopgen: `{error.path}` does not exist",
            )
        )
    except SameProduct as error:
        console.trouble(
            Wording(
                f"sopgen: `{error.one}` dan `{error.other}` akan menulis berkas hasil yang sama; "
                "ganti nama salah satunya",
                f"sopgen: `{error.one}` and `{error.other}` would write the same files; "
                "rename one of them",
            )
        )
    return None


def _take(
    console: Console, tally: _Tally, folder: Path, spec: SpecFile, result: Product | Exception
) -> None:
    """Write one product, or tell why there is none."""
    if isinstance(result, Product):
        console.data(text.render(result.diagnostics, console.language))
        if not result.files:
            tally.faulty += 1
            return
        try:
            written = write_product(result, folder / spec.product)
        except (OSError, Refused) as error:
            _tell_failure(console, spec, error)
            tally.failed += 1
            return
        tally.built += 1
        tally.files += len(written)
        for path in written:
            console.detail(Wording(f"menulis {path}", f"wrote {path}"))
        return
    tally.failed += 1
    _tell_failure(console, spec, result)


def _tell_failure(console: Console, spec: SpecFile, error: Exception) -> None:
    """Tell what failed; an error that nobody foresaw is raised, so that it can be mended."""
    if isinstance(error, Refused):
        words = Wording(
            f"`{error.path}` tidak ditimpa: itu tautan, folder, atau spesifikasi",
            f"`{error.path}` is not overwritten: it is a link, a folder or a spec",
        )
    elif isinstance(error, OSError):
        reason = f"{error.filename}: {error.strerror}" if error.filename else str(error)
        words = Wording(reason, reason)
    elif isinstance(error, RenderError):
        words = Wording(str(error), str(error))
    else:
        raise error
    console.trouble(Wording(f"{spec.path}: {words.indonesian}", f"{spec.path}: {words.english}"))


def _sum_up(console: Console, tally: _Tally, folder: Path, seconds: float) -> None:
    spent = f"{seconds:.1f}"
    indonesian = f"{tally.built} SOP dibangun ({tally.files} berkas) ke {folder}{os.sep} dalam "
    indonesian += f"{spent.replace('.', ',')} detik"
    plural = "spec" if tally.built == 1 else "specs"
    english = (
        f"{tally.built} {plural} built ({tally.files} files) into {folder}{os.sep} in {spent} s"
    )
    if tally.faulty:
        indonesian += f"; {tally.faulty} berisi galat, tidak dibangun"
        english += f"; {tally.faulty} with errors, not built"
    if tally.failed:
        indonesian += f"; {tally.failed} gagal"
        english += f"; {tally.failed} failed"
    console.tell(Wording(indonesian, english))
