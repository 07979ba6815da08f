"""The pages of what is found outside the rules: their examples are read, checked and laid out."""

import re
from pathlib import Path

import pytest

from sopgen.project import api
from sopgen.project.rule_page import page_names, rule_page

ROOT = Path(__file__).parents[2]
_CODE = re.compile(r"\"(SOP[1-9]\d\d)\"")
_FIXED = sorted(path.stem for path in (ROOT / "docs/aturan").glob("SOP[1789]*.md"))
_BLOCK = r"## %s\n\n```yaml\n(.*?)```"


def part(code: str, heading: str) -> str:
    """Give an example of a page; empty when it is told in words only."""
    found = re.search(_BLOCK % heading, rule_page(code) or "", re.DOTALL)
    return found[1] if found else ""


RUNNABLE = [code for code in _FIXED if part(code, "Salah")]
TOLD = [code for code in _FIXED if code not in RUNNABLE]


def test_every_code_has_a_page_and_every_page_a_code() -> None:
    sources = (ROOT / "sopgen").rglob("*.py")
    used = {code for path in sources for code in _CODE.findall(path.read_text(encoding="utf-8"))}
    assert used == {name for name in page_names() if name.startswith("SOP")}


def test_names_are_used_once() -> None:
    assert len(set(page_names())) == len(page_names())


def test_a_page_is_found_by_code_and_by_name() -> None:
    assert rule_page("sop113") == rule_page("titik-dua-dalam-teks")
    assert rule_page("SOP000") is None


def found(code: str, text: str, folder: Path) -> dict[int, str]:
    """Give the lines where a code is found in an example."""
    shared = part(code, "Berkas bersama")
    if shared:
        (folder / "bersama.yaml").write_text(shared, encoding="utf-8")
    spec = folder / "contoh.sop.yaml"
    spec.write_text(text, encoding="utf-8")
    diagnostics = (*api.check([spec]), *api.arrange(spec).diagnostics)
    return {one.span.line: one.code for one in diagnostics if one.code == code}


@pytest.mark.parametrize("code", RUNNABLE)
def test_the_page_is_true(code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    wrong, right = part(code, "Salah"), part(code, "Benar")
    lines = found(code, wrong, tmp_path)
    marked = {n for n, line in enumerate(wrong.split("\n"), 1) if re.search(f"#.*{code}", line)}
    assert lines
    assert set(lines) == (marked or set(lines))
    assert right
    assert found(code, right, tmp_path) == {}


@pytest.mark.parametrize("code", TOLD)
def test_a_page_without_example_to_run_still_shows_both(code: str) -> None:
    both = r"## Salah\n\n```text\n.+?```\n\n## Benar\n\n```text\n.+"
    assert re.search(both, rule_page(code) or "", re.DOTALL)


def test_what_can_be_run_is_run() -> None:
    reading = {code for code in TOLD if code.startswith("SOP1")}
    assert reading == {"SOP101", "SOP104", "SOP119", "SOP129", "SOP142"}
