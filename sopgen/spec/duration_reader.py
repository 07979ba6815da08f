"""What a cell says about time, read beside its text: any text gives a duration, none raises."""

import re
from dataclasses import replace
from fractions import Fraction

from sopgen.spec import duration_words as words
from sopgen.spec.duration import Duration, DurationKind, Length, TimeUnit, length_of
from sopgen.spec.inline import plain
from sopgen.spec.model import Display

_UNIT = "|".join(f"(?P<u{n}>{pattern})" for n, (pattern, _, _) in enumerate(words.UNITS))
_NUMBER = (
    r"(?P<number>[0-9]{1,6}/[1-9][0-9]{0,5}|[0-9]{1,3}(?:\.[0-9]{3}){1,2}|[0-9]{1,6}(?:[.,][0-9]{1,6})?"
    rf"|(?:{'|'.join(sorted(words.NUMBER_WORDS, key=len, reverse=True))}))"
)
_COUNT = re.compile(rf"{_NUMBER}(?![0-9])(?: ?\([a-z ]+\)(?=\s*[^\s(]))?", words.FLAGS)
_PRODUCT = re.compile(
    rf"(?P<times>[0-9]{{1,4}}) ?[x×*] ?(?P<count>[0-9]{{1,4}}) ?(?:{_UNIT}){words.END}",
    words.FLAGS,
)
_UNIT_WORD = re.compile(rf"\s?(?:{_UNIT}){words.END}", words.FLAGS)
_ONE = re.compile(rf"se-?(?:{_UNIT}){words.END}", words.FLAGS)
_AND = re.compile(r"\s*(?:,\s*|dan\s+|lebih\s+)?(?=[0-9a-z½¼¾])", words.FLAGS)
_OR = re.compile(r"\s*(?:;|\n|\batau\b|/(?=\s*[0-9])|(?<=\)),(?=\s*[0-9]))\s*", words.FLAGS)
_EVERY = re.compile(r"(?:(?:se)?tiap(?:-tiap)?|per)\s+", words.FLAGS)
_TIMES_A = re.compile(
    r"(?P<times>[1-9][0-9]{0,3}) ?(?:x|kali)(?: dalam)? (?P<period>.+)", words.FLAGS
)
_HEADING_UNIT = re.compile(r"\((?:dalam )?([a-z ]+)\)", words.FLAGS)
_HOURS_OF_A_DAY = 24


def read_duration(text: str, bare: str = "") -> Duration:
    """Read a cell; ``bare`` is the unit of a number that stands alone ("menit")."""
    written = "\n".join(" ".join(line.split()) for line in plain(text).split("\n"))
    written = written.strip().rstrip(". ")
    if words.NOTHING.fullmatch(written):
        return Duration(DurationKind.NONE)
    found = _alternatives(written, bare) or _frequency(written)
    if found is not None:
        return found
    if words.OPEN.match(written):
        return Duration(DurationKind.OPEN)
    return Duration(DurationKind.UNREADABLE)


def bare_unit(display: Display) -> str:
    """Give the unit of bare numbers: ``satuan_waktu``, or the one in "Waktu (menit)"."""
    if display.time_unit is not None:
        return display.time_unit.value
    heading = dict(display.labels).get("waktu")
    found = _HEADING_UNIT.search(heading.value) if heading is not None else None
    return found[1] if found else ""


def _alternatives(text: str, bare: str) -> Duration | None:
    """Read a length, or several of which one holds: they become one range."""
    whole = _duration(text, bare)
    if whole is not None:
        return whole
    found = [_duration(part, bare) for part in _OR.split(text)]
    known = [one for one in found if one is not None]
    if len(known) < len(found) or len(known) == 1:
        return None
    least = min((one.least or Length() for one in known), key=lambda one: one.rough_minutes)
    if any(one.most is None for one in known):
        return replace(known[0], least=least, most=None)
    most = max((one.most or Length() for one in known), key=lambda one: one.rough_minutes)
    return replace(known[0], least=least, most=most)


def _duration(text: str, bare: str) -> Duration | None:
    marks, position = _marks(text)
    extent = _range(text, position, bare)
    if extent is None:
        return None
    least, most, position = extent
    rate = words.RATE.match(text, position)
    position = rate.end() if rate else position
    condition = words.CONDITION.match(text, position)
    position = condition.end() if condition else position
    if text[position:].strip() or least.rough_minutes > most.rough_minutes:
        return None
    return Duration(
        DurationKind.LENGTH,
        None if words.AT_MOST in marks else least,
        None if words.AT_LEAST in marks and words.AT_MOST not in marks else most,
        words.ABOUT in marks,
        rate["rate"].strip() if rate else "",
        _bare_condition(condition["condition"]) if condition else "",
    )


def _bare_condition(written: str) -> str:
    return " ".join(re.sub(r"[()]", " ", written).split())


