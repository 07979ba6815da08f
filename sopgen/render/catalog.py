"""All outputs: whatever the folder ``outputs`` holds."""

from importlib import import_module
from pkgutil import iter_modules

from sopgen.render import outputs
from sopgen.render.output import Output


def names() -> tuple[str, ...]:
    """Give the names of all outputs without loading any of them."""
    return tuple(sorted(module.name for module in iter_modules(outputs.__path__)))


def get(name: str) -> Output:
    """Load the output of that name; it must be one of `names()`."""
    output = import_module(f"{outputs.__name__}.{name}").OUTPUT
    if not isinstance(output, Output):
        message = f"{name} declares no output"
        raise TypeError(message)
    return output
