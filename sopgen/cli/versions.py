"""What sopgen works with here: for reports of faults."""

import platform
from importlib.metadata import PackageNotFoundError, version

from sopgen import __version__

_PARTS = {
    "fontpkg-arimo": "huruf",
    "typst": "PDF, SVG, PNG",
    "python-docx": "Word",
    "docxtpl": "Word",
    "graphviz-pure": "gambar alur",
}


def versions() -> str:
    """Give sopgen, Python, fonts and engines with their versions, one a line."""
    lines = [f"sopgen {__version__}", f"Python {platform.python_version()} ({platform.system()})"]
    return "\n".join(
        [*lines, *(f"{part} {_version(part)} ({job})" for part, job in _PARTS.items())]
    )


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "tidak terpasang"
