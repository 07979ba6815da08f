"""The JSON Schema says what the reader says, as far as a schema can."""

import json
from collections.abc import Iterator

import pytest
from instance import Instance, instances_of
from jsonschema import Draft7Validator
from reference import EXAMPLES, ROOT
from specimen import HEAD, PATH, STEP, faults

from sopgen.spec.fields import Field, Fields
from sopgen.spec.fields_identity import APPROVAL, DATES
from sopgen.spec.fields_sop import DISPLAY, SOP, TABLE
from sopgen.spec.fields_step import STEP as STEP_FIELDS
from sopgen.spec.fields_step import SYMBOL
from sopgen.spec.reader import read_trees
from sopgen.spec.report import Report
from sopgen.spec.schema import schema_text

SCHEMA = json.loads(schema_text())
VALIDATOR = Draft7Validator(SCHEMA)


def is_valid(text: str) -> bool:
    return all(VALIDATOR.is_valid(instance) for instance in instances_of(text))


def test_the_file_is_up_to_date() -> None:
    written = (ROOT / "schema" / "sop.schema.json").read_text(encoding="utf-8")
    assert written == schema_text(), "write it again with sopgen.spec.schema.schema_text"


def test_the_schema_is_draft_7() -> None:
    Draft7Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "http://json-schema.org/draft-07/schema#"


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_example_of_the_reference_is_valid(name: str) -> None:
    for instance in instances_of(EXAMPLES[name]):
        VALIDATOR.validate(instance)


@pytest.mark.parametrize(
    "line",
    [
        "nomor: 08",
        "nomor: 1.5",
        "nomor: true",
        "nomor: ~",
        "nomor:",
        "tanggal:",
        "dasar_hukum: [1]",
    ],
)
def test_texts_that_an_editor_takes_for_something_else(line: str) -> None:
    text = f"{HEAD}{STEP}{line}\n"
    assert faults(text) == []
    assert is_valid(text)


@pytest.mark.parametrize(
    "text",
    [
        HEAD,
        STEP,
        HEAD.replace("versi_skema: 1", "versi_skema: 2") + STEP,
        f"{HEAD}{STEP}nomr: 1\n",
        f"{HEAD}{STEP}nomor: [1]\n",
        f"{HEAD}{STEP}tanggal: {{dibuat: 1}}\n",
        f"{HEAD}{STEP}dasar_hukum: [{{acua: 1}}]\n",
        f"{HEAD}{STEP}tabel: [{{{STEP.strip()}}}]\n",
        f"{HEAD}{STEP}tampilan: {{kolom: [nomor, kegiatn]}}\n",
        f"{HEAD}{STEP}tampilan: {{judul_kolom: {{kegiatn: x}}}}\n",
        f"{HEAD}{STEP}tampilan: {{nomor_kolom: 1}}\n",
        f"{HEAD}langkah: []\n",
        f"{HEAD}langkah: [{{pelaksana: staf}}]\n",
        f"{HEAD}langkah: [{{kegiatan: A, pelaksana: staf, bentuk: bulat}}]\n",
        f"{HEAD}langkah: [{{kegiatan: A, bentang: [staf]}}]\n",
        f"{HEAD}langkah: [{{kegiatan: A, pelaksana: staf, id: lanjut}}]\n",
        f"{HEAD}langkah: [{{kegiatan: A, pelaksana: staf, id: Besar}}]\n",
        f"{HEAD}langkah: [{{kegiatan: A, pelaksana: staf, keputusan: {{}}}}]\n",
        f"{HEAD}langkah: [{{kegiatan: A, pelaksana: staf, waktu: {{gabung: kiri}}}}]\n",
        f"{HEAD}langkah: [{{kegiatan: A, simbol: [{{waktu: 1}}]}}]\n",
        "versi_skema: 1\njudul: X\npelaksana: {Kepala Dinas: K}\n" + STEP,
    ],
)
def test_what_the_schema_refuses_the_reader_refuses_too(text: str) -> None:
    assert not is_valid(text)
    assert faults(text)


def all_fields() -> Iterator[Field[object]]:
    inner = [field.shape for field in (DATES, APPROVAL, DISPLAY)]
    for fields in (SOP, STEP_FIELDS, SYMBOL, TABLE, *inner):
        assert isinstance(fields, Fields)
        yield from fields.fields


@pytest.mark.parametrize("field", list(all_fields()), ids=lambda field: field.key)
def test_every_key_is_explained_with_examples_that_read(field: Field[object]) -> None:
    assert field.title
    assert field.description.endswith(".")
    assert field.examples
    for example in field.examples:
        report = Report([])
        _, (tree,) = read_trees(PATH, example.encode(), report)
        assert field.shape.read(tree, report) is not None
        assert report.found == []


def properties(schema: Instance) -> Iterator[dict[str, Instance]]:
    """Give the schema of every key that a person can write."""
    if isinstance(schema, list):
        for entry in schema:
            yield from properties(entry)
    elif isinstance(schema, dict):
        keys = schema.get("properties")
        if isinstance(keys, dict):
            yield from (each for each in keys.values() if isinstance(each, dict))
        for entry in schema.values():
            yield from properties(entry)


def test_every_key_has_title_and_description() -> None:
    found = list(properties(SCHEMA))
    assert len(found) > 60
    assert all(each.get("title") and each.get("description") for each in found)


def test_unknown_keys_are_refused_everywhere() -> None:
    objects = [SCHEMA, *SCHEMA["definitions"].values()]
    assert all(each["additionalProperties"] is False for each in objects)
