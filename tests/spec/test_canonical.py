"""The hash follows the content of a spec, never its writing."""

from random import Random

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from random_spec import Bounds, random_spec
from reference import EXAMPLES, FILES
from specimen import read

from sopgen.spec.canonical import SHORT, content_hash

SPEC = """\
versi_skema: 1
judul: Uji
nomor: 065/014
pelaksana: {a: Kepala, b: Staf}
langkah:
  - {id: x, kegiatan: Menulis, pelaksana: b, waktu: 5 menit}
  - {kegiatan: Memeriksa, pelaksana: a, keputusan: {Ya: lanjut, Tidak: x}}
  - {kegiatan: Mengirim, pelaksana: b, output: Surat}
tampilan: {judul_kolom: {waktu: Lama, output: Hasil}}
"""


def hash_of(text: str, shared: dict[str, str] | None = None) -> str:
    reading = read(text, shared)
    assert reading.sops, [each.message.english for each in reading.diagnostics]
    return content_hash(reading.sops)


def test_the_hash_of_a_spec_never_changes() -> None:
    """*Why* the value is written here: sheets that are printed carry it."""
    assert hash_of(SPEC) == "b60bfb66bc2b"
    assert len(hash_of(SPEC)) == SHORT


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(f"# Catatan\n{SPEC.replace('Uji', 'Uji  # nama')}", id="comments"),
        pytest.param(SPEC.replace("Menulis", "'Menulis'"), id="quotes"),
        pytest.param(SPEC.replace("judul: Uji", "judul: |\n  Uji"), id="blocks"),
        pytest.param(SPEC.replace("\n", "\r\n"), id="line ends"),
        pytest.param(
            SPEC.replace("nomor: 065/014\n", "").replace("judul:", "nomor: 065/014\njudul:"),
            id="order of keys",
        ),
        pytest.param(
            SPEC.replace("waktu: Lama, output: Hasil", "output: Hasil, waktu: Lama"),
            id="order of headings",
        ),
        pytest.param(SPEC.replace("pelaksana: a,", "pelaksana: [a],"), id="a list of one"),
    ],
)
def test_writing_does_not_count(other: str) -> None:
    assert other != SPEC
    assert hash_of(other) == hash_of(SPEC)


@pytest.mark.parametrize(
    "change",
    [
        ("Uji", "uji"),
        ("5 menit", "6 menit"),
        ("065/014", "65/014"),
        ("Ya: lanjut, Tidak: x", "Tidak: x, Ya: lanjut"),
        ("a: Kepala, b: Staf", "b: Staf, a: Kepala"),
        ("output: Surat", "output: Surat, lanjut: []"),
        ("judul: Uji", "judul: Uji\nstatus: draf"),
        ("judul: Uji", "judul: Uji\ntotal_waktu: 1 hari"),
        ("Lama", "lama"),
    ],
)
def test_content_counts(change: tuple[str, str]) -> None:
    assert hash_of(SPEC.replace(*change)) != hash_of(SPEC)


def test_what_is_shared_counts_where_it_is_used() -> None:
    name = "bersama"
    before = hash_of(EXAMPLES[name], FILES)
    renamed = {path: text.replace("Staf Pelaksana", "Staf") for path, text in FILES.items()}
    unused = {path: text.replace("Komputer", "Laptop") for path, text in FILES.items()}
    assert hash_of(EXAMPLES[name], renamed) != before
    assert hash_of(EXAMPLES[name], unused) == before


@given(st.integers(0, 10_000))
def test_a_spec_written_anew_by_another_program_keeps_its_hash(seed: int) -> None:
    text = random_spec(Random(seed), Bounds(rows=(3, 12), actors=(2, 5)))
    data = yaml.load(text, yaml.BaseLoader)  # noqa: S506 – texts only
    mixed = dict(sorted(data.items(), reverse=True))
    again = yaml.safe_dump(mixed, sort_keys=False, allow_unicode=True, width=40)
    assert hash_of(again) == hash_of(text)


@given(st.integers(0, 10_000), st.data())
def test_another_word_gives_another_hash(seed: int, data: st.DataObject) -> None:
    text = random_spec(Random(seed), Bounds(rows=(3, 12), actors=(2, 5)))
    places = [n for n, line in enumerate(text.splitlines()) if "kegiatan: " in line]
    chosen = data.draw(st.sampled_from(places))
    lines = [f"{line} lagi" if n == chosen else line for n, line in enumerate(text.splitlines())]
    assert hash_of("\n".join(lines) + "\n") != hash_of(text)
