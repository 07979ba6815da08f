"""Symbols and labels: outlines, and text that has room in them."""

from dataclasses import replace

import pytest

from sopgen.layout.sheet import (
    Align,
    Box,
    CellRef,
    Kind,
    Label,
    Line,
    Paragraph,
    Run,
    Style,
    Symbol,
)
from sopgen.render.wordml.stylebook import Setting, Stylebook, StyleName
from sopgen.render.wordml.symbol import label, symbol

STYLE = Style("Arial", 0.75, 2.0, 2.0, (15.0, 15.0, 15.0, 15.0))
SETTING = Setting(7.0, 8.4, Align.CENTER)
BOOK = Stylebook(
    {name: name.value.replace(" ", "") for name in StyleName}, dict.fromkeys(StyleName, SETTING)
)
PITCH = 8.4 * 25.4 / 72
BOX = Box(50.0, 40.0, 20.0, 12.0)


def text(*widths: float, middle: float = 46.0, align: Align = Align.CENTER) -> Paragraph:
    first = middle - len(widths) * PITCH / 2 + 0.8 * PITCH
    lines = tuple(
        Line((Run("kata"),), 60.0 - width / 2, first + index * PITCH, width)
        for index, width in enumerate(widths)
    )
    return Paragraph((Run("kata " * len(widths)),), lines, align, 7.0, 8.4)


def xml(kind: Kind, *texts: Paragraph) -> str:
    return symbol(Symbol(kind, BOX, texts, CellRef(0, 0, 0), "a", "b"), STYLE, BOOK).content


@pytest.mark.parametrize(
    ("kind", "preset"),
    [
        (Kind.TERMINATOR, "roundRect"),
        (Kind.PROCESS, "flowChartProcess"),
        (Kind.DECISION, "flowChartDecision"),
        (Kind.OFFPAGE, "flowChartOffpageConnector"),
    ],
)
def test_a_symbol_is_a_preset(kind: Kind, preset: str) -> None:
    assert f'prst="{preset}"' in xml(kind)


@pytest.mark.parametrize(
    ("kind", "width", "fits"),
    [
        (Kind.DECISION, 9.5, True),
        (Kind.DECISION, 12.0, False),
        (Kind.PROCESS, 19.5, True),
        (Kind.TERMINATOR, 16.0, True),
        (Kind.TERMINATOR, 18.0, False),
    ],
)
def test_a_text_that_the_preset_would_cut_gets_a_free_form(
    kind: Kind, width: float, *, fits: bool
) -> None:
    assert ("prstGeom" in xml(kind, text(width))) is fits


def test_a_text_that_is_too_high_for_a_diamond_gets_a_free_form() -> None:
    assert "custGeom" in xml(Kind.DECISION, text(8.0, 8.0, 8.0))


def test_a_broken_text_gets_just_its_width() -> None:
    assert f'lIns="{round(4.95 * 36000)}"' in xml(Kind.PROCESS, text(10.0, 8.0))
    assert 'lIns="0"' in xml(Kind.PROCESS, text(10.0))


def test_a_text_above_the_middle_keeps_its_place() -> None:
    assert f'bIns="{2 * 36000}"' in xml(Kind.PROCESS, text(10.0, middle=45.0))
    assert 'bIns="0"' in xml(Kind.OFFPAGE, text(10.0, middle=44.8))


@pytest.mark.parametrize(
    ("align", "x"), [(Align.LEFT, 58.0), (Align.CENTER, 57.0), (Align.RIGHT, 56.0)]
)
def test_a_label_has_room_to_spare_where_its_text_does_not_stand(align: Align, x: float) -> None:
    word = Label(Box(58, 44, 4, 3), (text(4.0, align=align),), CellRef(0, 0, 0), "Ya", 0)
    drawing = label(word, BOOK)
    assert drawing is not None
    assert drawing.box.x == pytest.approx(x)
    assert drawing.box.width == pytest.approx(6.0)


def test_an_empty_label_is_not_drawn() -> None:
    empty = replace(text(), runs=(), lines=())
    assert label(Label(Box(0, 0, 4, 3), (empty,), CellRef(0, 0, 0), "", 0), BOOK) is None
