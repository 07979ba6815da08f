"""A profile file as Profile."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import PurePath

from sopgen.diagnostic.model import Diagnostic, Severity
from sopgen.diagnostic.span import Span
from sopgen.diagnostic.wording import Wording
from sopgen.layout import profile_fields as keys
from sopgen.layout.facts import KNOWN
from sopgen.layout.phrase import Filler, Phrase
from sopgen.layout.profile import (
    ColumnWidth,
    Drawing,
    Identity,
    IdentityPlace,
    IdentityRow,
    Margins,
    Paper,
    Profile,
    Type,
)
from sopgen.layout.profile_labels import (
    CODE_NAMES,
    DEFAULT_FOOTER,
    DEFAULT_LABELS,
    FOOTER_NAMES,
    PAGE_NAMES,
)
from sopgen.spec.build import readable
from sopgen.spec.code import Code
from sopgen.spec.columns import check_columns
from sopgen.spec.fields import Field, Record
from sopgen.spec.model import Column, Text
from sopgen.spec.reader import read_trees
from sopgen.spec.report import EnoughFoundError, Report, shown
from sopgen.spec.version import refuses_version

_LEAST_ROOM = 60.0


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a profile relies on.

    ``families`` are the names that stand for the fonts of the template set, the usual one first;
    ``own_design`` says that the office has designed the identity part itself.
    """

    filler: Filler
    families: tuple[str, ...]
    own_design: bool = False


def read_profile(
    path: PurePath, data: bytes, around: Surroundings
) -> tuple[Profile | None, tuple[Diagnostic, ...]]:
    """Give the profile, or nothing when one of the diagnostics is an error.

    Absent keys hold what the template set "sop-ap" says.
    """
    report = Report([])
    profile = None
    with suppress(EnoughFoundError):
        profile = _read(path, data, around, report)
    if any(found.severity is Severity.ERROR for found in report.found):
        profile = None
    return profile, readable(report.found)


def _read(path: PurePath, data: bytes, around: Surroundings, report: Report) -> Profile | None:
    source, trees = read_trees(path, data, report)
    if len(trees) > 1:
        report.error(
            Code.WRONG_COUNT,
            Span(source, 1, 1, 1, 1),
            Wording(
                "profil hanya boleh berisi satu bagian, tanpa baris `---`.",
                "a profile holds one part only, without a line `---`.",
            ),
        )
    if not trees or refuses_version(trees[0], report):
        return None
    record = keys.PROFILE.read(trees[0], report)
    return None if record is None else _Reader(record, around, report).profile()


def _text(record: Record | None, field: Field[Text], default: str) -> str:
    text = None if record is None else record.get(field)
    return default if text is None else text.value


def _paper(record: Record, report: Report) -> Paper:
    written = record.get(keys.PAPER)
    edges = None if written is None else written.get(keys.MARGINS)
    margins = Margins(
        keys.TOP.of(edges), keys.RIGHT.of(edges), keys.BOTTOM.of(edges), keys.LEFT.of(edges)
    )
    paper = Paper(keys.PAPER_WIDTH.of(written), keys.PAPER_HEIGHT.of(written), margins)
    room = min(
        paper.width - margins.left - margins.right, paper.height - margins.top - margins.bottom
    )
    if room < _LEAST_ROOM:
        report.error(
            Code.WRONG_NUMBER,
            record.value_span(keys.PAPER),
            Wording(
                f"tepi kertas menyisakan {room:g} mm; paling sedikit {_LEAST_ROOM:g} mm.",
                f"the margins leave {room:g} mm; at least {_LEAST_ROOM:g} mm are needed.",
            ),
            Wording("kecilkan tepi, atau besarkan kertas", "use smaller margins or larger paper"),
        )
    return paper


def _larger(written: Record | None, usual: Paper) -> tuple[Paper, ...]:
    """Give the papers to resort to: only those that are larger than the usual one."""
    names = None if written is None else written.get(keys.LARGER)
    sizes = (keys.SIZES[name] for name in (keys.DEFAULT_LARGER if names is None else names))
    return tuple(
        Paper(width, height, usual.margins) for width, height in sizes if width > usual.width
    )


def _columns(record: Record, report: Report) -> tuple[Column, ...]:
    columns = record.get(keys.COLUMNS_FIELD)
    if columns is None:
        return tuple(Column)
    inner = report.key(keys.COLUMNS_FIELD.key)
    check_columns(columns, record.value_span(keys.COLUMNS_FIELD), inner)
    return columns


def _widths(written: Record | None) -> dict[Column, ColumnWidth]:
    found: dict[Column, ColumnWidth] = {}
    for width in keys.WIDTHS:
        own = None if written is None else written.get(width.field)
        found[width.column] = ColumnWidth(width.least.of(own), width.share.of(own))
    return found


