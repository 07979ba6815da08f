"""SOP508: one post or actor written in several ways."""

import re
from collections import defaultdict
from collections.abc import Iterator

from sopgen.check.language import words
from sopgen.check.posts import mentions
from sopgen.check.rule import Finding, TableRule
from sopgen.check.view import TableView, Written
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording
from sopgen.spec.inline import plain


def check(view: TableView) -> Iterator[Finding]:
    """Find a second spelling of a post or of an actor's name, once for each."""
    yield from _posts(view)
    yield from _actors(view)


def _posts(view: TableView) -> Iterator[Finding]:
    """Compare how posts are written: staf and staff anywhere, Kabag and kabag inside sentences."""
    seen: defaultdict[str, dict[str, str]] = defaultdict(dict)
    told: set[str] = set()
    for actor in view.table.actors:
        for mention in mentions(plain(actor.name.value)):
            seen[mention.post][_letters(mention.written)] = mention.written
    for activity in view.activities:
        for mention in mentions(activity.text):
            written = mention.written.removesuffix("nya")
            if mention.post in told or len(_letters(written).split()) > 1:
                continue
            ways = seen[mention.post]
            inside = mention.start > 0
            other = next((way for way in ways.values() if _differ(way, written)), None)
            if inside and other is None:
                other = ways.get(f"case {_letters(written)}", written)
                other = None if other == written else other
                ways[f"case {_letters(written)}"] = written
            if other is not None and other != written:
                told.add(mention.post)
                yield _mixed(activity, written, other)
            ways.setdefault(_letters(written), written)


def _actors(view: TableView) -> Iterator[Finding]:
    """Find each other way in which a name of several words is spaced, punctuated or turned."""
    for actor in view.table.actors:
        name = plain(actor.name.value)
        if words(name)[1:] == ():
            continue
        turned = "".join(reversed(name.split("/")))
        ways = {"".join(re.findall(r"\w", way)) for way in (name, turned)}
        pattern = re.compile("|".join(map(_spaced, sorted(ways))), re.IGNORECASE)
        told = {name.lower()}
        for activity in view.activities:
            match = pattern.search(activity.text)
            if match and match[0].lower() not in told:
                told.add(match[0].lower())
                yield _mixed(activity, match[0], name)


def _spaced(letters: str) -> str:
    return r"[\W_]*".join(map(re.escape, letters))


def _letters(written: str) -> str:
    return " ".join(words(written))


def _differ(one: str, other: str) -> bool:
    """Tell whether two single words for a post differ in their letters; short for long is fine."""
    a, b = _letters(one), _letters(other)
    return a != b and " " not in a + b and (a.startswith(b) or b.startswith(a) or a[:5] == b[:5])


def _mixed(written: Written, one: str, other: str) -> Finding:
    return Finding(
        written.place.at(one),
        Wording(
            f'"{one}" di tempat lain ditulis "{other}".',
            f'"{one}" is written "{other}" elsewhere.',
        ),
        Wording(
            "pilih satu cara menulis untuk pelaksana yang sama",
            "choose one way of writing the same actor",
        ),
    )


RULE = TableRule("SOP508", "sebutan-beragam", Severity.NOTE, check)
