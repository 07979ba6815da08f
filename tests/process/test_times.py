"""Totals along the ways through small tables."""

from fractions import Fraction
from random import Random

import pytest
from conftest import Read
from random_spec import Bounds, random_spec

from sopgen.process.basis import Basis
from sopgen.process.times import Times, Total, table_times
from sopgen.spec.duration import Length, TimeUnit, print_length

HEAD = "versi_skema: 1\njudul: Uji\npelaksana: {a: Kepala, b: Staf, c: Tim}\nlangkah:\n"
LOOP = """\
- {id: x, kegiatan: x, pelaksana: a, waktu: 10 menit}
- {kegiatan: y, pelaksana: b, waktu: 20 menit, keputusan: {Tidak: x, Ya: lanjut}}
- {kegiatan: z, pelaksana: c, waktu: 5 menit}
"""
SHORT_CUT = """\
- {kegiatan: w, pelaksana: a, waktu: 10 menit, keputusan: {Tidak: z, Ya: lanjut}}
- {kegiatan: x, pelaksana: b, waktu: 1 jam}
- {id: z, kegiatan: z, pelaksana: c, waktu: 5 menit}
"""
PARALLEL = """\
- {kegiatan: w, pelaksana: a, waktu: 5 menit, lanjut: [x, y]}
- {id: x, kegiatan: x, pelaksana: b, waktu: 1 hari kerja, lanjut: z}
- {id: y, kegiatan: y, pelaksana: c, waktu: 30 menit, lanjut: z}
- {id: z, kegiatan: z, pelaksana: a, waktu: 10 menit}
"""


def times_of(read: Read, steps: str, basis: Basis | None = None) -> Times:
    (table,) = read(HEAD + steps)[0].tables
    return table_times(table, "", basis or Basis())


def sure(total: Total) -> str:
    assert total.least == total.most
    return print_length(total.most)


@pytest.mark.parametrize(
    ("steps", "straight", "fastest", "slowest", "with_loops"),
    [
        pytest.param(LOOP, "35 menit", "35 menit", "35 menit", "1 jam 5 menit", id="loop"),
        pytest.param(
            SHORT_CUT, "1 jam 15 menit", "15 menit", "1 jam 15 menit", "1 jam 15 menit", id="short"
        ),
        pytest.param(PARALLEL, *["1 hari kerja 15 menit"] * 4, id="the longest branch counts"),
        pytest.param(
            "- {kegiatan: x, waktu: 1 jam, simbol: [{pelaksana: a}, {pelaksana: b}]}\n"
            "- {kegiatan: y, pelaksana: c, waktu: 1 jam}\n",
            *["2 jam"] * 4,
            id="a row counts once however many symbols it holds",
        ),
        pytest.param(
            "- {kegiatan: x, pelaksana: a, waktu: 1 jam}\n"
            "- {kegiatan: y, pelaksana: b, waktu: {gabung: atas}}\n"
            "- {kegiatan: z, pelaksana: c, waktu: 5 menit}\n",
            *["1 jam 5 menit"] * 4,
            id="a merged cell counts once",
        ),
        pytest.param(
            "- {id: x, kegiatan: x, pelaksana: a, waktu: 1 jam, keputusan: {Y: lanjut, T: x}}\n"
            "- {kegiatan: z, pelaksana: c, waktu: 5 menit}\n",
            *["1 jam 5 menit"] * 3,
            "2 jam 5 menit",
            id="a decision that leads to itself",
        ),
        pytest.param(
            "- {kegiatan: x, pelaksana: a, waktu: 1 jam, lanjut: z}\n"
            "- {id: y, kegiatan: y, pelaksana: b, waktu: 2 jam, lanjut: []}\n"
            "- {id: z, kegiatan: z, pelaksana: c, waktu: 4 jam, lanjut: y}\n",
            *["7 jam"] * 4,
            id="back without a loop is a way like others",
        ),
        pytest.param(
            "- {kegiatan: x, pelaksana: a, waktu: 1 jam, keputusan: {Setuju: z, Ditolak: y}}\n"
            "- {id: y, kegiatan: y, pelaksana: b, waktu: 5 menit, bentuk: selesai}\n"
            "- {id: z, kegiatan: z, pelaksana: c, waktu: 2 jam}\n",
            "3 jam",
            "1 jam 5 menit",
            *["3 jam"] * 2,
            id="the straight way is not that of a refusal",
        ),
        pytest.param(
            "- {id: x, kegiatan: x, pelaksana: a, waktu: 1 jam}\n"
            "- {kegiatan: y, pelaksana: b, waktu: 2 jam, keputusan: {Ya: x, Tidak: x}}\n",
            *["3 jam"] * 3,
            "6 jam",
            id="no way but back: the rows count once",
        ),
    ],
)
def test_ways(
    read: Read, steps: str, straight: str, fastest: str, slowest: str, with_loops: str
) -> None:
    times = times_of(read, steps)
    assert sure(times.straight) == straight
    assert print_length(times.fastest) == fastest
    assert print_length(times.slowest) == slowest
    assert print_length(times.slowest_with_loops) == with_loops


