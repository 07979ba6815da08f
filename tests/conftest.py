"""What all tests share: programs, fonts, the standard profile, a spec as a sheet."""

import os
from collections.abc import Callable
from pathlib import Path, PurePath

import fontpkg_arimo
import pytest
from hypothesis import settings
from missing import need_program

from sopgen.layout.arrange import Arrangement, arrange
from sopgen.layout.font import Typeface
from sopgen.layout.font_file import load_typeface
from sopgen.layout.profile import Profile
from sopgen.layout.profile_reader import Surroundings, read_profile
from sopgen.project.phrases import JinjaFiller
from sopgen.spec.build import read_spec
from sopgen.spec.model import Sop

# In CI the same examples are tried each time: a submission must not fail by chance.
settings.register_profile("ci", derandomize=True)
if os.environ.get("CI") == "true":
    settings.load_profile("ci")

ROOT = Path(__file__).parents[1]
Read = Callable[[str], tuple[Sop, ...]]
Lay = Callable[[str], Arrangement]


@pytest.fixture(scope="session")
def typeface() -> Typeface:
    folder = Path(fontpkg_arimo.ROOT) / "files"
    return load_typeface(path.read_bytes() for path in sorted(folder.glob("*.ttf")))


@pytest.fixture(scope="session")
def profile() -> Profile:
    path = ROOT / "templates" / "sop-ap" / "profil.yaml"
    around = Surroundings(JinjaFiller(), ("Arial",))
    found, diagnostics = read_profile(PurePath(path), path.read_bytes(), around)
    assert found is not None, diagnostics
    return found


@pytest.fixture(scope="session")
def profile_of() -> Callable[[str], Profile]:
    """Read the keys of a profile that must be without faults."""

    def read_text(text: str) -> Profile:
        data = f"versi_skema: 1\nnama: uji\n{text}".encode()
        around = Surroundings(JinjaFiller(), ("Arial",))
        found, diagnostics = read_profile(PurePath("profil.yaml"), data, around)
        assert found is not None, diagnostics
        return found

    return read_text


@pytest.fixture(scope="session")
def read() -> Read:
    """Read a spec that must be without faults."""

    def read_text(text: str) -> tuple[Sop, ...]:
        reading = read_spec(PurePath("uji.sop.yaml"), text.encode(), lambda _: None)
        assert reading.sops, [str(d.span) + d.message.english for d in reading.diagnostics]
        return reading.sops

    return read_text


@pytest.fixture(scope="session")
def lay(read: Read, profile: Profile, typeface: Typeface) -> Lay:
    """Lay out a spec."""

    def lay_text(text: str) -> Arrangement:
        return arrange(read(text), profile, typeface, {})

    return lay_text


@pytest.fixture(scope="session")
def require_tool() -> Callable[[str], str]:
    """Give a function that finds a program; a missing one skips the test, in CI fails it."""
    return need_program
