from pathlib import Path

from sopgen.layout.provenance import SourceFile
from sopgen.project.sources import source_files

SPEC = """versi_skema: 1
judul: Uji
bersama: ../umum/bersama.yaml
pelaksana: {a: Kepala}
langkah: [{kegiatan: Menulis, pelaksana: a}]
"""


def test_a_spec_comes_with_what_it_shares(tmp_path: Path) -> None:
    (tmp_path / "specs").mkdir()
    (tmp_path / "umum").mkdir()
    spec, shared = tmp_path / "specs" / "a.sop.yaml", tmp_path / "umum" / "bersama.yaml"
    spec.write_text(SPEC)
    shared.write_text("versi_skema: 1\n")
    assert source_files(spec) == (
        SourceFile("a.sop.yaml", spec.read_bytes()),
        SourceFile("umum/bersama.yaml", shared.read_bytes()),
    )


def test_files_that_differ_only_in_how_far_up_they_lie_have_different_names(tmp_path: Path) -> None:
    spec = tmp_path / "specs" / "a.sop.yaml"
    for folder in (spec.parent, tmp_path):
        (folder / "umum").mkdir(parents=True)
        (folder / "umum" / "bersama.yaml").write_text("versi_skema: 1\n")
    spec.write_text(SPEC + "---\n" + SPEC.replace("../umum", "umum"))
    names = [file.name for file in source_files(spec)]
    assert names == ["a.sop.yaml", "umum/bersama.yaml", "umum/bersama-2.yaml"]
