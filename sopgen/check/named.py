"""The SOPs that an SOP names."""

import re
from collections.abc import Iterator

from sopgen.check.view import Place, SopView, Written
from sopgen.spec.inline import plain

_NAMED = re.compile(r"\bSOP\b[\s:]*(?P<name>[^\W_][^.;\n()]*)")


def named_sops(view: SopView) -> Iterator[Written]:
    """Give the SOPs named under keterkaitan, and as "SOP ..." in keterangan."""
    for text in view.sop.related:
        name = plain(text.value).strip()
        if name.strip(" -–."):
            yield Written(_without_sop(name), Place(text.span, None, "keterkaitan"))
    for table in view.tables:
        for written in table.texts:
            if written.place.field == "keterangan":
                for match in _NAMED.finditer(written.text):
                    yield Written(match["name"].strip(), written.place.at(match[0].strip()))


def _without_sop(name: str) -> str:
    match = _NAMED.match(name)
    return match["name"].strip() if match else name
