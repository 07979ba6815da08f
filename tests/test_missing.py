from collections.abc import Callable

import pytest
from missing import need_path, need_program


@pytest.mark.parametrize("need", [need_path, need_program])
def test_what_is_missing_fails_in_ci_and_skips_elsewhere(
    monkeypatch: pytest.MonkeyPatch, need: Callable[[str], object]
) -> None:
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="tidak-ada"):
        need("/tidak-ada")
    monkeypatch.delenv("CI")
    with pytest.raises(pytest.skip.Exception, match="tidak-ada"):
        need("/tidak-ada")


@pytest.mark.parametrize(("need", "there"), [(need_path, "/"), (need_program, "git")])
def test_what_is_there_is_given(need: Callable[[str], object], there: str) -> None:
    assert str(need(there)).endswith(there)
