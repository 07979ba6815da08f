"""SOP229: who gave the order never sees the result."""

from collections.abc import Iterator

from sopgen.check.language import ORDER
from sopgen.check.posts import mentions, names_actor
from sopgen.check.rule import Finding, TableRule
from sopgen.check.view import TableView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording

_SHORTEST = 3


def check(view: TableView) -> Iterator[Finding]:
    """Find a table whose first step is an order, and whose orderer does not appear again."""
    if len(view.activities) < _SHORTEST or not ORDER.search(view.activities[0].text):
        return
    orderers = view.actor_names(0)
    if len(orderers) != 1:
        return
    later = view.activities[1:]
    acts_again = any(orderers[0] in view.actor_names(step) for step in range(1, len(later) + 1))
    named = any(
        names_actor(mention, orderers[0]) for each in later for mention in mentions(each.text)
    )
    if acts_again or named or any(orderers[0].lower() in each.text.lower() for each in later):
        return
    last = len(later)
    said = view.name(last)
    yield Finding(
        view.step_place(last),
        Wording(
            f"{orderers[0]} memberi perintah di langkah pertama, tetapi hasilnya tidak pernah "
            f"kembali kepadanya: {said.indonesian} berakhir tanpa laporan atau tanda tangan.",
            f"{orderers[0]} gives the order in the first step, but the result never comes back: "
            f"{said.english} ends without report or signature.",
        ),
        Wording(
            "tambahkan langkah melaporkan hasil, atau menandatanganinya",
            "add a step that reports the result, or signs it",
        ),
    )


RULE = TableRule("SOP229", "hasil-tak-kembali", Severity.NOTE, check)
