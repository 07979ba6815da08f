"""Where a sheet comes from."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Provenance:
    """What is known of a sheet's origin; the rest is empty.

    ``digest`` is the hash of its spec's content, ``commit`` the git commit that holds the spec,
    ``tool`` the version of sopgen.
    """

    digest: str = ""
    commit: str = ""
    tool: str = ""


UNKNOWN = Provenance()
