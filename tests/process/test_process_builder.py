"""Flows are written as "source>target" with the numbers of the acts, in reading order."""

from pathlib import PurePath

import pytest

from sopgen.process.builder import build_process
from sopgen.process.graph import ActKind, Process
from sopgen.spec.build import read_spec

HEAD = "versi_skema: 1\njudul: Uji\npelaksana: {a: Kepala, b: Staf, c: Tim}\nlangkah:\n"


def process_of(steps: str) -> Process:
    reading = read_spec(PurePath("uji.sop.yaml"), (HEAD + steps).encode(), lambda _: None)
    assert reading.sops, [d.message.english for d in reading.diagnostics]
    return build_process(reading.sops[0].tables[0])


def flows(process: Process) -> list[str]:
    return [f"{flow.source}>{flow.target}" for flow in process.flows]


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        pytest.param(
            "- {kegiatan: x, pelaksana: a}\n- {kegiatan: y, pelaksana: b}\n",
            ["0>1"],
            id="by itself to the next step",
        ),
        pytest.param(
            "- {kegiatan: x, pelaksana: a, lanjut: z}\n- {kegiatan: y, pelaksana: b}\n"
            "- {id: z, kegiatan: z, pelaksana: c}\n",
            ["0>2", "1>2"],
            id="elsewhere",
        ),
        pytest.param(
            "- {kegiatan: x, pelaksana: a, lanjut: []}\n- {kegiatan: y, pelaksana: b}\n",
            [],
            id="nowhere",
        ),
        pytest.param(
            "- {id: x, kegiatan: x, pelaksana: a}\n"
            "- {kegiatan: y, pelaksana: b, keputusan: {Ya: lanjut, Tidak: x}}\n"
            "- {kegiatan: z, pelaksana: c}\n",
            ["0>1", "1>2", "1>0"],
            id="outcomes",
        ),
        pytest.param(
            "- {kegiatan: x, pelaksana: a}\n"
            "- {kegiatan: y, simbol: [{pelaksana: b}, {pelaksana: c}]}\n"
            "- {kegiatan: z, pelaksana: a}\n",
            ["0>1", "0>2", "1>3", "2>3"],
            id="side by side: fork and join",
        ),
        pytest.param(
            "- {kegiatan: x, pelaksana: a}\n"
            "- {kegiatan: y, simbol: [{pelaksana: b, lanjut: cek}, {id: cek, pelaksana: c}]}\n"
            "- {kegiatan: z, pelaksana: a}\n",
            ["0>1", "1>2", "2>3"],
            id="one behind the other in a row",
        ),
        pytest.param(
            "- {kegiatan: x, simbol: [{pelaksana: a}, {pelaksana: b}]}\n"
            "- {kegiatan: y, simbol: [{pelaksana: b}, {pelaksana: c}]}\n",
            ["0>2", "0>3", "1>2"],
            id="from several to several: on to the same actor, or else to all",
        ),
        pytest.param(
            "- {kegiatan: x, simbol: [{pelaksana: a}, {pelaksana: b, lanjut: y}]}\n"
            "- {id: y, kegiatan: y, simbol: [{pelaksana: b}, {pelaksana: c}]}\n",
            ["0>2", "0>3", "1>2", "1>3"],
            id="to all of a step that is named",
        ),
        pytest.param(
            "- {kegiatan: x, simbol: [{pelaksana: a, bentuk: mulai}, {pelaksana: a}]}\n"
            "- {kegiatan: z, pelaksana: a}\n",
            ["0>1", "1>2"],
            id="two symbols of one actor in a cell",
        ),
        pytest.param(
            "- {kegiatan: x, pelaksana: a}\n- {kegiatan: y, pelaksana: b, bentuk: selesai}\n"
            "- {kegiatan: z, pelaksana: c}\n",
            ["0>1"],
            id="an end in the middle",
        ),
    ],
)
def test_flows(steps: str, expected: list[str]) -> None:
    assert flows(process_of(steps)) == expected


def test_the_first_act_starts_the_last_ends_and_outcomes_decide() -> None:
    process = process_of(
        "- {kegiatan: x, pelaksana: a}\n"
        "- {id: y, kegiatan: y, pelaksana: b}\n"
        "- {kegiatan: z, pelaksana: a, keputusan: {Ya: lanjut, Tidak: y}}\n"
        "- {kegiatan: z, pelaksana: c}\n"
    )
    kinds = [act.kind for act in process.acts]
    assert kinds == [ActKind.START, ActKind.PROCESS, ActKind.DECISION, ActKind.END]


def test_rows_that_are_headings_neither_start_nor_end_a_table() -> None:
    process = process_of(
        '- {nomor: "", kegiatan: Persiapan}\n- {kegiatan: x, pelaksana: a}\n'
        '- {nomor: "", kegiatan: Penutup}\n- {kegiatan: y, pelaksana: b}\n'
        '- {nomor: "", kegiatan: Catatan}\n'
    )
    assert [act.kind for act in process.acts] == [ActKind.START, ActKind.END]
    assert flows(process) == ["0>1"]


def test_actors_who_act_together_are_one_act() -> None:
    (first, second) = process_of(
        "- {kegiatan: x, pelaksana: [c, a]}\n- {kegiatan: y, bentang: [a, b]}\n"
    ).acts
    assert (first.columns, first.spanning) == ((0, 2), False)
    assert (second.columns, second.spanning) == ((0, 1), True)


def test_symbols_of_one_actor_stand_below_each_other() -> None:
    acts = process_of("- {kegiatan: x, simbol: [{pelaksana: a}, {pelaksana: b}, {pelaksana: a}]}\n")
    assert [act.level for act in acts.acts] == [0, 0, 1]
