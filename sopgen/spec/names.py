"""Whether the names in a flow table lead somewhere: actors, targets, cells above."""

import re
from collections.abc import Iterator

from sopgen.diagnostic.wording import Wording
from sopgen.spec.code import Code
from sopgen.spec.fields_step import NEXT_STEP, STEP_ID
from sopgen.spec.meant import did_you_mean, known_names, meant
from sopgen.spec.model import FlowTable, MergedUp, Step, SymbolSpec, Text
from sopgen.spec.report import Report, shown


def check_names(table: FlowTable, reports: tuple[Report, ...], *, actors_known: bool) -> None:
    """Report whatever in a table refers to nothing; ``reports`` are those of its steps."""
    targets = _targets(table, reports)
    order = {actor.id.value: column for column, actor in enumerate(table.actors)}
    last = next((step for step in reversed(table.steps) if step.symbols), None)
    for step, report in zip(table.steps, reports, strict=True):
        for symbol in step.symbols:
            if actors_known:
                _check_actors(symbol, table, order, report)
            for target in _written_targets(symbol):
                _check_target(target, targets, report, last=step is last)
    for step, report in zip(table.steps[:1], reports[:1], strict=True):
        _check_first(step, report)


def _targets(table: FlowTable, reports: tuple[Report, ...]) -> dict[str, bool]:
    """Give each id with whether a symbol belongs to it; ids that stand twice are reported."""
    spans: dict[str, Text] = {}
    drawn: dict[str, bool] = {}
    for step, report in zip(table.steps, reports, strict=True):
        ids = [(step.id, bool(step.symbols)), *((symbol.id, True) for symbol in step.symbols)]
        for written, has_symbol in ids:
            if written is None:
                continue
            first = spans.setdefault(written.value, written)
            drawn.setdefault(written.value, has_symbol)
            if first is not written:
                _refuse_twice(written, first, report)
    return drawn


def _refuse_twice(written: Text, first: Text, report: Report) -> None:
    line = first.span.line
    report.error(
        Code.DUPLICATE_ID,
        written.span,
        Wording(
            f'id "{written.value}" sudah dipakai di baris {line}.',
            f'the id "{written.value}" is already used on line {line}.',
        ),
        Wording("beri id yang lain", "give it another id"),
    )


def _written_targets(symbol: SymbolSpec) -> Iterator[Text]:
    yield from symbol.onward or ()
    for outcome in symbol.outcomes:
        yield from outcome.targets


def _check_target(target: Text, known: dict[str, bool], report: Report, *, last: bool) -> None:
    where, written = report.where, shown(target.value)
    if target.value == NEXT_STEP:
        if last:
            _warn_end(target, report)
        return
    if known.get(target.value):
        return
    if target.value in known:
        report.error(
            Code.UNKNOWN_TARGET,
            target.span,
            Wording(
                f"alur di {where.indonesian} menuju {written}, padahal langkah itu tidak "
                "mempunyai simbol.",
                f"a flow in {where.english} leads to {written}, but that step has no symbol.",
            ),
            Wording("beri langkah itu `pelaksana`", "give that step a `pelaksana`"),
        )
        return
    report.error(
        Code.UNKNOWN_TARGET,
        target.span,
        Wording(
            f"alur di {where.indonesian} menuju {written}, padahal tidak ada langkah dengan id "
            "itu.",
            f"a flow in {where.english} leads to {written}, but no step has that id.",
        ),
        _target_hint(target.value, known),
    )


def _target_hint(written: str, known: dict[str, bool]) -> Wording:
    guess = meant(written, (*known, NEXT_STEP))
    if guess is not None:
        return guess
    if written.isdigit():
        return Wording(
            "alur menunjuk ke `id`, bukan ke nomor: beri langkah yang dituju `id: ...`, lalu tulis "
            "id itu di sini",
            "flows refer to an `id`, not to a number: give the step an `id: ...` and write that",
        )
    if not re.fullmatch(STEP_ID.pattern, written):
        return Wording(
            "beri langkah yang dituju `id: ...`, lalu tulis id itu di sini; hasil keputusan "
            "ditulis bersama tujuannya: `keputusan: {Ya: lanjut, Tidak: id}`",
            "give the step that is meant `id: ...`, and write that id here; outcomes are written "
            "with where they lead: `keputusan: {Ya: lanjut, Tidak: id}`",
        )
    return Wording(
        f"beri langkah yang dituju `id: {written}`, lalu tulis id itu di sini",
        f"give the step that is meant `id: {written}`, and write that id here",
    )


