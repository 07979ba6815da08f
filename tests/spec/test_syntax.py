"""Files that are no YAML: the sentence for each common slip, at its place."""

import pytest
from specimen import PATH, faults

from sopgen.spec.reader import read_trees
from sopgen.spec.report import Report


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("a:\n\tb: 1\n", ("SOP112", 2, 1)),
        ("a: |\n\tx\n", ("SOP112", 2, 1)),
        ("a: Catatan: lihat\n", ("SOP113", 1, 11)),
        ("a:\n  - b\n  - c: d: e\n", ("SOP113", 3, 9)),
        ("a: b\nfoo\nc: d\n", ("SOP114", 2, 1)),
        ("judul:b\nc: d\n", ("SOP114", 1, 6)),
        ("a: {Ya:[x]}\n", ("SOP114", 1, 7)),
        ('a: "x\nb: c\n', ("SOP115", 1, 4)),
        ("a: 'it's'\n", ("SOP115", 1, 8)),
        ('a: "C:\\q"\n', ("SOP115", 1, 7)),
        ('a: "b\\x0"\n', ("SOP115", 1, 6)),
        ('a: "b\\u12"\n', ("SOP115", 1, 6)),
        ('a: "C:\\t\\"\nc: "d"\n', ("SOP115", 1, 4)),
        ('a: "b\nc: "d"\n', ("SOP115", 1, 4)),
        ("a: 'b\nc: 'd'\n", ("SOP115", 1, 4)),
        ('a: "b\nc: ["d", "e"]\nf: \'g\'\n', ("SOP115", 1, 4)),
        ('a:\n  - b: "c\n    d: e\n  - b: "f"\n', ("SOP115", 2, 8)),
        ('a: "b\n  c" d\n', ("SOP115", 2, 6)),
        ('a: "x" y\n', ("SOP115", 1, 8)),
        ("a: [1, 2\nb: c\n", ("SOP116", 1, 4)),
        ("a: {b: c\n", ("SOP116", 1, 4)),
        ("a: }\n", ("SOP116", 1, 4)),
        ("a: ,\n", ("SOP116", 1, 4)),
        ("a: b\n c: d\n", ("SOP117", 2, 3)),
        ("a:\n  - b\n c: d\n", ("SOP117", 3, 2)),
        ("a: - b\n", ("SOP117", 1, 4)),
        ("a:\u00a0b\nc: d\n", ("SOP117", 1, 3)),
        ("a: @x\n", ("SOP118", 1, 4)),
        ("a: *miring* teks\n", ("SOP118", 1, 4)),
        ("a: **tebal**\n", ("SOP118", 1, 4)),
        ("a: & b\n", ("SOP118", 1, 4)),
        ("waktu: -\noutput: x\n", ("SOP118", 1, 8)),
        ("a: |2x\n", ("SOP106", 1, 6)),
    ],
)
def test_slip(text: str, fault: tuple[str, int, int]) -> None:
    assert faults(text) == [fault]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("a: *x\n", ("SOP107", 1, 4)),
        ("a: &x b\n", ("SOP107", 1, 4)),
        ("<<: b\n", ("SOP107", 1, 1)),
        ("a: !x b\n", ("SOP108", 1, 4)),
        ("a: !!str b\n", ("SOP108", 1, 4)),
        ("%YAML 1.1\n---\na: b\n", ("SOP108", 1, 1)),
        ("a: 1\nb: 2\na: 3\n", ("SOP109", 3, 1)),
        ("[a]: b\n", ("SOP110", 1, 1)),
        ("{a: b}: c\n", ("SOP110", 1, 1)),
        ("a: Surat #12\n", ("SOP111", 1, 10)),
        ("a: #12\n", ("SOP111", 1, 4)),
        ("a: [Surat #1, b\n ]\n", ("SOP111", 1, 11)),
        ("a: 'Surat' #12\n", ("SOP111", 1, 12)),
        ("a: Surat\n  #12 lama\n", ("SOP111", 2, 3)),
        ('a: "\\0"\n', ("SOP102", 1, 4)),
        ('a: "C:\\baru"\n', ("SOP102", 1, 4)),
        ('a: "x\\ry"\n', ("SOP102", 1, 4)),
        ("", ("SOP103", 1, 1)),
        ("# komentar\n", ("SOP103", 1, 1)),
        ("---\n", ("SOP103", 2, 1)),
        ("a: b\n---\n", ("SOP103", 3, 1)),
    ],
)
def test_yaml_that_is_refused(text: str, fault: tuple[str, int, int]) -> None:
    report = Report([])
    read_trees(PATH, text.encode(), report)
    assert [(each.code, each.span.line, each.span.column) for each in report.found] == [fault]


@pytest.mark.parametrize(
    "text",
    [
        "a: b # komentar\n",
        "a: b ## komentar\n",
        "a: Surat#12\n",
        "a: 'Surat #12'\n",
        "a: |\n  Surat #12\n",
        "# komentar\na: b\n#a: c\n",
        "a:\n  # komentar\n  - b\n",
        "a: b\n  #c: d\n",
        "a: 'bintang * & ! di dalam'\n",
        "a: bintang *miring* di tengah\n",
    ],
)
def test_yaml_that_is_read(text: str) -> None:
    report = Report([])
    _, trees = read_trees(PATH, text.encode(), report)
    assert (report.found, len(trees)) == ([], 1)


def test_every_fault_of_the_yaml_is_told_at_once() -> None:
    text = "a: *x\nb: !y z\na: c\nd: e #f\n"
    report = Report([])
    read_trees(PATH, text.encode(), report)
    assert [each.code for each in report.found] == ["SOP107", "SOP108", "SOP109", "SOP111"]


def test_messages_are_in_both_languages() -> None:
    report = Report([])
    read_trees(PATH, b"a: Surat #12\n", report)
    (found,) = report.found
    assert found.message.indonesian.startswith('"#12" akan hilang')
    assert found.message.english.startswith('"#12" would be lost')
    assert found.hint is not None
    assert "tanda petik" in found.hint.indonesian
