import pytest

from sopgen.check.subject import subject_of

ACTORS = ("Kasubbag/Kasubbid", "Jabatan Pelaksana", "Tim Penyusun")


@pytest.mark.parametrize(
    ("activity", "subject"),
    [
        ("Kabag memerintahkan kasubag", "Kabag"),
        ("Kasubbag / Kasubbid menyampaikan format", "Kasubbag / Kasubbid"),
        ("Jabatan Pelaksana menyusun format", "Jabatan Pelaksana"),
        ("Camat dan Sekretaris menandatangani", "Camat dan Sekretaris"),
        ("Kasubag Pengendalian berkoordinasi dengan kasubag", "Kasubag"),
        ("Menugaskan Kabag menyusun format", None),
        ("Kepala surat", None),
        ("", None),
    ],
)
def test_who_stands_before_the_verb(activity: str, subject: str | None) -> None:
    assert subject_of(activity, ACTORS) == subject
