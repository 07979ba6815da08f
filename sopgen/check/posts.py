"""The posts and units of an office that texts name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_POSTS = {
    "bupati": "bupati",
    "wali kota": "wali ?kota",
    "gubernur": "gubernur",
    "menteri": "menteri",
    "camat": "camat",
    "lurah": "lurah",
    "kepala desa": "kepala desa|kades",
    "sekretaris daerah": "sekretaris daerah|sekda",
    "sekretaris dprd": "sekretaris dprd|sekwan",
    "sekretaris lurah": "sekretaris lurah|seklur",
    "sekretaris camat": "sekretaris camat|sekcam",
    "sekretaris desa": "sekretaris desa|sekdes",
    "sekretaris": "sekretaris",
    "kepala dinas": "kepala dinas|kadis",
    "kepala badan": "kepala badan|kaban",
    "kepala opd": "kepala (?:opd|skpd|perangkat daerah)",
    "kepala biro": "kepala biro|karo",
    "kepala bagian": "kepala bagian|kabag",
    "kepala subbagian": "kepala sub ?-?bagian|kasub ?-?bag|kasubag|kasub",
    "kepala bidang": "kepala bidang|kabid",
    "kepala subbidang": "kepala sub ?-?bidang|kasub ?-?bid|kasubid",
    "kepala seksi": "kepala seksi|kasie?",
    "kepala kantor": "kepala kantor(?: wilayah)?|kakan(?:wil|kemenag)|ka\\. ?kanwil",
    "kepala": "kepala",
    "atasan langsung": "atasan langsung",
    "direktur": "direktur",
    "inspektur": "inspektur",
    "asisten": "asisten",
    "bendahara": "bendahara",
    "pptk": "pptk",
    "ppk": "ppk",
    "kpa": "kpa",
    "staf": "staff?",
}
_UNITS = {
    "sekretariat": "sekretariat",
    "subbagian": "sub ?-?bagian|sub ?-?bag|subag",
    "subbidang": "sub ?-?bidang|sub ?-?bid|subid",
}
_HEADS = {
    "sekretariat": "sekretaris",
    "subbagian": "kepala subbagian",
    "subbidang": "kepala subbidang",
}
_NAMES = {**_POSTS, **_UNITS}
_ALL = re.compile(
    r"(?<![\w-])(?:"
    + "|".join(f"(?P<p{number}>{pattern})" for number, pattern in enumerate(_NAMES.values()))
    + r")(?:nya)?(?![\w-])",
    re.IGNORECASE,
)
_KEYS = tuple(_NAMES)
_RECIPIENT = re.compile(
    r"\b(?:kepada|kpd|ke|dengan|bersama|oleh|memerintah(?:kan)?|menugaskan|meminta|mengundang)\s+"
    r"(?:masing-\s?masing\s+|para\s+|seluruh\s+|semua\s+)?$",
    re.IGNORECASE,
)
_TOWARDS = re.compile(r"\b(?:kepada|kpd|ke)\s+(?:masing-\s?masing\s+|para\s+)?$", re.IGNORECASE)
_AND = re.compile(r"\s*(?:,|/|dan|serta|&)\s*", re.IGNORECASE)
_QUALIFIER = re.compile(r"\s+([A-Z]\w*)")


@dataclass(frozen=True, slots=True)
class Mention:
    """A post or unit named in a text, as ``written``; ``qualifier`` is the word that tells which.

    ``receives`` when something goes to it or it is asked to act; ``towards`` when something is
    handed to it.
    """

    post: str
    written: str
    qualifier: str
    start: int
    end: int
    receives: bool
    towards: bool

    @property
    def head(self) -> str:
        """The post that leads a unit; a post itself."""
        return _HEADS.get(self.post, self.post)


@lru_cache(4096)
def mentions(text: str) -> tuple[Mention, ...]:
    """Give the posts and units that a text names."""
    return tuple(_mentions(text))


def _mentions(text: str) -> Iterator[Mention]:
    receives = towards = False
    last = -1
    for match in _ALL.finditer(text):
        before = text[: match.start()]
        joined = last >= 0 and _AND.fullmatch(text[last : match.start()]) is not None
        receives = (joined and receives) or _RECIPIENT.search(before) is not None
        towards = (joined and towards) or _TOWARDS.search(before) is not None
        post = _KEYS[int((match.lastgroup or "p0")[1:])]
        behind = _QUALIFIER.match(text, match.end())
        qualifier = behind[1] if behind and not _ALL.match(behind[1]) else ""
        yield Mention(post, match[0], qualifier, match.start(), match.end(), receives, towards)
        last = match.end()


@lru_cache(1024)
def posts_of(name: str) -> frozenset[str]:
    """Give the posts that an actor's name holds; a column may be for two of them."""
    return frozenset(mention.post for mention in mentions(name))


def names_actor(mention: Mention, name: str) -> bool:
    """Tell whether a mention can mean the actor: the same post, and no other qualifier."""
    for own in mentions(name):
        same = own.post == mention.post
        if same and (
            not own.qualifier
            or not mention.qualifier
            or own.qualifier.lower() == mention.qualifier.lower()
        ):
            return True
    return False
