"""Which SOP of the project is meant when one is named."""

from collections import Counter, defaultdict
from difflib import get_close_matches

from sopgen.check.card import Card, Project
from sopgen.check.language import words

_OWN_WORDS = frozenset({"sop", "tentang", "nomor", "prosedur"})
_LIKE = 0.75
_MOST_COMPARED = 10
"""To compare with each title of a large project would take seconds."""


class References:
    """Finds the SOPs of a project by what others call them; a revoked one only if no other fits."""

    def __init__(self, project: Project) -> None:
        self._by_title: dict[str, Card] = {}
        self._by_number: dict[str, Card] = {}
        self._by_word: defaultdict[str, list[str]] = defaultdict(list)
        for card in sorted(project.sops, key=lambda card: card.revoked):
            self._by_title.setdefault(_bare(card.title), card)
            if card.number:
                number = "".join(card.number.value.split()).lower()
                self._by_number.setdefault(number, card)
        for title in self._by_title:
            for word in set(title.split()):
                self._by_word[word].append(title)

    def find(self, named: str) -> Card | None:
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


def _bare(title: str) -> str:
    return " ".join(word for word in words(title) if word not in _OWN_WORDS)
