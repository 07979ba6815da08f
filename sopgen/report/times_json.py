"""The times of flow tables as JSON, for programs: lengths by unit, minutes and days as numbers."""

import json
from collections.abc import Iterable

from sopgen.process.times import StepTime, Total
from sopgen.report.timed import Timed
from sopgen.spec.duration import Duration, Length, TimeUnit

Data = dict[str, object]

_KEYS = {
    TimeUnit.YEAR: "years",
    TimeUnit.MONTH: "months",
    TimeUnit.WEEK: "weeks",
    TimeUnit.CALENDAR_DAY: "calendar_days",
    TimeUnit.WORKDAY: "working_days",
    TimeUnit.DAY: "days",
    TimeUnit.MINUTE: "minutes",
}


def render(tables: Iterable[Timed]) -> str:
    """Give a list of all tables."""
    return json.dumps([_table(timed) for timed in tables], ensure_ascii=False, indent=2) + "\n"


def _table(timed: Timed) -> Data:
    times, table = timed.times, timed.table
    return {
        "file": timed.name,
        "title": timed.sop.title.value,
        "table": table.title.value if table.title else None,
        "basis": {
            "hours_per_day": float(times.basis.hours_per_day),
            "days_per_week": float(times.basis.days_per_week),
        },
        "straight": _total(times.straight),
        "straight_by_unit": _total(times.by_unit),
        "fastest": _length(times.fastest),
        "slowest": _length(times.slowest),
        "slowest_with_loops": _length(times.slowest_with_loops),
        "loops": [
            {
                "from": times.steps[loop.source].number,
                "to": times.steps[loop.target].number,
                "extra": _total(loop.extra),
            }
            for loop in times.loops
        ],
        "actors": [
            {"actor": table.actors[actor.column].id.value, **_total(actor.total)}
            for actor in times.actors
        ],
        "declared": table.total_time.value if table.total_time else None,
        "steps": [_step(step, on_way=step.row in times.on_way) for step in times.steps],
    }


def _step(step: StepTime, *, on_way: bool) -> Data:
    return {
        "number": step.number,
        "text": step.text.value if step.text else "",
        "line": step.text.span.line if step.text else None,
        "merged": step.cell != step.row,
        "straight": on_way,
        **_duration(step.duration),
    }


def _duration(duration: Duration) -> Data:
    return {
        "kind": duration.kind.name.lower(),
        "least": None if duration.least is None else _length(duration.least),
        "most": None if duration.most is None else _length(duration.most),
        "approximate": duration.approximate,
        "rate": duration.rate or None,
        "condition": duration.condition or None,
    }


def _total(total: Total) -> Data:
    return {"least": _length(total.least), "most": _length(total.most)}


def _length(length: Length) -> Data:
    return {_KEYS[unit]: _number(float(count)) for unit, count in length.parts}


def _number(value: float) -> float | int:
    return int(value) if value.is_integer() else value
