"""Indonesian as far as rules need it: words, active verbs, conditions."""

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_VERB = re.compile(r"(?:me(?:m|n|ny|ng)?|ber|mem?per|bel)[a-z]{3,}(?:-[a-z]+)*")
_NO_VERBS = frozenset(
    [
        "meja",
        "mesin",
        "media",
        "metode",
        "menteri",
        "memo",
        "memori",
        "mekanisme",
        "menara",
        "merek",
        "medis",
        "mebel",
        "meter",
        "meterai",
        "materai",
        "mental",
        "menu",
        "menit",
        "berkas",
        "berita",
        "berat",
        "beras",
        "bersama",
        "berikut",
        "berdasarkan",
        "berbagai",
        "beranda",
        "bendahara",
        "berhubung",
        "beberapa",
        "belanja",
        "belum",
        "menurut",
        "mengenai",
        "melalui",
        "mengingat",
        "menimbang",
        "membership",
        "member",
        "mentor",
        "masing",
    ]
)
_BARE_VERBS = frozenset(
    [
        "ikut",
        "hadir",
        "mulai",
        "selesai",
        "minta",
        "tanda",
        "lapor",
        "urus",
        "masuk",
        "pergi",
        "datang",
    ]
)
_FUNCTION_WORDS = frozenset(
    [
        "jika",
        "apabila",
        "bila",
        "bilamana",
        "setelah",
        "sesudah",
        "sebelum",
        "untuk",
        "tidak",
        "secara",
        "kemudian",
        "lalu",
        "selanjutnya",
        "dalam",
        "pada",
        "atas",
    ]
)
_STARTS_LIST = re.compile(r"^(?:\d{1,3}[.)]|[a-z][.)]|[-•])\s+", re.IGNORECASE)

_OWN_NAME = re.compile(r"^\s*SOP\b[\s:]*")

CONDITION = re.compile(r"\b(?:jika|apabila|bila|bilamana|kalau)\b", re.IGNORECASE)
DENIAL = re.compile(
    r"\b(?:jika|apabila|bila|bilamana|kalau)\s+(?:\w+\s+)?(?:tidak|belum|tdk|blm|ditolak|kurang|salah)\b",
    re.IGNORECASE,
)
ORDER = re.compile(
    r"\b(?:memerintah(?:kan)?|menugaskan|menginstruksikan|menyuruh|mendisposisi(?:kan)?|perintah|"
    r"memberi(?:kan)? (?:perintah|tugas))\b",
    re.IGNORECASE,
)


@lru_cache(4096)
def words(text: str) -> tuple[str, ...]:
    """Give the words of a text in lower case, hyphenated ones whole."""
    return tuple(match[0].lower() for match in _WORD.finditer(text))


def is_active(word: str) -> bool:
    """Tell whether a word in lower case looks like an active verb."""
    return word in _BARE_VERBS or (word not in _NO_VERBS and _VERB.fullmatch(word) is not None)


def is_function_word(word: str) -> bool:
    """Tell whether a sentence may begin with the word before its verb comes."""
    return word in _FUNCTION_WORDS


def without_marker(text: str) -> str:
    """Give a text without the marker of a list entry before it."""
    return _STARTS_LIST.sub("", text.strip())


def named_sop(title: str) -> str:
    """Name an SOP by its title, which may begin with "SOP" itself."""
    return f"SOP {quoted(_OWN_NAME.sub('', title) or title)}"


def quoted(text: str, longest: int = 60) -> str:
    """Quote what a person wrote, on one line, shortened when it is long."""
    line = " ".join(text.split())
    return f'"{line}"' if len(line) <= longest else f'"{line[: longest - 1]}…"'
