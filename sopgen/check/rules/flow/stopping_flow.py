"""SOP206: a flow stops at a symbol that is no end."""

from collections.abc import Iterator

from sopgen.check.rule import Finding, TableRule
from sopgen.check.view import TableView
from sopgen.diagnostic.model import Severity
from sopgen.diagnostic.wording import Wording
from sopgen.process.graph import ActKind


def check(view: TableView) -> Iterator[Finding]:
    """Find the symbols that nothing leaves although they are not drawn as end."""
    for act in view.reach.ends:
        if act.kind is ActKind.END or len(view.process.acts) == 1:
            continue
        said = view.name(act.step)
        yield Finding(
            view.place(act.step, act.spec.span, "pelaksana"),
            Wording(
                f"alur berhenti di {said.indonesian}, padahal simbolnya bukan simbol selesai.",
                f"the flow stops at {said.english}, but its symbol is no end.",
            ),
            Wording(
                "tulis `bentuk: selesai` bila pekerjaan memang berakhir di sini, atau arahkan "
                "`lanjut` ke langkah berikutnya",
                "write `bentuk: selesai` if the work ends here, or lead `lanjut` to what follows",
            ),
        )


RULE = TableRule("SOP206", "alur-terputus", Severity.WARNING, check)
