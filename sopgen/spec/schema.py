"""The JSON Schema of the language, for completion and checks in editors."""

import json

from sopgen.spec.fields_sop import SOP, STEPS_FIELD, TABLES
from sopgen.spec.shape import Json

DRAFT = "http://json-schema.org/draft-07/schema#"


def sop_schema() -> Json:
    """Give the JSON Schema (draft-07) of a spec file with one SOP."""
    definitions: dict[str, Json] = {}
    SOP.schema(definitions)
    top = definitions.pop(SOP.name)
    return {
        "$schema": DRAFT,
        "title": "SOP (sopgen)",
        "description": "Spesifikasi satu SOP, dari mana sopgen membuat lembar SOP.",
        **top,
        "oneOf": ({"required": (STEPS_FIELD.key,)}, {"required": (TABLES.key,)}),
        "definitions": dict(sorted(definitions.items())),
    }


def schema_text() -> str:
    """Give the schema as the file schema/sop.schema.json holds it."""
    return json.dumps(sop_schema(), ensure_ascii=False, indent=2) + "\n"
