"""The examples of docs/spec.md."""

import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs" / "spec.md").read_text(encoding="utf-8")
_BLOCK = re.compile(r"(?:<!-- (?P<mark>[^>]*) -->\n)?```yaml\n(?P<text>.*?)```\n", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Example:
    """A block with its mark: "contoh: NAME", "berkas: NAME", "penggalan", or nothing."""

    mark: str
    text: str

    @property
    def name(self) -> str:
        """The name behind the colon."""
        return self.mark.partition(": ")[2]


BLOCKS = tuple(Example(match["mark"] or "", match["text"]) for match in _BLOCK.finditer(TEXT))
EXAMPLES = {block.name: block.text for block in BLOCKS if block.mark.startswith("contoh: ")}
FILES = {f"specs/{each.name}": each.text for each in BLOCKS if each.mark.startswith("berkas: ")}
