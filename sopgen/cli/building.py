"""Building as a conversation: what was asked, what came of it."""

import os
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sopgen.cli.console import Console
from sopgen.cli.exit import Exit
from sopgen.diagnostic.nearest import nearest
from sopgen.diagnostic.wording import Wording
from sopgen.layout.signature import TAGS, is_tag
from sopgen.project import template_set
from sopgen.project.batch import build_checked
from sopgen.project.checking import check_paths
from sopgen.project.config import load_config
from sopgen.project.discovery import SpecFile, find_specs
from sopgen.project.failure import Failure, Trouble, explain, refused
from sopgen.project.git import clean_commits
from sopgen.project.root import find_root
from sopgen.project.unit import Order, Product
from sopgen.project.writing import check_folder, write_product
from sopgen.render import catalog
from sopgen.render.output import Archive
from sopgen.report import verdict
from sopgen.report.formats import text


@dataclass(frozen=True, slots=True)
class Wish:
    """The command's arguments."""

    paths: tuple[Path, ...]
    formats: str
    output: Path | None
    template: str
    jobs: int
    judged: bool
    strict: bool
    archive: str
    tag: str


@dataclass(slots=True)
class _Tally:
    built: int = 0
    files: int = 0
    faulty: int = 0
    failed: int = 0
    exit: Exit = Exit.FINE


def build(console: Console, wish: Wish) -> Exit:
    """Build what was wished for, tell what happened, give the exit code. Raises Trouble."""
    root = find_root(Path.cwd())
    home = root / "specs"
    formats = _formats(wish.formats)
    paths = wish.paths or (_shown(home),)
    specs = find_specs(paths, home)
    folder = wish.output or _shown(root / "output")
    check_folder(folder)
    places = template_set.folders(root)
    config = load_config(root)
    if wish.template:
        template_set.check_name(wish.template, places)
    usual = template_set.usual(config.template, places)
    if wish.tag and not is_tag(wish.tag):
        raise _no_tag(wish.tag)
    settings = config.settings(root, strict=wish.strict)
    commits = clean_commits(spec.path for spec in specs)
    started = time.perf_counter()
    checked = check_paths(paths, home, settings)
    tally = _Tally()
    results = build_checked(
        checked,
        lambda path: Order(
            path,
            formats,
            places,
            wish.template,
            usual,
            wish.judged,
            commits.get(path, ""),
            Archive(wish.archive),
            wish.tag,
        ),
        wish.jobs or os.cpu_count() or 1,
    )
    with closing(results), console.progress(Wording("Membangun", "Building"), len(specs)):
        for spec, result in zip(specs, results, strict=True):
            _take(console, tally, folder, spec, result)
            console.tick()
    _sum_up(console, tally, folder, time.perf_counter() - started)
    return tally.exit


def _shown(path: Path) -> Path:
    """Give a path below or above here as a person would write it."""
    return Path(os.path.relpath(path))


def _formats(written: str) -> tuple[str, ...]:
    known = catalog.names()
    wanted = tuple(dict.fromkeys(name.strip().lower() for name in written.split(",")))
    listed = ", ".join(known)
    if wanted == ("",):
        raise refused(
            Wording(
                f"`--format` kosong; yang ada: {listed}",
                f"`--format` is empty; there are: {listed}",
            )
        )
    for name in wanted:
        if name not in known:
            meant = nearest(name, known)
            raise refused(
                Wording(
                    f"bentuk `{name}` tidak dikenal; "
                    + (f"maksudnya `{meant}`?" if meant else f"yang ada: {listed}"),
                    f"unknown format `{name}`; "
                    + (f"did you mean `{meant}`?" if meant else f"there are: {listed}"),
                )
            )
    return wanted


def _no_tag(written: str) -> Trouble:
    usable = " ".join(TAGS)
    return refused(
        Wording(
            f"`{written}` tidak dapat menandai tempat tanda tangan; pakai satu saja dari {usable}, "
            "di antara tanda kutip",
            f"`{written}` cannot mark the place of a signature; use one of {usable}, "
            "between quotation marks",
        )
    )


def _take(
    console: Console, tally: _Tally, folder: Path, spec: SpecFile, result: Product | Failure
) -> None:
    """Write one product, or tell why there is none."""
    if isinstance(result, Failure):
        _tell_failure(console, tally, spec, result)
        return
    console.data(text.render(result.diagnostics, console.language, colored=console.colored))
    if result.verdict is not None:
        console.data(verdict.render(str(spec.path), result.verdict, console.language))
    if not result.files:
        tally.faulty += 1
        tally.exit = max(tally.exit, Exit.FINDINGS)
        return
    try:
        written = write_product(result, folder, spec.product)
    except (OSError, Trouble) as error:
        _tell_failure(console, tally, spec, explain(error))
        return
    tally.built += result.sops
    tally.files += len(written)
    for path in written:
        console.detail(Wording(f"menulis {path}", f"wrote {path}"))


def _tell_failure(console: Console, tally: _Tally, spec: SpecFile, failure: Failure) -> None:
    tally.failed += 1
    tally.exit = max(tally.exit, Exit.of(failure.blame))
    trace = failure.trace if console.verbose else ""
    console.trouble(
        Wording(
            f"{trace}{spec.path}: {failure.message.indonesian}",
            f"{trace}{spec.path}: {failure.message.english}",
        )
    )


def _sum_up(console: Console, tally: _Tally, folder: Path, seconds: float) -> None:
    spent = f"{seconds:.1f}"
    place = f"{folder}{os.sep}"
    indonesian = f"{tally.built} SOP dibangun ({tally.files} berkas) ke {place} dalam "
    indonesian += f"{spent.replace('.', ',')} detik"
    sops = "1 SOP" if tally.built == 1 else f"{tally.built} SOPs"
    files = "1 file" if tally.files == 1 else f"{tally.files} files"
    english = f"{sops} built ({files}) into {place} in {spent} s"
    if tally.faulty:
        indonesian += f"; {tally.faulty} spesifikasi berisi galat, tidak dibangun"
        english += f"; {tally.faulty} with errors, not built"
    if tally.failed:
        indonesian += f"; {tally.failed} gagal"
        english += f"; {tally.failed} failed"
    console.tell(Wording(indonesian, english))
