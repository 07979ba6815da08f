"""A table of the settings: which names it knows."""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from sopgen.diagnostic.nearest import nearest
from sopgen.diagnostic.wording import Wording

Table: TypeAlias = Mapping[str, object]
"""A table as TOML gives it."""


def unknown(name: str, known: Iterable[str], where: str = "") -> Wording:
    """Tell that a setting does not exist; ``where`` is the table it stands in."""
    names = tuple(known)
    meant = nearest(name, names)
    listed = ", ".join(f"`{one}`" for one in names)
    inside = (f" (di [{where}])", f" (in [{where}])") if where else ("", "")
    return Wording(
        f"pengaturan `{name}` tidak dikenal{inside[0]}; "
        + (f"maksudnya `{meant}`?" if meant else f"yang ada: {listed}"),
        f"unknown setting `{name}`{inside[1]}; "
        + (f"did you mean `{meant}`?" if meant else f"there are: {listed}"),
    )
