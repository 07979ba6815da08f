from sopgen.check.catalog import all_rules
from sopgen.check.levels import Levels
from sopgen.diagnostic.model import Severity

RULE = all_rules()[0]


def test_the_rule_says_itself_how_grave_it_is() -> None:
    assert Levels().of(RULE, "specs/a.sop.yaml") is RULE.severity


def test_a_later_pattern_wins() -> None:
    levels = Levels(
        {RULE.code: Severity.NOTE},
        (("specs/*", {RULE.code: None}), ("specs/lama/*", {RULE.code: Severity.ERROR})),
    )
    assert levels.of(RULE, "lain/a.sop.yaml") is Severity.NOTE
    assert levels.of(RULE, "specs/a.sop.yaml") is None
    assert levels.of(RULE, "specs/lama/a.sop.yaml") is Severity.ERROR
