from conftest import Read

from sopgen.process.builder import build_process
from sopgen.process.reach import Reach

HEAD = "versi_skema: 1\njudul: Uji\npelaksana: {a: A, b: B}\nlangkah:\n"


def reach(read: Read, *steps: str) -> Reach:
    text = HEAD + "".join(f"  - {{kegiatan: X, pelaksana: a, {step}}}\n" for step in steps)
    return Reach(build_process(read(text)[0].tables[0]))


def indexes(acts: object) -> list[int]:
    assert isinstance(acts, tuple)
    return [act.index for act in acts]


def test_a_straight_path(read: Read) -> None:
    found = reach(read, "id: x", "id: y", "id: z")
    assert indexes(found.starts) == [0]
    assert indexes(found.ends) == [2]
    assert found.unreached == ()
    assert found.endless == ()
    assert found.downstream(0) == {1, 2}
    assert found.upstream(2) == {0, 1}


def test_a_round_without_exit(read: Read) -> None:
    found = reach(read, "id: x", "id: y", "id: z, lanjut: y", "id: w")
    assert indexes(found.unreached) == [3]
    assert indexes(found.endless) == [0, 1, 2]
    assert 1 in found.downstream(1)


def test_a_round_with_exit(read: Read) -> None:
    found = reach(read, "id: x", "id: y", "'keputusan': {Ya: lanjut, Tidak: y}", "id: z")
    assert found.unreached == ()
    assert found.endless == ()
