"""How long `sopgen check` takes: 1,000 specs, and one in a cold process.

Run it as `python benchmarks/check.py`. It fails when an aim is missed.
"""

import os
import re
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[1]
MANY = 1000
MOST_SECONDS_FOR_MANY = 5.0
MOST_SECONDS_FOR_ONE = 0.25
REPEATS = 7
_ENVIRONMENT = {key: os.environ[key] for key in os.environ if key != "PYTHONDONTWRITEBYTECODE"}
"""An installed program has its bytecode; the first run writes it."""
_TITLE = re.compile(r"^judul: (.*)$", re.MULTILINE)


def make_specs(folder: Path) -> None:
    """Fill a project with copies of this repository's specs, each with a title of its own."""
    (folder / "sopgen.toml").touch()
    (folder / "specs").mkdir()
    sources = sorted((ROOT / "specs").rglob("*.sop.yaml"))
    for number in range(MANY):
        source = sources[number % len(sources)]
        text = _TITLE.sub(rf"judul: \1 {number}", source.read_text(encoding="utf-8"))
        (folder / "specs" / f"s{number:04}.sop.yaml").write_text(text, encoding="utf-8")
    for shared in (ROOT / "specs").rglob("bersama.yaml"):
        (folder / "specs" / shared.name).write_bytes(shared.read_bytes())


def seconds(folder: Path, *arguments: str) -> float:
    """Give the time of one run in a process of its own."""
    started = time.perf_counter()
    subprocess.run(  # noqa: S603 – our own program
        [sys.executable, "-m", "sopgen", "check", "-q", *arguments],
        cwd=folder,
        env=_ENVIRONMENT,
        stdout=subprocess.DEVNULL,
        check=False,
    )
    return time.perf_counter() - started


def main() -> None:
    """Measure, print, and fail when it takes too long."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        make_specs(folder)
        seconds(folder, "specs/s0007.sop.yaml")
        many = min(seconds(folder) for _ in range(2))
        one = min(seconds(folder, "specs/s0007.sop.yaml") for _ in range(REPEATS))
    print(f"{MANY} specs: {many:.2f} s (at most {MOST_SECONDS_FOR_MANY})")
    print(f"one spec, cold: {one:.3f} s (at most {MOST_SECONDS_FOR_ONE})")
    sys.exit(many > MOST_SECONDS_FOR_MANY or one > MOST_SECONDS_FOR_ONE)


if __name__ == "__main__":
    main()