def _marks(text: str) -> tuple[set[re.Pattern[str]], int]:
    """Give the bounds before a length, and where the length begins."""
    marks: set[re.Pattern[str]] = set()
    position = 0
    known = (words.AT_MOST, words.AT_LEAST, words.ABOUT, words.FILLER)
    while True:
        found = [(mark, match) for mark in known if (match := mark.match(text, position))]
        if not found:
            return marks, position
        marks.add(found[0][0])
        position = found[0][1].end()


def _range(text: str, position: int, bare: str) -> tuple[Length, Length, int] | None:
    """Read "1 jam", "30 menit - 3 jam", "1-5 hari": the bounds, and where they end."""
    count = _COUNT.match(text, position)
    until = words.UNTIL.match(text, count.end()) if count else None
    if count and until:
        most = _length(text, until.end(), bare)
        unit = _last_unit(text, until.end(), bare)
        if most is None or unit is None:
            return None
        return _sized(_value(count["number"]), unit), most[0], most[1]
    least = _length(text, position, bare)
    until = words.UNTIL.match(text, least[1]) if least else None
    further = _length(text, until.end(), bare) if until else None
    if least is None:
        return None
    most = further or least
    return least[0], most[0], most[1]


def _last_unit(text: str, position: int, bare: str) -> tuple[TimeUnit, Fraction] | None:
    count = _COUNT.match(text, position)
    return _unit(text, count.end(), bare)[0] if count else None


def _length(text: str, position: int, bare: str) -> tuple[Length, int] | None:
    """Read "2 bulan 1 minggu", "1 x 24 jam", "sehari": the sum, and where it ends."""
    total: Length | None = None
    while True:
        begin = position
        if total is not None:
            joint = _AND.match(text, position)
            if joint is None:
                return total, position
            begin = joint.end()
        item = _item(text, begin, bare if total is None else "")
        if item is None:
            return None if total is None else (total, position)
        total = item[0] if total is None else total + item[0]
        position = item[1]


def _item(text: str, position: int, bare: str) -> tuple[Length, int] | None:
    product = _PRODUCT.match(text, position)
    if product:
        return _product(product), product.end()
    one = _ONE.match(text, position)
    if one:
        return _sized(Fraction(1), _unit_of(one)), one.end()
    count = _COUNT.match(text, position)
    if count is None:
        return None
    unit, end = _unit(text, count.end(), bare)
    return None if unit is None else (_sized(_value(count["number"]), unit), end)


def _product(match: re.Match[str]) -> Length:
    """Give "2 x 60 menit"; "n x 24 jam" are days of the calendar, for nobody works 24 hours."""
    times, count, unit = Fraction(match["times"]), Fraction(match["count"]), _unit_of(match)
    if count == _HOURS_OF_A_DAY and unit == (TimeUnit.MINUTE, Fraction(60)):
        return length_of([(TimeUnit.CALENDAR_DAY, times)])
    return _sized(times * count, unit)


def _unit(text: str, position: int, bare: str) -> tuple[tuple[TimeUnit, Fraction] | None, int]:
    written = _UNIT_WORD.match(text, position)
    if written:
        return _unit_of(written), written.end()
    assumed = _UNIT_WORD.fullmatch(bare.strip())
    return (_unit_of(assumed) if assumed else None), position


def _unit_of(match: re.Match[str]) -> tuple[TimeUnit, Fraction]:
    found = next(n for n in range(len(words.UNITS)) if match[f"u{n}"] is not None)
    _, unit, size = words.UNITS[found]
    return unit, size


def _sized(count: Fraction, unit: tuple[TimeUnit, Fraction]) -> Length:
    return length_of([(unit[0], count * unit[1])])


def _value(number: str) -> Fraction:
    word = words.NUMBER_WORDS.get(number.lower())
    if word is not None:
        return word
    if re.fullmatch(r"[0-9]{1,3}(?:\.[0-9]{3})+", number):
        return Fraction(number.replace(".", ""))
    return Fraction(number.replace(",", "."))


def _frequency(text: str) -> Duration | None:
    """Read "triwulanan", "setiap 3 bulan", "2 kali setahun"."""
    every, said = _distance(text), ""
    condition = words.CONDITION.search(text, 1)
    if every is None and condition is not None:
        every = _distance(text[: condition.start()].strip())
        said = _bare_condition(condition["condition"])
    return Duration(DurationKind.FREQUENCY, every, every, condition=said) if every else None


def _distance(text: str) -> Length | None:
    period = words.PERIODS.get(text.lower())
    if period is not None:
        return length_of([period])
    every = _EVERY.match(text)
    if every:
        return _whole_length(text, every.end()) or _whole_length(f"1 {text[every.end() :]}", 0)
    times = _TIMES_A.fullmatch(text)
    if times is None:
        return None
    whole = times["period"]
    every = _EVERY.match(whole)
    inner = _whole_length(f"1 {whole[every.end() :]}" if every else whole, 0)
    if inner is None:
        return None
    return length_of((unit, count / int(times["times"])) for unit, count in inner.parts)


def _whole_length(text: str, position: int) -> Length | None:
    found = _length(text, position, "")
    return found[0] if found and found[1] == len(text) else None
