"""The hint "maksudnya ...?"."""

from collections.abc import Collection

from sopgen.diagnostic.nearest import nearest
from sopgen.diagnostic.wording import Wording

_MOST_SHOWN = 30
_MOST_NAMES = 300
"""More names would cost more time than a guess is worth."""


def meant(written: str, known: Collection[str]) -> Wording | None:
    """Ask whether the most similar known name was meant; nothing when none is similar."""
    name = nearest(written, known) if len(known) <= _MOST_NAMES else None
    return did_you_mean(name) if name else None


def did_you_mean(name: str) -> Wording:
    """Ask whether a name was meant."""
    return Wording(f"maksudnya `{name}`?", f"did you mean `{name}`?")


def known_names(names: Collection[str]) -> Wording:
    """List the names that are known."""
    shown = [*names][:_MOST_SHOWN]
    listed = ", ".join(shown) + (", ..." if len(names) > _MOST_SHOWN else "")
    return Wording(f"yang dikenal di sini: {listed}", f"known here: {listed}")
