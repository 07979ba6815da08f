"""SOP227: an outcome goes back to another decision."""

from collections.abc import Iterator

from sopgen.check.rule import Finding, TableRule
from sopgen.check.view import TableView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording
from sopgen.spec.inline import plain


def check(view: TableView) -> Iterator[Finding]:
    """Find outcomes that go back to an earlier decision, where nothing can be mended."""
    acts = view.process.acts
    for flow in view.process.flows:
        source, target = acts[flow.source], acts[flow.target]
        decided = source.spec.outcomes and target.spec.outcomes
        if decided and target.step < source.step:
            said, other = view.name(source.step), view.name(target.step)
            label = plain(flow.label.value) if flow.label else "-"
            yield Finding(
                view.place(source.step, source.spec.span, "keputusan"),
                Wording(
                    f'hasil "{label}" di {said.indonesian} kembali ke {other.indonesian}, yang '
                    "juga keputusan: siapa yang memperbaiki?",
                    f'the outcome "{label}" of {said.english} goes back to {other.english}, a '
                    "decision too: who mends it?",
                ),
                Wording(
                    "arahkan ke langkah yang memperbaiki, kecuali bila memang diputuskan ulang",
                    "lead it to the step that mends, unless it is really decided anew",
                ),
            )


RULE = TableRule("SOP227", "kembali-ke-keputusan", Severity.NOTE, check)
