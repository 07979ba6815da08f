"""What all tests share."""

import os
import shutil
from collections.abc import Callable

import pytest


@pytest.fixture(scope="session")
def require_tool() -> Callable[[str], str]:
    """Give a function that finds a program; where it is missing the test is skipped, in CI fails."""

    def require(name: str) -> str:
        found = shutil.which(name)
        if found is None:
            message = f"the program {name} is not installed"
            if os.environ.get("CI") == "true":
                pytest.fail(message)
            pytest.skip(message)
        return found

    return require
