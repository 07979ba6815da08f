"""The commit in which a spec came to say what a sheet shows."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath, PurePosixPath

from sopgen.project.git import ask
from sopgen.spec.build import read_spec
from sopgen.spec.canonical import content_hash
from sopgen.spec.inline import plain

_SUFFIXES = (".yaml", ".yml")
_FILE = "100"
"""How the mode of a plain file begins."""


@dataclass(frozen=True, slots=True)
class Origin:
    """A commit with its date and subject, and the spec in it; ``digest`` is its whole hash."""

    commit: str
    date: str
    subject: str
    path: str
    title: str
    digest: str


@dataclass(frozen=True, slots=True)
class _Read:
    """What a spec said, and the shared files that it looked for then."""

    digest: str
    title: str
    shared: tuple[tuple[str, str | None], ...]


_Tree = dict[str, str]
"""The YAML files of a commit: their blobs by path."""


def find_origin(folder: Path, digest: str) -> Origin | None:
    """Find the commit by the hash, or its beginning, in the repository around a folder.

    Of several commits the one that brought the content is given, not those that kept it.
    """
    history = _History(folder)
    found: tuple[str, str, _Read] | None = None
    for commit, tree in history.trees():
        paths = tree if found is None else [found[1]]
        hits = [(path, history.read(path, tree)) for path in paths]
        hit = next((h for h in hits if h[1] and h[1].digest.startswith(digest)), None)
        if hit is not None and hit[1] is not None:
            found = (commit, hit[0], hit[1])
        elif found is not None:
            break
    return None if found is None else _told(folder, *found)


class _History:
    """Reads each version of a spec once, however many commits hold it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known: dict[tuple[str, str], _Read] = {}

    def trees(self) -> Iterator[tuple[str, _Tree]]:
        """Give the commits that touched YAML files, newest first, with all such files."""
        globs = [f":(top,glob)**/*{suffix}" for suffix in _SUFFIXES]
        listed = ask(self._folder, "rev-list", "--all", "--date-order", "--", *globs)
        for commit in (listed or b"").decode().split():
            yield commit, self._tree(commit)

    def _tree(self, commit: str) -> _Tree:
        listed = ask(self._folder, "ls-tree", "-r", "-z", "--full-tree", commit) or b""
        found: _Tree = {}
        for entry in listed.decode(errors="surrogateescape").split("\0"):
            about, _, path = entry.partition("\t")
            if path.lower().endswith(_SUFFIXES) and about.startswith(_FILE):
                found[path] = about.split()[2]
        return found

    def read(self, path: str, tree: _Tree) -> _Read | None:
        """Give what a file says in a commit; a hash of nothing when it is no spec."""
        blob = tree.get(path)
        if blob is None:
            return None
        known = self._known.get((path, blob))
        if known is not None and all(tree.get(name) == other for name, other in known.shared):
            return known
        read = self._parse(path, blob, tree)
        self._known[path, blob] = read
        return read

    def _parse(self, path: str, blob: str, tree: _Tree) -> _Read:
        shared: dict[str, str | None] = {}

        def load(wanted: PurePath) -> bytes | None:
            name = posixpath.normpath(wanted.as_posix())
            shared[name] = tree.get(name)
            other = shared[name]
            return None if other is None else self._content(other)

        sops = read_spec(PurePosixPath(path), self._content(blob), load).sops
        title = plain(sops[0].title.value) if sops else ""
        return _Read(content_hash(sops) if sops else "", title, tuple(shared.items()))

    def _content(self, blob: str) -> bytes:
        return ask(self._folder, "cat-file", "blob", blob) or b""


def _told(folder: Path, commit: str, path: str, read: _Read) -> Origin:
    shown = ask(folder, "show", "-s", "--format=%cs%x00%s", commit) or b"\0"
    date, _, subject = shown.decode(errors="replace").strip("\n").partition("\0")
    return Origin(commit, date, subject, path, read.title, read.digest)
