"""The known name that a person probably meant."""

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(written: str, known: Iterable[str]) -> str | None:
    """Give the most similar known name, or nothing when none is similar; case does not count."""
    by_lower = {name.lower(): name for name in known}
    found = get_close_matches(written.lower(), by_lower, n=1, cutoff=0.6)
    return by_lower[found[0]] if found else None
