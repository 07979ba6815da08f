from pathlib import PurePath

from hypothesis import given
from hypothesis import strategies as st

from sopgen.diagnostic.span import Source
from sopgen.spec.comments import comments


def of(text: str) -> list[tuple[str, int, int, bool]]:
    source = Source(PurePath("a"), text)
    return [
        (found.text, found.span.line, found.span.column, found.alone) for found in comments(source)
    ]


def test_comments_with_their_places() -> None:
    text = "# satu\na: b  # dua\nc: 'd # e' # tiga\n  # empat"
    assert of(text) == [
        ("# satu", 1, 1, True),
        ("# dua", 2, 7, False),
        ("# tiga", 3, 12, False),
        ("# empat", 4, 3, True),
    ]


def test_texts_hide_their_hashes() -> None:
    assert of('a: "b # c\n  # d"\ne: b#c\nf: |\n  # g\n\n  # h\n# i\nj: >-  # k\n  # l\n') == [
        ("# i", 8, 1, True),
        ("# k", 9, 8, False),
    ]


@given(st.text(alphabet="ab # \n", max_size=40))
def test_a_block_text_holds_no_comment(body: str) -> None:
    lines = "".join(f"  {line}\n" for line in f"x\n{body}".split("\n"))
    assert of(f"a: |\n{lines}b: c  # akhir\n")[:-1] == []
    assert of(f"a: |\n{lines}b: c  # akhir\n")[-1][0] == "# akhir"
