"""Where a sheet comes from."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file that a sheet was made of; ``name`` leads to it from the folder of the spec."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Provenance:
    """What is known of a sheet's origin; the rest is empty.

    ``digest`` is the hash of its spec's content, ``commit`` the git commit that holds the spec,
    ``tool`` the version of sopgen. ``sources`` are the files to travel with the sheet, the spec
    first.
    """

    digest: str = ""
    commit: str = ""
    tool: str = ""
    sources: tuple[SourceFile, ...] = ()


UNKNOWN = Provenance()
