"""The pages of the rules, as the tests read them."""

import re
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "docs" / "aturan"
_HEAD = re.compile(r"# (?P<code>SOP\d{3}) · (?P<name>[a-z0-9-]+)\n")
_SETTINGS = re.compile(r"## Pengaturan\n(?:[^`]*?)```toml\n(?P<text>.*?)```\n", re.DOTALL)
_BLOCK = re.compile(r"## (?P<kind>Salah|Benar)\n(?:[^`]*?)```yaml\n(?P<text>.*?)```\n", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its code and name, the wrong examples and the right ones, the settings they need."""

    code: str
    name: str
    wrong: tuple[str, ...]
    right: tuple[str, ...]
    settings: str

    def marked(self, text: str) -> set[int]:
        """Give the lines of an example whose comment holds the code."""
        lines = enumerate(text.split("\n"), 1)
        return {number for number, line in lines if re.search(rf"#.*{self.code}", line)}


def read_head(text: str) -> tuple[str, str]:
    """Give code and name of a page."""
    head = _HEAD.match(text)
    assert head is not None, "a page begins with `# SOPnnn · nama`"
    return head["code"], head["name"]


def read_page(text: str) -> Page:
    code, name = read_head(text)
    blocks = [(match["kind"], match["text"]) for match in _BLOCK.finditer(text)]
    assert text.count("```yaml") == len(blocks), "an example stands under `## Salah` or `## Benar`"
    wrong = tuple(block for kind, block in blocks if kind == "Salah")
    right = tuple(block for kind, block in blocks if kind == "Benar")
    assert wrong, "a page has a wrong example"
    assert right, "a page has a right example"
    settings = _SETTINGS.search(text)
    return Page(code, name, wrong, right, settings["text"] if settings else "")
