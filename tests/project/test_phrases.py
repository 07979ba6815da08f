import pytest

from sopgen.project.phrases import JinjaFiller

VALUES = {"judul": "Data & <Kinerja>", "instansi": ("Kab", "Kec"), "tanggal": {"efektif": "Mei"}}


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("{{ judul }}", "Data & <Kinerja>"),
        ("{x} {judul}", "{x} {judul}"),
        ("{{ instansi | join(', ') | upper }}", "KAB, KEC"),
        ("{% for i in instansi %}{{ loop.index }}{{ i }} {% endfor %}", "1Kab 2Kec "),
        ("{% if tanggal.efektif %}berlaku {{ tanggal.efektif }}{% endif %}\n", "berlaku Mei\n"),
    ],
)
def test_names_are_filled(text: str, filled: str) -> None:
    assert JinjaFiller().fill(text, VALUES) == filled


@pytest.mark.parametrize(
    "text",
    [
        "{{ instansi[7] }}",
        "{{ judul.__class__.__mro__ }}",
        "{{ judul * 1000000000 }}",
        "{{ 9 ** 9 ** 9 }}",
        "{{ 1 / 0 }}",
        "{{ nomor }}",
        "{{ range(9) }}",
    ],
)
def test_what_cannot_be_filled_is_told_and_nothing_is_run(text: str) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        JinjaFiller().fill(text, VALUES)


@pytest.mark.parametrize(
    ("text", "words", "hint"),
    [
        ("{{ juduul }}", ["juduul"], "maksudnya `judul`?"),
        ("{{ tanggal.efektip }}", ["tanggal.efektip"], "maksudnya `tanggal.efektif`?"),
        ("{{ tanggal['x'] }}", ["tanggal.x"], "yang dikenal: `tanggal.efektif`"),
        ("{% for i in instansi %}{{ j }}{% endfor %}", ["j"], "yang dikenal: "),
        ("{{ judul | tebal }}", [""], "contoh: {{ judul }}"),
        ("{{ judul", [""], "contoh: {{ judul }}"),
        ("{judul} dari", ["{judul}"], "tulis `{{ judul }}`"),
        ("{{ xxxx }} {{ yyyy }}", ["xxxx", "yyyy"], "yang dikenal: "),
    ],
)
def test_flaws_say_which_words_and_what_to_write(text: str, words: list[str], hint: str) -> None:
    flaws = JinjaFiller().flaws(text, VALUES)
    assert [flaw.words for flaw in flaws] == words
    assert flaws[0].hint is not None
    assert flaws[0].hint.indonesian.startswith(hint)


@pytest.mark.parametrize(
    "text",
    [
        "{nama}",
        "{% set x = tanggal %}{{ x.efektif }}",
        "{% for i in instansi | reverse %}{{ i.apa_saja }}{% endfor %}",
        "{{ judul.upper() }}{{ instansi[0] }}",
    ],
)
def test_what_may_be_right_is_no_flaw(text: str) -> None:
    assert JinjaFiller().flaws(text, VALUES) == ()
