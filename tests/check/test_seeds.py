"""What the rules find in the specs of the repository."""

from pathlib import Path

import pytest

from sopgen.check.levels import Levels
from sopgen.check.practice import USUAL
from sopgen.diagnostic.model import Diagnostic, Severity
from sopgen.project.checking import Settings, check_paths

ROOT = Path(__file__).parents[2]
SPECS = ROOT / "specs"


@pytest.fixture(scope="module")
def found() -> dict[str, list[Diagnostic]]:
    checked = check_paths([SPECS], SPECS, Settings(ROOT, Levels(), USUAL, strict=False))
    return {_key(one.path.name): list(one.diagnostics) for one in checked}


def _key(name: str) -> str:
    """Give the number of a seed, the name of any other spec."""
    number, _, rest = name.removesuffix(".sop.yaml").partition("-")
    return number if number[:1].isdigit() else f"{number}-{rest}"


def steps(found: list[Diagnostic], code: str) -> list[str | None]:
    return [diagnostic.step for diagnostic in found if diagnostic.code == code]


@pytest.mark.parametrize(
    ("seed", "code", "wanted"),
    [
        ("000", "SOP216", ["1", "5"]),
        ("000", "SOP225", ["8"]),
        ("000", "SOP231", ["11"]),
        ("000", "SOP509", ["11"]),
        ("000", "SOP401", [None]),
        ("000", "SOP412", [None]),
        ("000", "SOP508", ["2"]),
        ("000", "SOP510", ["2"]),
        ("000", "SOP503", ["11"]),
        ("001", "SOP220", ["4", "6", "13"]),
        ("001", "SOP504", ["1", "4", "11", "13"]),
        ("001", "SOP225", ["7"]),
        ("001", "SOP217", ["3"]),
        ("002a", "SOP201", ["7", "baris 6"]),
        ("002a", "SOP501", ["7", "8"]),
        ("002a", "SOP218", ["8", "8"]),
        ("002a", "SOP511", ["2"]),
        ("002b", "SOP221", ["1"]),
        ("002b", "SOP224", ["7"]),
        ("002b", "SOP222", ["2"]),
        ("002b", "SOP502", ["2", "3"]),
        ("002b", "SOP232", ["3"]),
        ("002b", "SOP601", ["3"]),
        ("002b", "SOP227", ["7"]),
        ("002c", "SOP214", ["5"]),
        ("002c", "SOP228", ["7"]),
        ("002c", "SOP222", ["8"]),
        ("002c", "SOP225", ["9"]),
        ("002c", "SOP506", ["10"]),
        ("002c", "SOP303", ["6"]),
        ("003", "SOP419", [None, None]),
        ("004", "SOP306", ["5"]),
        ("004", "SOP508", ["2", "6", "8"]),
        ("003", "SOP226", ["4", "6"]),
        ("003", "SOP402", [None]),
        ("003", "SOP413", [None]),
        ("003", "SOP414", [None]),
        ("003", "SOP410", [None, None]),
        ("003", "SOP411", [None]),
        ("003", "SOP501", ["5", "7"]),
        ("003", "SOP224", ["5"]),
        ("003", "SOP218", ["7", "7"]),
        ("003", "SOP415", [None]),
        ("004", "SOP501", ["1", "4"]),
        ("004", "SOP502", ["2", "3", "5", "6", "7", "9"]),
        ("004", "SOP220", ["3", "4"]),
        ("004", "SOP416", [None]),
        ("004", "SOP229", ["9"]),
        ("004", "SOP230", ["3"]),
    ],
)
def test_the_faults_of_the_seeds_are_found(
    found: dict[str, list[Diagnostic]], seed: str, code: str, wanted: list[str | None]
) -> None:
    assert steps(found[seed], code) == wanted


@pytest.mark.parametrize(
    "model",
    [
        "permohonan-cuti-tahunan",
        "pengelolaan-surat-keluar",
        "pengelolaan-arsip-kepegawaian",
    ],
)
def test_the_model_sops_are_clean(found: dict[str, list[Diagnostic]], model: str) -> None:
    assert found[model] == []


def test_no_case_holds_an_error(found: dict[str, list[Diagnostic]]) -> None:
    errors = [one for each in found.values() for one in each if one.severity is Severity.ERROR]
    assert errors == []
