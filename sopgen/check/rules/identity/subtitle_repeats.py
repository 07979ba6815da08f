"""SOP412: the subtitle says the title once more."""

from collections.abc import Iterator

from sopgen.check.language import quoted, words
from sopgen.check.rule import Finding, SopRule
from sopgen.check.view import Place, SopView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording
from sopgen.spec.inline import plain

_EMPTY = frozenset(["sop", "prosedur", "standar", "operasional", "tentang"])


def check(view: SopView) -> Iterator[Finding]:
    """Find a subtitle that has the words of the title."""
    subtitle = view.sop.subtitle
    if subtitle is None:
        return
    own = [word for word in words(plain(subtitle.value)) if word not in _EMPTY]
    if own and own == [word for word in words(view.title) if word not in _EMPTY]:
        yield Finding(
            Place(subtitle.span, None, "subjudul"),
            Wording(
                f"subjudul {quoted(subtitle.value)} mengulang judulnya.",
                f"the subtitle {quoted(subtitle.value)} repeats the title.",
            ),
            Wording(
                "hapus `subjudul`, atau tulis keterangan yang belum ada di judul",
                "remove `subjudul`, or write what the title does not say",
            ),
        )


RULE = SopRule("SOP412", "subjudul-mengulang", Severity.NOTE, check)
