"""What a test needs and the machine lacks: it is skipped, but in CI it fails."""

import os
import shutil
from pathlib import Path
from typing import NoReturn

import pytest


def need_program(name: str) -> str:
    """Find a program."""
    found = shutil.which(name)
    return lack(f"the program {name} is not installed") if found is None else found


def need_path(path: str) -> Path:
    """Find a file or folder that only some systems have."""
    return Path(path) if Path(path).exists() else lack(f"there is no {path} here")


def lack(message: str) -> NoReturn:
    """End a test."""
    if os.environ.get("CI") == "true":
        pytest.fail(message)
    pytest.skip(message)
