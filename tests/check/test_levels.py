from sopgen.check.levels import Levels
from sopgen.diagnostic.model import Severity


def test_nothing_chosen_changes_nothing() -> None:
    assert Levels().of("specs/a.sop.yaml") == {}


def test_a_later_pattern_wins() -> None:
    levels = Levels(
        {"SOP203": Severity.NOTE},
        (("specs/*", {"SOP203": None}), ("specs/lama/*", {"SOP203": Severity.ERROR})),
    )
    assert levels.of("lain/a.sop.yaml") == {"SOP203": Severity.NOTE}
    assert levels.of("specs/a.sop.yaml") == {"SOP203": None}
    assert levels.of("specs/lama/a.sop.yaml") == {"SOP203": Severity.ERROR}
