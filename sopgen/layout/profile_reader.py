"""A profile file as Profile."""

import re
from contextlib import suppress
from pathlib import PurePath

from sopgen.diagnostic.model import Diagnostic, Severity
from sopgen.diagnostic.span import Span
from sopgen.diagnostic.wording import Wording
from sopgen.layout import profile_fields as keys
from sopgen.layout.profile import ColumnWidth, Drawing, Margins, Paper, Profile, Type
from sopgen.spec.build import readable
from sopgen.spec.code import Code
from sopgen.spec.columns import check_columns
from sopgen.spec.fields import Field, Record
from sopgen.spec.model import Column, Text
from sopgen.spec.reader import read_trees
from sopgen.spec.report import EnoughFoundError, Report, shown
from sopgen.spec.version import refuses_version

_LEAST_ROOM = 60.0
_NAME_IN_BRACES = re.compile(r"\{([^{}]*)\}")


def read_profile(path: PurePath, data: bytes) -> tuple[Profile | None, tuple[Diagnostic, ...]]:
    """Give the profile, or nothing when one of the diagnostics is an error.

    Absent keys hold what the template set "sop-ap" says.
    """
    report = Report([])
    profile = None
    with suppress(EnoughFoundError):
        profile = _read(path, data, report)
    if any(found.severity is Severity.ERROR for found in report.found):
        profile = None
    return profile, readable(report.found)


def _read(path: PurePath, data: bytes, report: Report) -> Profile | None:
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
    return None if record is None else _profile(record, report)


def _profile(record: Record, report: Report) -> Profile:
    return Profile(
        name=_text(record, keys.NAME, ""),
        paper=_paper(record, report),
        type=_type(record.get(keys.TYPE)),
        columns=_columns(record, report),
        widths=_widths(record.get(keys.WIDTHS_FIELD)),
        drawing=_drawing(record, report),
        labels=_labels(record, report),
        column_numbers=keys.COLUMN_NUMBERS.of(record),
        identity_on_own_page=keys.OWN_PAGE.of(record),
        start_text=_text(record, keys.START_TEXT, ""),
        end_text=_text(record, keys.END_TEXT, ""),
        footer=_footer(record, report),
        rows=keys.ROWS.of(record),
    )


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


def _type(written: Record | None) -> Type:
    return Type(
        family=_text(written, keys.FAMILY, keys.DEFAULT_FAMILY),
        body=keys.BODY.of(written),
        heading=keys.HEADING.of(written),
        title=keys.TITLE.of(written),
        identity=keys.IDENTITY.of(written),
        symbol=keys.SYMBOL.of(written),
        pitch=keys.PITCH.of(written),
        least=keys.LEAST.of(written),
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


def _labels(record: Record, report: Report) -> dict[str, str]:
    labels = dict(keys.DEFAULT_LABELS)
    inner = report.key(keys.LABELS.key)
    for key, text in record.get(keys.LABELS) or ():
        labels[key.value] = text.value
        _check_pattern(key.value, text, inner)
    return labels


def _footer(record: Record, report: Report) -> str:
    text = record.get(keys.FOOTER)
    if text is None:
        return keys.DEFAULT_FOOTER
    _check_pattern(keys.FOOTER.key, text, report)
    return text.value


def _check_pattern(key: str, text: Text, report: Report) -> None:
    """Report braces that hold no known name; texts without names may hold any braces."""
    names = keys.PATTERN_NAMES.get(key)
    if names is None:
        return
    unknown = [name for name in _NAME_IN_BRACES.findall(text.value) if name not in names]
    rest = _NAME_IN_BRACES.sub("", text.value)
    if not unknown and "{" not in rest and "}" not in rest:
        return
    listed = ", ".join(f"{{{name}}}" for name in names)
    report.error(
        Code.WRONG_PATTERN,
        text.span,
        Wording(
            f"`{key}` mengandung kurung kurawal yang tidak dikenal: {shown(text.value)}.",
            f"`{key}` holds braces that are not known: {shown(text.value)}.",
        ),
        Wording(f"yang dikenal di sini: {listed}", f"known here: {listed}"),
    )
