"""Make ``sopgen/project/known_widths.json``: the widths of the fonts that come with sopgen.

Run it again when they change: ``python tools/make_widths.py``.
"""

# ruff: noqa: INP001 - a script, not part of a package

import json

from sopgen.layout.font_file import load_typeface
from sopgen.project.known_widths import FILE, digest, written
from sopgen.project.typefaces import shipped_files


def widths() -> bytes:
    """Give the file's content."""
    known = {digest(files): written(load_typeface(files)) for files in shipped_files()}
    return json.dumps(known, ensure_ascii=True, separators=(",", ":")).encode() + b"\n"


if __name__ == "__main__":
    FILE.write_bytes(widths())
