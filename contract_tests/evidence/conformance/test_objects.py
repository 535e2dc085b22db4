"""The description compared with the vendor's tables of fields, object by object."""

from __future__ import annotations

import json
from typing import Any

import pytest

from contract_tests.evidence.recording.documented import FOLDER
from contract_tests.evidence.recording.errata import WRONG_FIELD
from infakt_contract.description import load_description

DESCRIPTION = load_description()
SCHEMAS = DESCRIPTION.document["components"]["schemas"]
TABLES = [
    table
    for table in json.loads((FOLDER / "objects.json").read_text(encoding="utf-8"))
    # Only objects with a schema of the same name; the names of events are a list of values, not an object.
    if "properties" in SCHEMAS.get(table["object"], {})
]


def find_flaw(name: str, field: dict[str, Any]) -> str | None:
    """Return what is missing from the description of a field, for reading or writing, or None."""
    schemas = [SCHEMAS[known] for known in (name, f"{name}Create", f"{name}Write") if known in SCHEMAS]
    found = [known for known in (DESCRIPTION.find_property(schema, field["name"]) for schema in schemas) if known]
    values = {str(value) for schema in found for value in DESCRIPTION.find_enum(schema)}
    if not found:
        return "not described"
    return "values missing" if values and not set(field["enum"]) <= values else None


@pytest.mark.parametrize("table", TABLES, ids=lambda table: f"{table['folder']}-{table['object']}")
def test_documented_fields_are_described(table: dict[str, Any]) -> None:
    """Every field of a table is described with all its values, unless it is only for search or provably wrong."""
    flaws = {
        f"{table['object']} {field['name']}"
        for field in table["fields"]
        if field["access"] != "search-only" and find_flaw(table["object"], field)
    }

    assert flaws == {name for name in WRONG_FIELD if name.partition(" ")[0] == table["object"]}
