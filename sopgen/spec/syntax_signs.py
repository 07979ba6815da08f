"""Faults of YAML around signs: quotes, brackets, commands."""

import re

import yaml

from sopgen.diagnostic.span import Source
from sopgen.diagnostic.wording import Wording
from sopgen.spec.code import Code
from sopgen.spec.encoding import place
from sopgen.spec.fault import Explanation, Fault
from sopgen.spec.loader import LOADER
from sopgen.spec.report import shown


def first_sign(fault: Fault) -> Explanation | None:
    """Explain a text that begins with a sign of YAML."""
    for sign, span in ((fault.first_sign, fault.start()), (fault.sign, fault.here())):
        if sign in {"*", "&", "!"} or (sign and sign in "@`%" and span.line == fault.line):
            return Explanation(
                Code.FIRST_SIGN,
                span,
                Wording(
                    f"teks yang diawali {shown(sign)} harus diapit tanda petik.",
                    f"a text that begins with {shown(sign)} has to stand in quotes.",
                ),
                Wording(f"tulis '{sign}...'", f"write '{sign}...'"),
            )
    return None


def quote(fault: Fault) -> Explanation | None:
    """Explain a quote that is not closed, or an unknown escape."""
    if not fault.scanning or fault.first_sign not in {"'", '"'}:
        return None
    begun = _BEGUN_ESCAPE.search(fault.source.text, fault.begin, fault.index)
    if fault.first_sign == '"' and fault.sign and (fault.sign == "\\" or begun):
        return Explanation(
            Code.QUOTE,
            place(fault.source, begun.start()) if begun else fault.here(),
            Wording(
                "di dalam tanda petik dua, `\\` mengawali tanda khusus; yang ini tidak dikenal.",
                "within double quotes `\\` begins a special sign, and this one is not known.",
            ),
            Wording(
                "pakai tanda petik satu ('...'): di dalamnya `\\` tercetak apa adanya",
                "use single quotes ('...'): within them `\\` prints as itself",
            ),
        )
    return _not_closed(fault.source, fault.begin)


def _not_closed(source: Source, begin: int) -> Explanation:
    sign = source.text[begin]
    first_line = source.text[begin:].split("\n", maxsplit=1)[0].rstrip()
    return Explanation(
        Code.QUOTE,
        place(source, begin),
        Wording(
            f"tanda petik {sign} yang dibuka di sini tidak ditutup.",
            f"the quote {sign} that opens here is not closed.",
        ),
        _ESCAPED_END
        if first_line.endswith('\\"')
        else Wording(
            f"tutup teks dengan {sign} di akhir", f"close the text with {sign} at its end"
        ),
    )


_BEGUN_ESCAPE = re.compile(r"(?<!\\)(?:\\\\)*\\[xuU][0-9a-fA-F]*\Z")
_ESCAPED_END = Wording(
    "di dalam tanda petik dua, `\\\"` tidak menutup teks; pakai tanda petik satu ('...')",
    "within double quotes, `\\\"` does not close the text; use single quotes ('...')",
)


def text_after_quote(fault: Fault) -> Explanation | None:
    """Explain text behind a closing quote."""
    before = fault.before.rstrip()
    if not before.endswith(("'", '"')) or not fault.sign.strip() or fault.sign in ":#":
        return None
    opened = _opened_above(fault.source, fault.line_start + len(before))
    if opened is not None:
        return _not_closed(fault.source, opened)
    return Explanation(
        Code.QUOTE,
        fault.here(),
        Wording(
            "masih ada teks sesudah tanda petik penutup.",
            "there is text behind the closing quote.",
        ),
        Wording(
            "apit seluruh teks; tanda petik satu di dalam '...' ditulis dua kali ('')",
            "put the whole text in quotes; a single quote within '...' is written twice ('')",
        ),
    )


def _opened_above(source: Source, end: int) -> int | None:
    """Give where a quoted text begins that swallowed another key of the spec before it ended."""
    try:
        for token in yaml.scan(source.text, Loader=LOADER):
            begin = token.start_mark.index
            if token.end_mark.index == end and source.text[begin] in {"'", '"'}:
                return begin if _KEY_LINE.search(source.text, begin, end) else None
    except yaml.YAMLError:
        pass  # the fault that is being explained
    return None


_KEY_LINE = re.compile(r"\n[ \t]*(?:- +)*[A-Za-z_]\w*:[ \n]")


def bracket(fault: Fault) -> Explanation | None:
    """Explain a bracket that is not closed."""
    closing = {"[": "]", "{": "}"}.get(fault.first_sign)
    if closing is None or fault.scanning or fault.begin == fault.index:
        return None
    return Explanation(
        Code.BRACKET,
        fault.start(),
        Wording(
            f"kurung `{fault.first_sign}` yang dibuka di sini tidak ditutup dengan `{closing}`, "
            "atau kurang koma di antara isinya.",
            f"the bracket `{fault.first_sign}` that opens here is not closed by `{closing}`, "
            "or a comma is missing between its entries.",
        ),
        Wording(
            "periksa kurung penutup dan koma; apit teks yang mengandung kurung atau koma dengan "
            "tanda petik",
            "check closing bracket and commas; put texts with brackets or commas in quotes",
        ),
    )


def stray_bracket(fault: Fault) -> Explanation | None:
    """Explain a bracket or comma out of place."""
    if not fault.sign or fault.sign not in "]},[{":
        return None
    return Explanation(
        Code.BRACKET,
        fault.here(),
        Wording(
            f"tanda `{fault.sign}` tidak pada tempatnya di sini.",
            f"the sign `{fault.sign}` is out of place here.",
        ),
        Wording(
            "hapus tanda itu, atau apit seluruh teks dengan tanda petik",
            "delete it, or put the whole text in quotes",
        ),
    )
