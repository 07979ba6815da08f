"""Whatever the bytes are, reading ends with SOPs or with diagnostics."""

from hypothesis import given, settings
from hypothesis import strategies as st
from specimen import HEAD, PATH, read

from sopgen.diagnostic.model import Severity
from sopgen.spec.build import Reading, read_spec

WORDS = st.sampled_from(
    [
        "versi_skema",
        "judul",
        "nomor",
        "tanggal",
        "pengesahan",
        "dasar_hukum",
        "pelaksana",
        "langkah",
        "tabel",
        "tampilan",
        "bersama",
        "kegiatan",
        "keputusan",
        "lanjut",
        "simbol",
        "bentang",
        "waktu",
        "acuan",
        "staf",
        "camat",
        "1",
        "",
        "~",
        "'x'",
        "*a",
        "|",
        "- ",
        ": ",
        "#1",
    ]
)
NODES = st.recursive(
    WORDS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4).map(lambda items: f"[{', '.join(items)}]"),
        st.lists(st.tuples(WORDS, inner), max_size=4).map(
            lambda pairs: "{" + ", ".join(f"{key}: {value}" for key, value in pairs) + "}"
        ),
    ),
    max_leaves=12,
)


def is_complete(reading: Reading) -> bool:
    errors = [each for each in reading.diagnostics if each.severity is Severity.ERROR]
    return bool(reading.sops) != bool(errors)


def points_into_its_file(reading: Reading) -> bool:
    for found in reading.diagnostics:
        lines = found.span.source.text.count("\n") + 1
        if not (1 <= found.span.line <= found.span.end_line <= lines and found.span.column >= 1):
            return False
    return True


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes(data: bytes) -> None:
    reading = read(data)
    assert is_complete(reading)
    assert points_into_its_file(reading)


@settings(deadline=None)
@given(st.text(alphabet="ab1 :-[]{}'\"#*&!|>%@`\n\t,?\\", max_size=80))
def test_any_signs_of_yaml(text: str) -> None:
    reading = read(text)
    assert is_complete(reading)
    assert points_into_its_file(reading)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(WORDS, NODES), max_size=5))
def test_any_keys_with_any_values(entries: list[tuple[str, str]]) -> None:
    lines = "".join(f"{key}: {value}\n" for key, value in entries)
    for text in (lines, HEAD + lines):
        reading = read_spec(PATH, text.encode(), lambda _: lines.encode())
        assert is_complete(reading)
        assert points_into_its_file(reading)


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from(["kegiatan", "waktu", "output", "isi"]), NODES))
def test_any_step(keys: dict[str, str]) -> None:
    inner = "".join(f", {key}: {value}" for key, value in keys.items())
    reading = read(f"{HEAD}langkah: [{{pelaksana: staf{inner}}}]\n")
    assert is_complete(reading)
    assert points_into_its_file(reading)