def _drawing(record: Record, report: Report) -> Drawing:
    written = record.get(keys.DRAWING)
    drawing = Drawing(
        symbol_width=keys.SYMBOL_WIDTH.of(written),
        symbol_height=keys.SYMBOL_HEIGHT.of(written),
        least_symbol_width=keys.LEAST_WIDTH.of(written),
        least_symbol_height=keys.LEAST_HEIGHT.of(written),
        pitch=keys.LINE_DISTANCE.of(written),
        line_pt=keys.LINE.of(written),
        rule_pt=keys.RULE.of(written),
    )
    if (
        drawing.symbol_width < drawing.least_symbol_width
        or drawing.symbol_height < drawing.least_symbol_height
    ):
        report.error(
            Code.WRONG_NUMBER,
            record.value_span(keys.DRAWING),
            Wording(
                "ukuran simbol lebih kecil daripada ukuran terkecilnya.",
                "the size of symbols is below their least size.",
            ),
            Wording(
                "kecilkan `lebar_simbol_terkecil` atau `tinggi_simbol_terkecil`",
                "make `lebar_simbol_terkecil` or `tinggi_simbol_terkecil` smaller",
            ),
        )
    return drawing


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads one profile: its record, what it relies on, and where faults go."""

    record: Record
    around: Surroundings
    report: Report

    def profile(self) -> Profile:
        """Give the profile; what a fault took away is as usual in it."""
        record = self.record
        return Profile(
            name=_text(record, keys.NAME, ""),
            paper=(paper := _paper(record, self.report)),
            larger_papers=_larger(record.get(keys.PAPER), paper),
            type=self._type(),
            columns=_columns(record, self.report),
            widths=_widths(record.get(keys.WIDTHS_FIELD)),
            drawing=_drawing(record, self.report),
            labels=self._labels(),
            column_numbers=keys.COLUMN_NUMBERS.of(record),
            identity=self._identity(),
            rows=keys.ROW_RULE.of(record),
            start_text=_text(record, keys.START_TEXT, ""),
            end_text=_text(record, keys.END_TEXT, ""),
            footer=self._phrase(
                record.get(keys.FOOTER) or self._usual(DEFAULT_FOOTER),
                keys.FOOTER.key,
                FOOTER_NAMES,
            ),
        )

    def _type(self) -> Type:
        written = self.record.get(keys.TYPE)
        families = self.around.families
        family = None if written is None else written.get(keys.FAMILY)
        if family is not None and family.value.lower() not in map(str.lower, families):
            self._refuse_family(family)
        return Type(
            family=families[0] if family is None else family.value,
            body=keys.BODY.of(written),
            heading=keys.HEADING.of(written),
            title=keys.TITLE.of(written),
            identity=keys.IDENTITY.of(written),
            symbol=keys.SYMBOL.of(written),
            footer=keys.FOOTER_SIZE.of(written),
            pitch=keys.PITCH.of(written),
            least=keys.LEAST.of(written),
        )

    def _refuse_family(self, family: Text) -> None:
        listed = ", ".join(f"`{name}`" for name in self.around.families)
        self.report.error(
            Code.WRONG_CHOICE,
            family.span,
            Wording(
                f"berkas huruf {shown(family.value)} tidak ada di perangkat templat ini, "
                "jadi lebar teksnya tidak diketahui.",
                f"this template set has no files of the typeface {shown(family.value)}, "
                "so the width of its texts is not known.",
            ),
            Wording(
                f"pakai {listed}, atau taruh berkas .ttf huruf itu di folder `huruf`",
                f"use {listed}, or put the .ttf files of that typeface into the folder `huruf`",
            ),
        )

    def _identity(self) -> Identity:
        written = self.record.get(keys.IDENTITY_PART)
        own_page = keys.OWN_PAGE.of(written)
        kop = None if written is None else written.get(keys.KOP)
        code = None if written is None else written.get(keys.CODE)
        rows = None if written is None else written.get(keys.ROWS)
        return Identity(
            self._place(own_page=own_page),
            round(keys.DESIGN_PAGES.of(written)),
            tuple(self._phrase(line, keys.KOP.key) for line in kop or ()),
            tuple(self._row(row) for row in rows or ()),
            keys.LOGO_HEIGHT.of(written),
            keys.SIGNATURE_ROOM.of(written),
            keys.SIGNATURE.of(written),
            keys.TAG.of(written),
            self._phrase(code or self._usual(""), keys.CODE.key, CODE_NAMES),
            keys.CODE_SIZE.of(written),
        )

    def _place(self, *, own_page: bool) -> IdentityPlace:
        if self.around.own_design:
            return IdentityPlace.OWN_DESIGN
        return IdentityPlace.OWN_PAGE if own_page else IdentityPlace.ABOVE_TABLE

    def _row(self, row: Record) -> IdentityRow:
        body = row.get(keys.ROW_BODY) or self._usual("")
        return IdentityRow(
            _text(row, keys.ROW_HEADING, ""),
            self._phrase(body, keys.ROW_BODY.key),
            keys.ROW_ABOVE.of(row),
        )

    def _labels(self) -> dict[str, Phrase]:
        texts = {key: self._usual(text) for key, text in DEFAULT_LABELS.items()}
        texts |= {key.value: text for key, text in self.record.get(keys.LABELS) or ()}
        return {
            key: self._phrase(text, key, PAGE_NAMES.get(key, ())) for key, text in texts.items()
        }

    def _usual(self, text: str) -> Text:
        return Text(text, self.record.span)

    def _phrase(self, text: Text, key: str, more: Iterable[str] = ()) -> Phrase:
        """Give a text with names, after a look at them."""
        filler = self.around.filler
        for flaw in filler.flaws(text.value, {**KNOWN, **dict.fromkeys(more, "")}):
            self.report.error(
                Code.WRONG_PATTERN,
                text.span.part(flaw.words),
                Wording(
                    f"`{key}`: {flaw.message.indonesian}.", f"`{key}`: {flaw.message.english}."
                ),
                flaw.hint,
            )
        return Phrase(text, filler)
