import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopgen.check import goods


@pytest.mark.parametrize(
    ("cell", "parts"),
    [
        ("Memo/Disposisi", ("Memo", "Disposisi")),
        ("Permohonan cuti, kartu cuti", ("Permohonan cuti", "kartu cuti")),
        ("1. KTP\n2. Kartu keluarga", ("KTP", "Kartu keluarga")),
        ("Izin atau disposisi", ("Izin", "disposisi")),
        ("-", ()),
    ],
)
def test_a_cell_lists_documents(cell: str, parts: tuple[str, ...]) -> None:
    assert goods.parts(cell) == parts


@pytest.mark.parametrize(
    ("one", "other", "same", "near"),
    [
        ("Tim", "Tim Penyusun", True, False),
        ("Data yang telah diparaf", "data diparaf", True, True),
        ("Konsep surat izin", "Surat izin", False, True),
        ("Formulir pengumpulan data kinerja", "Formulir data capaian kinerja", False, True),
        ("Jadwal kerja", "Disposisi", False, False),
    ],
)
def test_how_alike_names_are(one: str, other: str, same: bool, near: bool) -> None:
    assert goods.same(one, other) is same
    assert goods.near(one, other) is near


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_text_can_be_compared(one: str, other: str) -> None:
    assert goods.shares(one, other) == goods.shares(other, one)
