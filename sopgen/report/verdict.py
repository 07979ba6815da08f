"""The judge's verdict on a sheet, for bug reports."""

from sopgen.diagnostic.wording import Language, Wording
from sopgen.layout.judge import Verdict


def render(name: str, verdict: Verdict, language: Language) -> str:
    """Give one line of counts, and one for each fault."""
    counts = Wording(
        f"{name}: {len(verdict.faults)} cacat, {verdict.crossings} persilangan, "
        f"{verdict.bends} belokan",
        f"{name}: {len(verdict.faults)} defects, {verdict.crossings} crossings, "
        f"{verdict.bends} bends",
    )
    page = Wording("halaman", "page").get(language)
    lines = [
        f"   {page} {fault.page}: {fault.defect.value.get(language)} ({fault.subject})"
        for fault in verdict.faults
    ]
    return "".join(f"{line}\n" for line in (counts.get(language), *lines))
