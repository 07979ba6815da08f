import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sopgen.spec.inline import Block, InlineRun, parse_inline, plain


def drawn(text: str) -> str:
    """Draw the runs of the only block: /italic/ and _bold_."""
    (block,) = parse_inline(text)
    return "".join(
        f"{'_' * run.bold}{'/' * run.italic}{run.text}{'/' * run.italic}{'_' * run.bold}"
        for run in block.runs
    )


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("biasa", "biasa"),
        ("a\tb *c\td*", "a b /c d/"),
        ("*miring*", "/miring/"),
        ("**tebal**", "_tebal_"),
        ("***keduanya***", "_/keduanya/_"),
        ("isi *form* dan **surat**", "isi /form/ dan _surat_"),
        ("*a **b** c*", "/a /_/b/_/ c/"),
        ("**a *b***", "_a __/b/_"),
        ("***a** b*", "_/a/_/ b/"),
        ("*dua\nbaris*", "/dua\nbaris/"),
        (r"\*biasa\*", "*biasa*"),
        (r"*a\*b*", "/a*b/"),
        ("5 * 3 * 2", "5 * 3 * 2"),
        ("5 *3", "5 *3"),
        ("Waktu*) dan *) catatan", "Waktu*) dan *) catatan"),
        ("*a *b*", "*a /b/"),
        ("**a*", "**a*"),
        ("****", "****"),
        ("****a****", "****a****"),
        ("***", "***"),
        ("a ***b** c", "a _*b_ c"),
        ("{{ 7*7 }} <b> & #let _x_ `y`", "{{ 7*7 }} <b> & #let _x_ `y`"),
        (r"C:\nama dan \t", r"C:\nama dan \t"),
        ("-", "-"),
        ("a.n. Bupati", "a.n. Bupati"),
        ("1.5 jam", "1.5 jam"),
    ],
)
def test_marks(written: str, printed: str) -> None:
    assert drawn(written) == printed


def blocks_of(text: str) -> list[tuple[str, int, str]]:
    return [
        (block.marker, block.level, "".join(run.text for run in block.runs))
        for block in parse_inline(text)
    ]


@pytest.mark.parametrize(
    ("written", "blocks"),
    [
        ("", []),
        (" \n ", []),
        ("satu\ndua", [("", 0, "satu\ndua")]),
        ("satu\n\ndua\n", [("", 0, "satu"), ("", 0, "dua")]),
        ("1. satu\n2. dua", [("1.", 0, "satu"), ("2.", 0, "dua")]),
        ("1) satu\na. dua", [("1)", 0, "satu"), ("a.", 0, "dua")]),
        ("• satu\n- dua", [("•", 0, "satu"), ("-", 0, "dua")]),
        ("Syarat:\n- KTP\n- KK", [("", 0, "Syarat:"), ("-", 0, "KTP"), ("-", 0, "KK")]),
        ("1. satu\n   lanjutan", [("1.", 0, "satu\nlanjutan")]),
        ("1. satu\nbukan lanjutan", [("1.", 0, "satu"), ("", 0, "bukan lanjutan")]),
        (
            "1. satu\n   a. anak\n      lanjutan\n2. dua",
            [("1.", 0, "satu"), ("a.", 1, "anak\nlanjutan"), ("2.", 0, "dua")],
        ),
        ("  - menjorok\n  - semua", [("-", 0, "menjorok"), ("-", 0, "semua")]),
    ],
)
def test_blocks(written: str, blocks: list[tuple[str, int, str]]) -> None:
    assert blocks_of(written) == blocks


def test_marks_work_in_list_entries() -> None:
    assert parse_inline("- *satu*") == (Block((InlineRun("satu", italic=True),), "-", 0),)


def test_plain_keeps_markers_and_drops_marks() -> None:
    assert plain("Isi **form**:\n- *KTP*\n- KK") == "Isi form:\n- KTP\n- KK"


@settings(deadline=None)
@given(st.text(alphabet="a *\\\n-1.b", max_size=40))
def test_nothing_but_stars_and_blanks_is_lost(text: str) -> None:
    def letters(some: str) -> str:
        return "".join(some.replace("\\", "").replace("*", "").split())

    assert letters(plain(text)) == letters(text)


@settings(deadline=None)
@given(st.text())
def test_text_without_stars_prints_as_written(text: str) -> None:
    starless = text.replace("*", "")
    assert "".join(plain(starless).split()) == "".join(starless.split())
