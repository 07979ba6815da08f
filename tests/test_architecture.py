"""The house's rules of structure, each with a case that must fail."""

import ast
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).parents[1]
MOST_LINES_OF_A_FILE = 300
MOST_LINES_OF_A_FUNCTION = 40


def modules() -> list[Path]:
    return sorted((ROOT / "sopgen").rglob("*.py"))


def long_functions(source: str) -> list[str]:
    """Name the functions whose bodies are too long; the docstring does not count."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            body = node.body[1:] if ast.get_docstring(node) else node.body
            if body and (body[-1].end_lineno or 0) - body[0].lineno + 1 > MOST_LINES_OF_A_FUNCTION:
                found.append(node.name)
    return found


def test_imports_keep_their_directions(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert lint_imports(no_cache=True) == 0


def test_an_import_against_the_direction_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "house"
    for name, text in {"upper": "", "lower": "from house import upper"}.items():
        (package / name).mkdir(parents=True)
        (package / name / "__init__.py").write_text(text)
    (package / "__init__.py").touch()
    contract = '[tool.importlinter]\nroot_package = "house"\n[[tool.importlinter.contracts]]\n'
    contract += 'name = "x"\ntype = "layers"\ncontainers = ["house"]\nlayers = ["upper", "lower"]\n'
    (tmp_path / "pyproject.toml").write_text(contract)
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(str(tmp_path))
    assert lint_imports(no_cache=True) == 1


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_files_and_functions_are_short(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= MOST_LINES_OF_A_FILE
    assert long_functions(text) == []


def test_a_long_function_is_found() -> None:
    body = "    x = 1\n"
    assert long_functions("def f():\n" + body * 41) == ["f"]
    assert long_functions('def f():\n    """Long\n\n    ago."""\n' + body * 40) == []


def untested(package: Path, tests: Path) -> list[str]:
    """Name the stages that have no folder of tests."""
    stages = {path.parent.name for path in package.glob("*/__init__.py")}
    tested = {path.relative_to(tests).parts[0] for path in tests.glob("*/**/test_*.py")}
    return sorted(stages - tested)


def test_every_stage_has_its_tests() -> None:
    assert untested(ROOT / "sopgen", ROOT / "tests") == []


def test_a_stage_without_tests_is_found(tmp_path: Path) -> None:
    (tmp_path / "house" / "attic").mkdir(parents=True)
    (tmp_path / "house" / "attic" / "__init__.py").touch()
    (tmp_path / "tests").mkdir()
    assert untested(tmp_path / "house", tmp_path / "tests") == ["attic"]
