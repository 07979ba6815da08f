"""The SOPs that an SOP names, and which SOP is meant."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from difflib import get_close_matches

from sopgen.check.language import words
from sopgen.check.view import Place, Project, SopView, Written
from sopgen.spec.inline import plain

_NAMED = re.compile(r"\bSOP\b[\s:]*(?P<name>[^\W_][^.;\n()]*)")
_OWN_WORDS = frozenset({"sop", "tentang", "nomor", "prosedur"})
_LIKE = 0.75
_MOST_COMPARED = 10
"""To compare with each title of a large project would take seconds."""


class References:
    """Finds the SOPs of a project by what others call them."""

    def __init__(self, project: Project) -> None:
        self._by_title: dict[str, SopView] = {}
        self._by_number: dict[str, SopView] = {}
        self._by_word: defaultdict[str, list[str]] = defaultdict(list)
        for view in project.sops:
            self._by_title.setdefault(_bare(view.title), view)
            number = view.sop.number
            if number and number.value.strip(" -–"):
                self._by_number.setdefault("".join(number.value.split()).lower(), view)
        for title in self._by_title:
            for word in set(title.split()):
                self._by_word[word].append(title)

    def find(self, named: str) -> SopView | None:
        """Give the SOP of a title, or of a number that stands in what is named."""
        found = self._by_title.get(_bare(named))
        if found is None:
            tokens = (token.strip(".,;()").lower() for token in named.split())
            found = next((self._by_number[one] for one in tokens if one in self._by_number), None)
        return found

    def nearest(self, named: str) -> str | None:
        """Give the title of the most similar SOP that has a word in common with what is named."""
        bare = _bare(named)
        common = Counter(
            title for word in set(bare.split()) for title in self._by_word.get(word, ())
        )
        likely = [title for title, _ in common.most_common(_MOST_COMPARED)]
        close = get_close_matches(bare, likely, n=1, cutoff=_LIKE)
        return self._by_title[close[0]].title if close else None


def named_sops(view: SopView) -> Iterator[Written]:
    """Give the SOPs named under keterkaitan, and as "SOP ..." in keterangan."""
    for text in view.sop.related:
        name = plain(text.value).strip()
        if name.strip(" -–."):
            yield Written(_without_sop(name), Place(text.span, None, "keterkaitan"))
    for table in view.tables:
        for written in table.texts:
            if written.place.field == "keterangan":
                for match in _NAMED.finditer(written.text):
                    yield Written(match["name"].strip(), written.place.at(match[0].strip()))


def _without_sop(name: str) -> str:
    match = _NAMED.match(name)
    return match["name"].strip() if match else name


def _bare(title: str) -> str:
    return " ".join(word for word in words(title) if word not in _OWN_WORDS)
