"""All reporters: whatever the folder ``formats`` holds."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from sopgen.report import formats
from sopgen.report.reporter import Reporter


def names() -> tuple[str, ...]:
    """Give the names of the formats; the plain text comes first."""
    return tuple(sorted(_modules(), key=lambda name: (name != "text", name)))


@cache
def get(name: str) -> Reporter:
    """Load the reporter of a format."""
    reporter = import_module(f"{formats.__name__}.{_modules()[name]}").REPORTER
    if not isinstance(reporter, Reporter):
        message = f"the format {name} has no reporter"
        raise TypeError(message)
    return reporter


def _modules() -> dict[str, str]:
    """Give the modules by the names of their formats: ``json_list`` makes ``json``."""
    return {module.name.split("_")[0]: module.name for module in iter_modules(formats.__path__)}