def _warn_end(target: Text, report: Report) -> None:
    report.warning(
        Code.NO_NEXT_STEP,
        target.span,
        Wording(
            "`lanjut` di langkah terakhir tidak menuju ke mana pun.",
            "`lanjut` in the last step leads nowhere.",
        ),
        Wording(
            "tambahkan langkah penutup, atau arahkan ke langkah lain",
            "add a closing step, or lead to another step",
        ),
    )


def _check_actors(
    symbol: SymbolSpec, table: FlowTable, order: dict[str, int], report: Report
) -> None:
    seen: set[str] = set()
    for written in symbol.actors:
        if written.value not in order:
            _refuse_actor(written, table, report)
        elif written.value in seen and not symbol.spanning:
            report.error(
                Code.ACTOR_TWICE,
                written.span,
                Wording(
                    f"pelaksana {shown(written.value)} ditulis dua kali untuk satu tindakan.",
                    f"the actor {shown(written.value)} is written twice for one act.",
                ),
                Wording(
                    "hapus salah satu; beberapa simbol satu pelaksana ditulis dengan `simbol`",
                    "delete one; several symbols of an actor are written with `simbol`",
                ),
            )
        seen.add(written.value)
    columns = [order.get(written.value, -1) for written in symbol.actors]
    if symbol.spanning and len(columns) == 2 and min(columns) >= 0 and columns[0] >= columns[1]:  # noqa: PLR2004 - first and last
        _refuse_order(symbol, report)


def _refuse_order(symbol: SymbolSpec, report: Report) -> None:
    first, last = symbol.actors[0], symbol.actors[-1]
    same = first.value == last.value
    report.error(
        Code.SPAN_ORDER,
        first.span,
        Wording(
            f"`bentang` harus dari kolom kiri ke kolom kanan, bukan dari {shown(first.value)} ke "
            f"{shown(last.value)}.",
            f"`bentang` has to go from a left to a right column, not from {shown(first.value)} to "
            f"{shown(last.value)}.",
        ),
        Wording(f"pakai `pelaksana: {first.value}`", f"use `pelaksana: {first.value}`")
        if same
        else Wording(
            f"tulis `bentang: [{last.value}, {first.value}]`",
            f"write `bentang: [{last.value}, {first.value}]`",
        ),
    )


def _refuse_actor(written: Text, table: FlowTable, report: Report) -> None:
    where = report.where
    ids = tuple(actor.id.value for actor in table.actors)
    by_name = {actor.name.value.lower(): actor.id.value for actor in table.actors}
    named = by_name.get(written.value.lower())
    report.error(
        Code.UNKNOWN_ACTOR,
        written.span,
        Wording(
            f"pelaksana {shown(written.value)} di {where.indonesian} tidak ada di daftar "
            "`pelaksana`.",
            f"the actor {shown(written.value)} in {where.english} is not in the list `pelaksana`.",
        ),
        did_you_mean(named) if named else meant(written.value, ids) or known_names(ids),
    )


def _check_first(step: Step, report: Report) -> None:
    for cell in (step.requirement, step.time, step.output, step.remark):
        if isinstance(cell, MergedUp):
            report.error(
                Code.NOTHING_ABOVE,
                cell.span,
                Wording(
                    "`gabung: atas` di langkah pertama: tidak ada sel di atasnya.",
                    "`gabung: atas` in the first step: there is no cell above.",
                ),
                Wording("tulis isi selnya di sini", "write the content of the cell here"),
            )
