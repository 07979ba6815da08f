import pytest
from conftest import Lay

from sopgen.layout import chart
from sopgen.layout.plan import Unroutable

SPEC = """
versi_skema: 1
judul: SOP Uji
pelaksana: {kepala: Kepala, staf: Staf, arsip: Arsiparis}
langkah:
  - {kegiatan: Memerintahkan, pelaksana: kepala}
  - {id: susun, kegiatan: Menyusun, pelaksana: [staf, arsip]}
  - {kegiatan: Memeriksa, pelaksana: kepala, keputusan: {Ya: lanjut, Tidak: susun}}
  - {kegiatan: Mengarsipkan, pelaksana: arsip}
"""


@pytest.mark.parametrize(
    ("link", "ends"),
    [
        (0, "langkah 2 (`staf`, `arsip`) ke langkah 2 (`staf`, `arsip`)"),
        (1, "langkah 1 (`kepala`) ke langkah 2 (`staf`, `arsip`)"),
        (4, "langkah 3 (`kepala`) ke langkah 2 (`staf`, `arsip`)"),
    ],
)
def test_a_flow_without_a_way_is_named_by_steps_and_actors(
    lay: Lay, monkeypatch: pytest.MonkeyPatch, link: int, ends: str
) -> None:
    """No spec is known for which the planner finds no way: here it gives up at once."""

    def gives_up(*_: object) -> None:
        raise Unroutable(link)

    monkeypatch.setattr(chart, "plan_routes", gives_up)
    arrangement = lay(SPEC)
    (found,) = arrangement.diagnostics
    assert arrangement.sheet is None
    assert found.code == "SOP704"
    assert f"alur dari {ends} " in found.message.indonesian
    assert found.span.line == int(ends.split()[1]) + 5
