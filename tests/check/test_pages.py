"""Every page of docs/aturan is run: its wrong example is found, its right one is not."""

import tomllib
from itertools import zip_longest

import pytest
from checked import found
from pages import FOLDER, Page, read_head, read_page

from sopgen.check.catalog import all_rules, is_fixed, names
from sopgen.check.practice import Practice
from sopgen.check.rule import Rule
from sopgen.diagnostic.wording import Language, Wording
from sopgen.project.config_practice import IDENTITY, TIME, practice_of
from sopgen.report.reporter import RANKS

RULES = all_rules()


def set_as(page: Page) -> Practice:
    """Give the practice that a page's settings ask for."""
    tables, faults = tomllib.loads(page.settings), list[Wording]()
    practice = practice_of(tables.get(TIME, {}), tables.get(IDENTITY, {}), faults)
    assert faults == []
    return practice


@pytest.mark.parametrize("rule", RULES, ids=[rule.code for rule in RULES])
def test_the_page_is_true(rule: Rule) -> None:
    page = read_page((FOLDER / f"{rule.code}.md").read_text(encoding="utf-8"))
    assert (page.code, page.name) == (rule.code, rule.name)
    practice = set_as(page)
    for wrong in page.wrong:
        lines = {diagnostic.span.line for diagnostic in found(wrong, rule.code, practice)}
        assert lines == page.marked(wrong), wrong
        assert lines
    for right in page.right:
        assert found(right, rule.code, practice) == []


def test_every_page_of_review_has_its_rule() -> None:
    pages = sorted(path.stem for path in FOLDER.glob("SOP*.md") if not is_fixed(path.stem))
    assert [rule.code for rule in RULES] == pages


_HEAD = """# Aturan

Semua kode temuan. Yang berpangkat "tetap" ditemukan saat berkas dibaca (SOP1xx), lembar disusun
(SOP7xx) atau templat dipakai (SOP9xx), dan tidak dapat dimatikan.

| Kode | Nama | Pangkat bawaan |
|---|---|---|
"""


def list_of_rules() -> str:
    """Give the page that lists all codes."""
    ranks = {rule.code: RANKS[Language.INDONESIAN][rule.severity] for rule in RULES}
    pages = [read_head(path.read_text(encoding="utf-8")) for path in FOLDER.glob("SOP*.md")]
    return _HEAD + "".join(
        f"| [{code}]({code}.md) | {name} | {ranks.get(code, 'tetap')} |\n"
        for code, name in sorted(pages)
    )


def test_the_list_of_rules_is_up_to_date() -> None:
    """After a new rule, write ``list_of_rules()`` there: `python tests/check/test_pages.py`."""
    assert (FOLDER / "README.md").read_text(encoding="utf-8") == list_of_rules()


def test_codes_and_names_are_used_once() -> None:
    assert len(names()) == 2 * len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=[rule.code for rule in RULES])
def test_messages_are_sentences_in_both_languages(rule: Rule) -> None:
    page = read_page((FOLDER / f"{rule.code}.md").read_text(encoding="utf-8"))
    for diagnostic in found(page.wrong[0], rule.code, set_as(page)):
        assert diagnostic.hint is not None
        message, hint = diagnostic.message, diagnostic.hint
        for text, other in zip_longest(
            (message.indonesian, hint.indonesian), (message.english, hint.english)
        ):
            assert text != other
            assert "  " not in text + other
        assert message.indonesian.endswith((".", "?"))
        assert message.english.endswith((".", "?"))


def test_a_page_whose_example_is_not_found_fails() -> None:
    page = read_page(
        "# SOP203 · nama\n\n## Salah\n\n```yaml\na: b  # SOP203\n```\n\n## Benar\n\n```yaml\n```\n"
    )
    assert page.marked(page.wrong[0]) == {1}
    with pytest.raises(AssertionError):
        read_page("# SOP203 · nama\n\n```yaml\na: b\n```\n")


if __name__ == "__main__":
    (FOLDER / "README.md").write_text(list_of_rules(), encoding="utf-8")
