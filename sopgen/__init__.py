"""SOP specs in YAML become the official SOP sheets, as Word and PDF."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sopgen.project.api import arrange, build, check, draw, read

__all__ = ["arrange", "build", "check", "draw", "read"]
__version__ = "0.1.0"


def __getattr__(name: str) -> object:
    """Load a function when it is first asked for: `import sopgen` alone costs nothing."""
    if name in __all__:
        return getattr(import_module("sopgen.project.api"), name)
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)
