import pytest

from sopgen.spec.nip import fault_of_nip


@pytest.mark.parametrize("nip", ["19740330 199701 1 001", "NIP. 197403301997011001"])
def test_possible_numbers(nip: str) -> None:
    assert fault_of_nip(nip) is None


@pytest.mark.parametrize(
    ("nip", "words"),
    [
        ("19740330 199701 1 00", "17 angka"),
        ("19741330 199701 1 001", "tanggal lahirnya (19741330)"),
        ("19740330 199713 1 001", "bulan pengangkatannya (199713)"),
        ("19740330 198001 1 001", "lahir tahun 1974 tetapi diangkat tahun 1980"),
        ("19740330 199701 3 001", "angka ke-15 (jenis kelamin) 3"),
        ("1974O330 199701 1 001", "bukan angka"),
    ],
)
def test_impossible_numbers(nip: str, words: str) -> None:
    fault = fault_of_nip(nip)
    assert fault is not None
    assert words in fault.indonesian
