"""LibreOffice, which sets Word documents as an office would see them."""

import subprocess
from collections.abc import Sequence
from pathlib import Path


def convert(program: str, documents: Sequence[Path], folder: Path) -> None:
    """Let LibreOffice (``program``) set documents as PDF into a folder, in one call."""
    subprocess.run(  # noqa: S603 – our own arguments
        [
            program,
            "--headless",
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--convert-to",
            "pdf",
            "--outdir",
            str(folder),
            *map(str, documents),
        ],
        check=True,
        capture_output=True,
        timeout=600,
    )
