import subprocess
import sys
from pathlib import Path

import pytest

import sopgen

SOP = """versi_skema: 1
judul: SOP Uji
pelaksana: {a: Kepala}
langkah: [{kegiatan: Menulis, pelaksana: a}]
"""


def test_python_users_do_what_the_command_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    spec = Path("a.sop.yaml")
    spec.write_text(SOP)
    assert sopgen.read(spec).sops[0].title.value == "SOP Uji"
    sheet = sopgen.arrange(spec).sheet
    assert sheet is not None
    (word,) = sopgen.draw(sheet, "docx")
    written, found = sopgen.build([spec], Path("hasil"), ["docx"])
    assert (list(written), found) == ([Path("hasil/a.docx")], ())
    assert written[0].read_bytes() == word


def test_importing_the_package_loads_nothing() -> None:
    code = "import sys, sopgen; print([m for m in sys.modules if m.startswith('sopgen.')])"
    done = subprocess.run(  # noqa: S603 – our own program
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"
