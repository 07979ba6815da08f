"""SOP220: an activity involves a post that has no column."""

import re
from collections.abc import Iterator

from sopgen.check.posts import Mention, mentions, posts_of
from sopgen.check.rule import Finding, TableRule
from sopgen.check.view import TableView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording

_ABOVE = frozenset({"bupati", "wali kota", "gubernur", "menteri"})
_SENDING = re.compile(
    r"(?:mengirim\w*|mendistribusi\w*|menyusun|membuat|mengonsep|mengetik|menyiapkan|mencetak|"
    r"menandatangani|menggandakan)\b",
    re.IGNORECASE,
)
"""A letter to those above the office needs no column for them."""

_ADVICE = Wording(
    "tambahkan kolomnya, atau pakai nama pelaksana yang ada; penerima di luar instansi boleh "
    "dibiarkan",
    "add the column, or use the name of an actor that is there; a receiver outside the agency may "
    "stay",
)


def check(view: TableView) -> Iterator[Finding]:
    """Find each post that is given work or papers but has no column, at its first mention."""
    names = view.names
    known = {post for name in names for post in posts_of(name)}
    seen: set[str] = set()
    for step, activity in enumerate(view.activities):
        for mention in mentions(activity.text):
            outside = mention.post in _ABOVE and _SENDING.match(activity.text)
            if mention.receives and not outside and mention.post not in known | seen:
                seen.add(mention.post)
                yield _without_column(view, step, mention, names)


def _without_column(
    view: TableView, step: int, mention: Mention, names: tuple[str, ...]
) -> Finding:
    said = view.name(step)
    meant = next((name for name in names if mention.head in posts_of(name)), None)
    return Finding(
        view.activities[step].place.at(mention.written),
        Wording(
            f'{said.indonesian} melibatkan "{mention.written}", yang tidak mempunyai kolom '
            "pelaksana.",
            f'{said.english} involves "{mention.written}", who has no column.',
        ),
        Wording(
            f'maksudnya "{meant}"?' if meant else _ADVICE.indonesian,
            f'did you mean "{meant}"?' if meant else _ADVICE.english,
        ),
    )


RULE = TableRule("SOP220", "pelaku-tanpa-kolom", Severity.NOTE, check)
