"""What a spec says about its surroundings that is not so (codes 9xx)."""

from sopgen.diagnostic.model import Diagnostic, Severity
from sopgen.diagnostic.nearest import nearest
from sopgen.diagnostic.wording import Wording
from sopgen.spec.model import Text


def no_template(written: Text, known: tuple[str, ...]) -> Diagnostic:
    """Tell that no template set has the name."""
    meant = nearest(written.value, known)
    listed = ", ".join(f"`{one}`" for one in known)
    return Diagnostic(
        "SOP901",
        Severity.ERROR,
        written.span,
        Wording(
            f"tidak ada perangkat templat bernama `{written.value}`.",
            f"there is no template set named `{written.value}`.",
        ),
        Wording(
            f"maksudnya `{meant}`?" if meant else f"yang ada: {listed}",
            f"did you mean `{meant}`?" if meant else f"there are: {listed}",
        ),
    )


def other_template(written: Text) -> Diagnostic:
    """Tell that one file wants two template sets."""
    return Diagnostic(
        "SOP903",
        Severity.ERROR,
        written.span,
        Wording(
            "SOP dalam satu berkas harus memakai perangkat templat yang sama.",
            "the SOPs of one file must use the same template set.",
        ),
        Wording(
            "tulis `templat` yang sama di setiap SOP, atau pisahkan SOP ini ke berkas sendiri",
            "write the same `templat` in each SOP, or move this SOP to a file of its own",
        ),
    )
