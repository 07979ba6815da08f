"""What YAML can do and a spec may not, each refused in a sentence."""

from sopgen.diagnostic.span import Span
from sopgen.diagnostic.wording import Wording
from sopgen.spec.code import Code
from sopgen.spec.encoding import sign_name
from sopgen.spec.report import Report, shown


def refuse_file(span: Span, report: Report) -> None:
    """Report a file that the parser refuses without saying where."""
    report.error(
        Code.UNREADABLE,
        span,
        Wording("berkas ini tidak terbaca sebagai YAML.", "this file cannot be read as YAML."),
    )


def refuse_nothing(span: Span, report: Report) -> None:
    """Report an empty file, or an empty document of it."""
    report.error(
        Code.EMPTY_FILE,
        span,
        Wording("tidak ada isi apa pun di sini.", "there is nothing at all here."),
        Wording(
            "mulailah dengan `versi_skema: 1` dan `judul: ...`; hapus baris `---` yang berlebih",
            "begin with `versi_skema: 1` and `judul: ...`; delete a surplus line `---`",
        ),
    )


def refuse_merge(span: Span, report: Report) -> None:
    """Report a merge key."""
    report.error(
        Code.ALIAS,
        span,
        Wording(
            "penggabungan dengan `<<` tidak dipakai di sini.", "merging with `<<` is not used here."
        ),
        Wording(
            "tulis isinya satu per satu, atau pakai berkas `bersama`",
            "write the entries one by one, or use a `bersama` file",
        ),
    )


def refuse_duplicate(key: str, span: Span, first: Span, report: Report) -> None:
    """Report a key that stands twice."""
    report.error(
        Code.DUPLICATE_KEY,
        span,
        Wording(
            f"kunci {shown(key)} sudah ada di baris {first.line}.",
            f"the key {shown(key)} already stands on line {first.line}.",
        ),
        Wording("gabungkan keduanya, atau hapus salah satu", "join both, or delete one"),
    )


def refuse_key(span: Span, report: Report) -> None:
    """Report a key that is a list or a mapping."""
    report.error(
        Code.KEY_NOT_TEXT,
        span,
        Wording("kunci harus berupa satu teks.", "a key has to be one text."),
        Wording(
            "tulis `kunci: isi`; apit teks yang mengandung kurung dengan tanda petik",
            "write `key: value`; put a text with brackets in quotes",
        ),
    )


def refuse_directive(span: Span, report: Report) -> None:
    """Report a line such as ``%YAML 1.2``."""
    report.error(
        Code.TAG,
        span,
        Wording(
            "baris perintah YAML (diawali `%`) tidak dipakai di sini.",
            "YAML directives (lines that begin with `%`) are not used here.",
        ),
        Wording("hapus baris itu", "delete that line"),
    )


def refuse_depth(most: int, span: Span, report: Report) -> None:
    """Report nesting beyond all reason."""
    report.error(
        Code.TOO_DEEP,
        span,
        Wording(
            f"isian ini bersarang lebih dari {most} tingkat.",
            f"this is nested more than {most} levels deep.",
        ),
        Wording("periksa kurung dan lekukannya", "check its brackets and indentation"),
    )


def refuse_command(code: Code, written: str, span: Span, report: Report) -> None:
    """Report an alias, an anchor or a tag; mostly it was meant as text."""
    report.error(
        code,
        span,
        Wording(
            f"teks yang diawali `{written[0]}` tanpa tanda petik dibaca sebagai perintah YAML "
            f"({shown(written)}), dan itu tidak dipakai di sini.",
            f"a text that begins with `{written[0]}` without quotes is read as a YAML command "
            f"({shown(written)}), which is not used here.",
        ),
        Wording(
            f"kalau ini teks, apit dengan tanda petik: '{written} ...'",
            f"if it is text, put it in quotes: '{written} ...'",
        ),
    )


def refuse_escape(sign: str, span: Span, report: Report) -> None:
    """Report an escape in double quotes that makes a sign no sheet can print."""
    name = sign_name(sign)
    report.error(
        Code.SIGN,
        span,
        Wording(
            f"`\\` di dalam tanda petik dua membentuk tanda kendali ({name}) di sini.",
            f"`\\` within double quotes makes a control character ({name}) here.",
        ),
        Wording(
            "pakai tanda petik satu ('...'): di dalamnya `\\` tercetak apa adanya",
            "use single quotes ('...'): within them `\\` prints as itself",
        ),
    )


def refuse_comment(written: str, span: Span, report: Report) -> None:
    """Report text that YAML takes for a comment, and would lose."""
    report.error(
        Code.TEXT_AFTER_HASH,
        span,
        Wording(
            f"{shown(written)} akan hilang: sesudah spasi, `#` berarti komentar.",
            f"{shown(written)} would be lost: after a blank, `#` begins a comment.",
        ),
        Wording(
            "apit seluruh teks dengan tanda petik; kalau ini memang komentar, beri spasi sesudah "
            "`#`",
            "put the whole text in quotes; if it is a comment, put a blank after `#`",
        ),
    )
