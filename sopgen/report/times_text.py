"""The times of a flow table, for people: rows, totals, and what they rest on."""

from collections.abc import Iterable, Iterator

from sopgen.diagnostic.wording import Language, Wording
from sopgen.process.times import StepTime, Times
from sopgen.report.lengths import count_words, length_words, total_words, unit_words
from sopgen.report.timed import Timed
from sopgen.spec.duration import DurationKind, print_duration
from sopgen.spec.inline import plain

_WIDEST = 48
_WHY = {
    DurationKind.NONE: Wording("kosong", "empty"),
    DurationKind.OPEN: Wording("tidak tentu", "open"),
    DurationKind.FREQUENCY: Wording("berkala", "a frequency"),
    DurationKind.UNREADABLE: Wording("tidak terbaca", "not understood"),
}


def render(timed: Timed, language: Language) -> str:
    """Give the table of one flow table."""
    times = timed.times
    blocks = [
        _aligned([_head(language), *(_row(timed, step, language) for step in times.steps)]),
        _aligned((label.get(language), words.get(language)) for label, words in _totals(times)),
        _aligned(_actors(timed, language), title=_PER_ACTOR.get(language)),
        [f"   {line.get(language)}" for line in _remarks(timed)],
    ]
    body = "\n".join("".join(f"{line}\n" for line in block) for block in blocks)
    return f"{timed.name}: {_line(timed.title)}\n{body}"


_PER_ACTOR = Wording("Per pelaksana di jalur lurus:", "Per actor on the straight way:")


def _head(language: Language) -> tuple[str, ...]:
    words = Wording("No|Kegiatan|Waktu|Dibaca", "No|Activity|Time|Read as").get(language)
    return tuple(words.split("|"))


def _row(timed: Timed, step: StepTime, language: Language) -> tuple[str, ...]:
    activity = _line(timed.table.steps[step.row].activity.value)
    written = _line(step.text.value) if step.text else ""
    why = _WHY.get(step.duration.kind)
    read = why.get(language) if why else print_duration(step.duration)
    if step.cell != step.row:
        read = Wording("(sel gabungan)", "(merged cell)").get(language)
    return (step.number, activity, written, read)


def _line(text: str) -> str:
    """Give a text on one line, not wider than its column."""
    flat = " ".join(plain(text).split())
    shown = flat if len(flat) <= _WIDEST else f"{flat[: _WIDEST - 1]}…"
    return "".join(sign if sign.isprintable() else " " for sign in shown)


def _aligned(rows: Iterable[tuple[str, ...]], title: str = "") -> list[str]:
    """Give rows as lines with their columns below each other."""
    found = list(rows)
    widths = [max(map(len, column)) for column in zip(*found, strict=True)]
    lines = [
        "   " + "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        for row in found
    ]
    return [*([f"   {title}"] if title else []), *(line.rstrip() for line in lines)]


def _totals(times: Times) -> Iterator[tuple[Wording, Wording]]:
    yield Wording("Jalur lurus", "Straight way"), total_words(times.straight)
    yield Wording("  per satuan", "  by unit"), unit_words(times.by_unit)
    yield Wording("Jalur tercepat", "Fastest way"), length_words(times.fastest)
    yield Wording("Jalur terlama", "Slowest way"), length_words(times.slowest)
    for loop in times.loops:
        source, target = times.steps[loop.source].number, times.steps[loop.target].number
        label = Wording(f"Putaran {source} ke {target}", f"Loop from {source} to {target}")
        yield label, total_words(loop.extra)
    if times.loops:
        label = Wording("Terlama, setiap putaran satu kali", "Slowest, each loop once")
        yield label, length_words(times.slowest_with_loops)


def _actors(timed: Timed, language: Language) -> Iterator[tuple[str, ...]]:
    for actor in timed.times.actors:
        name = _line(timed.table.actors[actor.column].name.value)
        yield f"  {name}", total_words(actor.total).get(language)


def _remarks(timed: Timed) -> Iterator[Wording]:
    times = timed.times
    own = [step for step in times.steps if step.cell == step.row]
    untimed = [step for step in own if step.untimed]
    if untimed:
        yield Wording(
            f"Tidak ikut dijumlahkan: {_named(untimed, Language.INDONESIAN)}.",
            f"Left out of the totals: {_named(untimed, Language.ENGLISH)}.",
        )
    rated = [step for step in own if step.duration.rate]
    if rated:
        numbers = _numbers(rated)
        yield Wording(
            f"Dihitung untuk satu satuan: {numbers}.", f"Counted for one unit: {numbers}."
        )
    declared = timed.table.total_time
    if declared is not None:
        written = _line(declared.value)
        yield Wording(f"Tertulis di `total_waktu`: {written}.", f"Written total: {written}.")
    yield _basis(times)


def _numbers(steps: Iterable[StepTime]) -> str:
    return ", ".join(step.number or "?" for step in steps)


def _named(steps: Iterable[StepTime], language: Language) -> str:
    return ", ".join(
        f"{step.number or '?'} ({_WHY[step.duration.kind].get(language)})" for step in steps
    )


def _basis(times: Times) -> Wording:
    hours, days = count_words(times.basis.hours_per_day), count_words(times.basis.days_per_week)
    return Wording(
        f"Dasar: 1 hari = 1 hari kerja = {hours.indonesian} jam, 1 minggu = {days.indonesian} hari "
        "kerja; hari kalender, bulan dan tahun tidak diubah menjadi jam; cabang yang sejajar "
        "dihitung yang terlama.",
        f"Basis: 1 day = 1 working day = {hours.english} hours, 1 week = {days.english} working "
        "days; calendar days, months and years are not turned into hours; of parallel branches "
        "the longest counts.",
    )
