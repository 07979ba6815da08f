"""The subject that an activity should not have."""

import re
from functools import lru_cache

from sopgen.check.language import is_active, words
from sopgen.check.posts import mentions

_MOST_BETWEEN = 3
_JOINED = re.compile(r"[\s/,&]*(?:dan\b)?[\s/,&]*")


def subject_of(activity: str, names: tuple[str, ...]) -> str | None:
    """Give the actor or post with which an activity begins, when a verb follows soon.

    ``names`` are the actors of the table.
    """
    text = activity.lstrip()
    end = _end_of_subject(text, names)
    if not end:
        return None
    following = words(text[end:])[: _MOST_BETWEEN + 1]
    verb = next((number for number, word in enumerate(following) if is_active(word)), None)
    return text[:end].strip() if verb is not None else None


def _end_of_subject(text: str, names: tuple[str, ...]) -> int:
    """Give where the names at the beginning of a text end; 0 when there is none."""
    end = 0
    while True:
        here = max((_length(text[end:], name) for name in names), default=0)
        begin = next((mention for mention in mentions(text[end:]) if mention.start == 0), None)
        here = max(here, begin.end if begin else 0)
        if not here:
            return end
        end += here
        gap = _JOINED.match(text, end)
        joined = gap is not None and gap[0].strip()
        if not joined or gap is None:
            return end
        end = gap.end()


def _length(text: str, name: str) -> int:
    """Give the length of an actor's name at the beginning of a text, however it is spaced."""
    match = _spaced(name).match(text)
    return match.end() if match else 0


@lru_cache(1024)
def _spaced(name: str) -> re.Pattern[str]:
    letters = re.findall(r"\w", name)
    pattern = r"[\W_]*".join(map(re.escape, letters)) + r"\b" if letters else r"(?!)"
    return re.compile(pattern, re.IGNORECASE)
