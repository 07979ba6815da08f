"""Why a text is no YAML, in words of our own.

*Why* the text at the fault is looked at, and not the parser's message: its words change with its
version and say nothing to a clerk. Type and place of the fault are enough.
"""

from collections.abc import Callable

import yaml

from sopgen.diagnostic.span import Source
from sopgen.diagnostic.wording import Wording
from sopgen.spec import syntax_lines, syntax_signs
from sopgen.spec.code import Code
from sopgen.spec.fault import Explanation, Fault
from sopgen.spec.report import Report


def explain(error: yaml.MarkedYAMLError, source: Source, report: Report) -> None:
    """Report a fault of the YAML parser."""
    problem = error.problem_mark or error.context_mark
    context = error.context_mark or problem
    if problem is None or context is None:
        fault = Fault(source, scanning=False, index=0, line=1, begin=0, begin_line=1)
    else:
        scanning = isinstance(error, yaml.scanner.ScannerError)
        fault = Fault(
            source, scanning, problem.index, problem.line + 1, context.index, context.line + 1
        )
    for explanation in _EXPLANATIONS:
        found = explanation(fault)
        if found is not None:
            report.error(found.code, found.span, found.message, found.hint)
            return


def _general(fault: Fault) -> Explanation:
    return Explanation(
        Code.UNREADABLE,
        fault.here(),
        Wording("bagian ini tidak terbaca sebagai YAML.", "this part cannot be read as YAML."),
        Wording(
            "periksa lekukan, titik dua, tanda petik dan kurung di baris ini dan di atasnya",
            "check indentation, colons, quotes and brackets on this line and above it",
        ),
    )


_EXPLANATIONS: tuple[Callable[[Fault], Explanation | None], ...] = (
    syntax_lines.tab,
    syntax_lines.no_break_space,
    syntax_signs.quote,
    syntax_signs.text_after_quote,
    syntax_signs.first_sign,
    syntax_lines.blank_after_colon,
    syntax_lines.colon,
    syntax_lines.list_on_line,
    syntax_signs.bracket,
    syntax_signs.stray_bracket,
    syntax_lines.missing_colon,
    syntax_lines.indentation,
    _general,
)
