"""Every form of waktu that sheets hold; any text is read, and a printed duration reads back."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from specimen import sop_of

from sopgen.spec.duration import (
    Duration,
    DurationKind,
    Length,
    TimeUnit,
    length_of,
    print_duration,
    print_length,
)
from sopgen.spec.duration_reader import bare_unit, read_duration

UNREADABLE = Duration(DurationKind.UNREADABLE)


@pytest.mark.parametrize(
    ("text", "plainest"),
    [
        ("5 menit", "5 menit"),
        ("5 minit", "5 menit"),
        ("10 Menit.", "10 menit"),
        ("30'", "30 menit"),
        ("5 mnt / 1 berkas", "5 menit/berkas"),
        ("10 menit (biasa), 30 menit (racikan)", "10 menit - 30 menit (biasa)"),
        ("paling lambat tanggal 10 bulan berikutnya", "sesuai kebutuhan"),
        ("tgl 1 s.d. 5", "sesuai kebutuhan"),
        ("90 menit", "1 jam 30 menit"),
        ("1,5 jam", "1 jam 30 menit"),
        ("1.500 menit", "25 jam"),
        ("1/2 jam", "30 menit"),
        ("½ jam", "30 menit"),
        ("setengah jam", "30 menit"),
        ("30 detik", "0,5 menit"),
        ("sehari", "1 hari"),
        ("satu hari kerja", "1 hari kerja"),
        ("3 hari efektif", "3 hari kerja"),
        ("14 (empat belas) hari kerja", "14 hari kerja"),
        ("2 (dua) s.d. 3 (tiga) hari kerja", "2 hari kerja - 3 hari kerja"),
        ("7 hari kalender", "7 hari kalender"),
        ("2 Minggu", "2 minggu"),
        ("1 triwulan", "3 bulan"),
        ("1 semester", "6 bulan"),
        ("2 bulan 1 minggu", "2 bulan 1 minggu"),
        ("1 hari, 2 jam", "1 hari 2 jam"),
        ("1 jam dan 30 menit", "1 jam 30 menit"),
        ("1 – 20 Hari Kerja", "1 hari kerja - 20 hari kerja"),
        ("3 - 5 Jam", "3 jam - 5 jam"),
        ("30 menit - 3 Jam", "30 menit - 3 jam"),
        ("2 s.d 3 bulan", "2 bulan - 3 bulan"),
        ("10 menit s/d 1 jam", "10 menit - 1 jam"),
        ("1 x 24 Jam", "1 hari kalender"),
        ("2x60 menit", "2 jam"),
        ("24 jam", "24 jam"),
        ("paling lama 3 hari", "paling lama 3 hari"),
        ("paling lambat 14 hari kalender", "paling lama 14 hari kalender"),
        ("maks. 2 hari", "paling lama 2 hari"),
        ("selambat-lambatnya 5 hari", "paling lama 5 hari"),
        ("paling lama 3-5 hari", "paling lama 5 hari"),
        ("minimal 1 jam/hari sebelumnya", "minimal 1 jam/hari sebelumnya"),
        ("± 15 menit", "± 15 menit"),
        ("sekitar 2 jam", "± 2 jam"),
        ("2 menit/berkas", "2 menit/berkas"),
        ("10 menit/ berkas", "10 menit/berkas"),
        ("1 jam per hari", "1 jam/hari"),
        ("1 hari (tanggal 1-20)", "1 hari (tanggal 1-20)"),
        ("3 hari setelah berkas lengkap", "3 hari (setelah berkas lengkap)"),
        ("5 hari kerja; 1 hari", "1 hari - 5 hari kerja"),
        ("120 Menit / 3 Hari", "2 jam - 3 hari"),
        ("1 hari atau minimal 3 hari", "minimal 1 hari"),
        ("*30* menit", "30 menit"),
        ("triwulanan", "setiap 3 bulan"),
        ("Semesteran", "setiap 6 bulan"),
        ("tahunan (Januari)", "setiap 1 tahun (Januari)"),
        ("setiap bulan", "setiap 1 bulan"),
        ("2 kali setahun", "setiap 0,5 tahun"),
        ("2 kali dalam setiap bulan", "setiap 0,5 bulan"),
    ],
)
def test_forms_that_tell_a_time(text: str, plainest: str) -> None:
    assert print_duration(read_duration(text)) == plainest


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("", DurationKind.NONE),
        ("-", DurationKind.NONE),
        (" – ", DurationKind.NONE),
        ("Sesuai kebutuhan", DurationKind.OPEN),
        ("Sepanjang tahun", DurationKind.OPEN),
        ("Sejak Kickoff", DurationKind.OPEN),
        ("tiap tanggal 5", DurationKind.OPEN),
        ("Januari, April, Juli, Oktober (tanggal 20- 31)", DurationKind.OPEN),
        ("15", DurationKind.UNREADABLE),
        ("menit", DurationKind.UNREADABLE),
        ("1 0 Hari Kerja", DurationKind.UNREADABLE),
        ("1:30", DurationKind.UNREADABLE),
        ("10-5 menit", DurationKind.UNREADABLE),
        ("beberapa hari", DurationKind.UNREADABLE),
        ("5 menit kali lima", DurationKind.UNREADABLE),
        ("1 hari atau lebih", DurationKind.UNREADABLE),
        ("2 kali bagus", DurationKind.UNREADABLE),
    ],
)
def test_forms_that_tell_none(text: str, kind: DurationKind) -> None:
    assert read_duration(text) == Duration(kind)


def test_kinds_of_days_are_kept_apart() -> None:
    days = [read_duration(f"2 {unit}").most for unit in ("hari", "hari kerja", "hari kalender")]
    assert days == [
        Length(((unit, Fraction(2)),))
        for unit in (TimeUnit.DAY, TimeUnit.WORKDAY, TimeUnit.CALENDAR_DAY)
    ]


def test_a_bare_number_has_the_unit_of_its_column() -> None:
    assert print_duration(read_duration("5-10", "Menit")) == "5 menit - 10 menit"
    assert print_duration(read_duration("480", "menit")) == "8 jam"
    assert print_duration(read_duration("2 hari", "menit")) == "2 hari"
    assert read_duration("5", "berkas") == UNREADABLE


@pytest.mark.parametrize(
    ("display", "unit"),
    [
        ("{satuan_waktu: jam}", "jam"),
        ("{judul_kolom: {waktu: Waktu (menit)}}", "menit"),
        ("{judul_kolom: {waktu: Waktu (dalam hari kerja)}}", "hari kerja"),
        ("{judul_kolom: {waktu: Lama}}", ""),
    ],
)
def test_the_unit_of_a_column(display: str, unit: str) -> None:
    text = "versi_skema: 1\njudul: x\npelaksana: {a: A}\nlangkah: [{kegiatan: B, pelaksana: a}]\n"
    assert bare_unit(sop_of(f"{text}tampilan: {display}\n").display) == unit


COUNTS = st.one_of(
    st.integers(1, 99_999).map(Fraction),
    st.builds(Fraction, st.integers(1, 9_999), st.sampled_from([2, 3, 4, 8, 60])),
)
LENGTHS = st.dictionaries(st.sampled_from(TimeUnit), COUNTS, max_size=4).map(
    lambda parts: length_of(parts.items())
)
WORDS = st.lists(st.sampled_from(["berkas", "Orang", "naskah", "é"]), min_size=1, max_size=3)
RATES = st.one_of(st.just(""), WORDS.map(" ".join))
CONDITIONS = st.one_of(st.just(""), st.sampled_from(["tanggal 1-20", "Jika lengkap", "5/2; x"]))


@st.composite
def durations(draw: st.DrawFn) -> Duration:
    kind = draw(st.sampled_from(DurationKind))
    if kind is DurationKind.FREQUENCY:
        every = draw(LENGTHS.filter(lambda length: bool(length.parts)))
        return Duration(kind, every, every, condition=draw(CONDITIONS))
    if kind is not DurationKind.LENGTH:
        return Duration(kind)
    first, second = draw(LENGTHS), draw(LENGTHS)
    least, most = sorted((first, second), key=lambda length: length.rough_minutes)
    bounds = draw(st.sampled_from([(least, most), (most, most), (least, None), (None, most)]))
    return Duration(kind, *bounds, draw(st.booleans()), draw(RATES), draw(CONDITIONS))


@given(durations())
def test_what_is_printed_reads_as_the_same(duration: Duration) -> None:
    assert read_duration(print_duration(duration)) == duration


PIECES = st.sampled_from(
    [
        *("1", "30", "1/0", "1.000.000", "½", "menit", "hari", " kerja", " ", "-", "/", "x", "K"),
        *("24 jam", "se", "tiap ", "(", ")", ";", "\n", "atau", "paling lama ", "±", "kali", "٣"),
        *("\u017f", "\u0130", "triwulanan"),
    ]
)


@given(st.one_of(st.text(), st.lists(PIECES).map("".join)), st.text())
def test_any_text_is_read(text: str, bare: str) -> None:
    duration = read_duration(text, bare)
    if duration.least is not None and duration.most is not None:
        assert duration.least.rough_minutes <= duration.most.rough_minutes


@given(LENGTHS, LENGTHS)
def test_lengths_add_up_unit_by_unit(first: Length, second: Length) -> None:
    total = first + second
    assert all(total.get(unit) == first.get(unit) + second.get(unit) for unit in TimeUnit)


def test_numbers_without_end_are_not_read() -> None:
    assert read_duration(f"1{'.000' * 2000} menit") == UNREADABLE
    assert read_duration(f"{'9' * 9000} menit") == UNREADABLE


def test_no_time_at_all() -> None:
    assert print_length(Length()) == "0 menit"
    assert read_duration("0 menit").most == Length()
