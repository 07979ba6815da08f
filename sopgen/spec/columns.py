"""Which columns a flow table may have together."""

from sopgen.diagnostic.span import Span
from sopgen.diagnostic.wording import Wording
from sopgen.spec.code import Code
from sopgen.spec.model import Column
from sopgen.spec.report import Report

_NEEDED = (Column.NUMBER, Column.ACTIVITY, Column.ACTORS)


def check_columns(columns: tuple[Column, ...], span: Span, report: Report) -> None:
    """Report columns that stand twice, and needed ones that are missing."""
    where = report.where
    for column in Column:
        count = columns.count(column)
        if count > 1 or (count == 0 and column in _NEEDED):
            report.error(
                Code.WRONG_COUNT,
                span,
                Wording(
                    f"kolom `{column.value}` harus ada tepat satu kali di {where.indonesian}.",
                    f"the column `{column.value}` has to stand exactly once in {where.english}.",
                ),
                Wording(
                    f"sekarang ada {count} kali; tambahkan atau hapus",
                    f"now it stands {count} times; add or delete it",
                ),
            )