def test_loops_tell_what_going_round_costs(read: Read) -> None:
    (loop,) = times_of(read, LOOP).loops
    assert (loop.source, loop.target, sure(loop.extra)) == (1, 0, "30 menit")


def test_a_range_gives_a_range(read: Read) -> None:
    steps = (
        "- {kegiatan: x, pelaksana: a, waktu: 10 - 20 menit}\n"
        "- {kegiatan: y, pelaksana: b, waktu: paling lama 5 menit}\n"
    )
    times = times_of(read, steps)
    assert [print_length(times.straight.least), print_length(times.straight.most)] == [
        "15 menit",
        "25 menit",
    ]
    assert (times.fastest, times.slowest) == (times.straight.least, times.straight.most)


def test_actors_have_the_rows_of_the_straight_way_in_which_they_act(read: Read) -> None:
    steps = (
        "- {kegiatan: w, pelaksana: [a, b], waktu: 10 menit, keputusan: {Ya: lanjut, Tidak: y}}\n"
        "- {kegiatan: x, pelaksana: b, waktu: 5 menit, lanjut: z}\n"
        "- {id: y, kegiatan: y, pelaksana: c, waktu: 1 jam}\n"
        "- {id: z, kegiatan: z, bentang: [a, c], waktu: 1 menit}\n"
    )
    times = times_of(read, steps)
    assert times.on_way == {0, 1, 3}
    assert [sure(actor.total) for actor in times.actors] == ["11 menit", "16 menit", "1 menit"]


def test_rows_without_a_length_are_known(read: Read) -> None:
    steps = (
        "- {kegiatan: x, pelaksana: a}\n"
        "- {nomor: 7, kegiatan: y, pelaksana: b, waktu: sesuai kebutuhan}\n"
        "- {kegiatan: z, pelaksana: c, waktu: 5 menit}\n"
    )
    times = times_of(read, steps)
    assert [step.number for step in times.steps if step.untimed] == ["1", "7"]
    assert sure(times.straight) == "5 menit"


def test_the_basis_turns_work_into_days_and_nothing_else() -> None:
    everything = Length(tuple((unit, Fraction(2)) for unit in TimeUnit))
    settled = Basis(Fraction(8), Fraction(6)).settle(everything)
    assert print_length(settled) == "2 tahun 2 bulan 2 hari kalender 16 hari kerja 2 menit"
    assert print_length(Basis().settle(Length(((TimeUnit.MINUTE, Fraction(1505)),)))) == (
        "3 hari kerja 2 jam 35 menit"
    )


@pytest.mark.parametrize("seed", range(60))
def test_whatever_the_flow_is_the_totals_are_in_order(read: Read, seed: int) -> None:
    lines = random_spec(Random(seed), Bounds(rows=(3, 25), actors=(2, 6))).splitlines()
    spec = "\n".join(
        f"{line}\n    waktu: 1 - 2 menit" if line.startswith("    kegiatan:") else line
        for line in lines
        if not line.startswith("    waktu:")
    )
    (table,) = read(spec + "\n")[0].tables
    times = table_times(table, "", Basis())
    fastest, slowest = times.fastest.rough_minutes, times.slowest.rough_minutes
    least, most = times.straight.least.rough_minutes, times.straight.most.rough_minutes
    assert 1 <= fastest <= least <= most <= slowest <= 2 * len(table.steps)
    assert slowest <= times.slowest_with_loops.rough_minutes
    assert (slowest < times.slowest_with_loops.rough_minutes) == bool(times.loops)
