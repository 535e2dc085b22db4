"""The filters of lists: what follows from the general rule, what each applies to, and what is rejected."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType
from typing import Any

import httpx
import pytest
from ruamel.yaml import YAML

from generator import pipeline
from generator.errors import GeneratorError
from generator.spec import resolve

from .conftest import Description

LIST = """
operationId: list_things
summary: List things.
tags: [things]
x-method: list
x-page: {identity: id}
security: [{ApiKey: []}]
parameters:
  - {name: order, in: query, description: The order., schema: {type: string}}
  - {name: "q[name_cont]", in: query, description: A part of the name., schema: {type: string}}
  - name: "q[clean_code_eq]"
    in: query
    description: The code.
    schema: {type: string}
    x-filter: {field: code, reading: nip}
responses:
  "200":
    description: A page.
    content: {application/json: {schema: {$ref: "#/components/schemas/Things"}}}
"""
PAGE = """
type: object
description: A page of things.
properties:
  entities: {type: array, items: {$ref: "#/components/schemas/Thing"}}
"""
FIELDS: dict[str, Any] = {
    "id": {"type": "integer"},
    "code": {"type": ["string", "null"]},
    "made_on": {"type": ["string", "null"], "format": "date"},
    "seen_at": {"type": ["string", "null"], "format": "date-time"},
    "is_old": {"type": ["boolean", "null"]},
    "weight": {"type": ["number", "string", "null"]},
    "rate": {"type": ["string", "null"], "x-unit": "percent"},
    "color": {"anyOf": [{"$ref": "#/components/schemas/Color"}, {"type": "string"}, {"type": "null"}]},
    "parts": {"type": ["array", "null"], "items": {"type": "string"}},
    "origin": {"anyOf": [{"$ref": "#/components/schemas/Origin"}, {"type": "null"}]},
}
ORIGIN = {"type": "object", "description": "Where it is from.", "properties": {"land": {"type": "string"}}}
RULE = {
    "string": ["eq", "cont"],
    "date": ["lt"],
    "date-time": ["gteq"],
    "integer": ["eq"],
    "number": ["gt"],
    "boolean": ["eq"],
}
KINDS = {
    "name": "string",
    "count": "integer",
    "id": "integer",
    "code": "string",
    "made_on": "date",
    "seen_at": "date-time",
    "is_old": "boolean",
    "weight": "number",
    "rate": "number",
    "color": "string",
}


@pytest.fixture
def listed(description: Description) -> Description:
    """Return a description with a list whose rows have fields of every kind, and a general rule."""
    yaml = YAML(typ="safe", pure=True)

    def add(document: Any) -> None:
        document["paths"]["/things.json"] = {"get": yaml.load(LIST)}
        schemas = document["components"]["schemas"]
        schemas["Things"], schemas["Origin"] = yaml.load(PAGE), ORIGIN
        schemas["Color"] = {"type": "string", "description": "A color.", "enum": ["red", "blue"]}
        schemas["Thing"]["properties"] |= FIELDS

    description.change("resources/things", add)
    place = {"$ref": "resources/things.yaml#/paths/~1things.json"}
    paths = {"/things.json": place}
    description.change("openapi", lambda root: root.update({"x-filter-rule": RULE, "paths": root["paths"] | paths}))
    return description


def change(description: Description, edit: Callable[[Any], object]) -> None:
    """Edit the list of things."""
    description.change("resources/things", lambda document: edit(document["paths"]["/things.json"]["get"]))


def find_facts(description: Description) -> dict[str, Any]:
    """Return what the bundle says about each filter of the list."""
    bundle = pipeline.describe(description.folder)
    parameters = [resolve(bundle, item) for item in bundle["paths"]["/things.json"]["get"]["parameters"]]
    return {item["name"]: item["x-filter"] for item in parameters if "x-filter" in item}


def test_rule_goes_for_every_scalar_field(listed: Description) -> None:
    """Each scalar field gets the predicates of its kind, marked as general; described filters stay unchanged."""
    facts = find_facts(listed)

    ruled = {f"q[{field}_{predicate}]" for field, kind in KINDS.items() for predicate in RULE[kind]}
    assert facts.keys() == ruled | {"q[name_cont]", "q[clean_code_eq]"}
    assert facts["q[name_cont]"] == {"field": "name", "predicate": "cont", "basis": "confirmed"}
    assert facts["q[clean_code_eq]"] == {"field": "code", "predicate": "eq", "basis": "confirmed", "reading": "nip"}
    assert facts["q[made_on_lt]"] == {"field": "made_on", "predicate": "lt", "basis": "general"}
    assert {fact["basis"] for name, fact in facts.items() if name in ruled - {"q[name_cont]"}} == {"general"}


@pytest.mark.parametrize(
    "edit",
    [
        lambda operation: operation.update({"x-rate-class": "ksef_import"}),
        lambda operation: operation.update(deprecated=True),
        lambda operation: operation.update(parameters=[]),
    ],
    ids=["own limits", "deprecated", "takes neither"],
)
def test_list_that_is_not_under_the_rule(listed: Description, edit: Callable[[Any], object]) -> None:
    """A list with its own limits, a deprecated one, and one without order and filters get none."""
    change(listed, edit)

    assert {fact["basis"] for fact in find_facts(listed).values()} <= {"confirmed"}


def test_guess_is_not_confirmed(listed: Description) -> None:
    """A filter that is only inferred counts as one of the general rule."""
    change(listed, lambda operation: operation["parameters"][1].update({"x-evidence": "inferred: a client uses it"}))

    assert find_facts(listed)["q[name_cont]"]["basis"] == "general"


def test_total_alone_goes_for_the_whole_field(listed: Description) -> None:
    """What was seen for one filter on a field is expected of the others."""
    day = {"name": "q[made_on_gteq]", "in": "query", "description": "A day.", "x-filter": {"acts_on": "total"}}
    change(listed, lambda operation: operation["parameters"].append({**day, "schema": {"type": "string"}}))

    assert find_facts(listed)["q[made_on_lt]"]["acts_on"] == "total"


@pytest.mark.parametrize(
    ("parameter", "said"),
    [
        ({"name": "q[colour_eq]"}, "q[colour_eq] applies to no scalar field of the rows"),
        ({"name": "q[parts_eq]"}, "applies to no scalar field"),
        ({"name": "q[land_eq]", "x-filter": {"field": "origin.sea"}}, "applies to no scalar field"),
        ({"name": "q[is_old_cont]"}, "applies 'cont' to a field of type boolean"),
        ({"name": "q[count_cont]"}, "applies 'cont' to a field of type integer"),
        ({"name": "q[code_lt]"}, "applies 'lt' to a field of type string"),
        ({"name": "q[code_starts]"}, "applies 'starts' to a field of type string"),
        ({"name": "q[code_null]"}, "takes string"),
        ({"name": "q[code_in][]"}, "takes string"),
    ],
    ids=lambda item: str(item)[:40],
)
def test_filter_that_rows_cannot_be_held_against_is_refused(
    listed: Description, parameter: dict[str, Any], said: str
) -> None:
    """Every filter applies to a scalar field, with a predicate of its kind; the message says which and what to do."""
    made = {"in": "query", "description": "A filter.", "schema": {"type": "string"}, **parameter}
    change(listed, lambda operation: operation["parameters"].append(made))

    with pytest.raises(GeneratorError, match=r"resources/things\.yaml") as caught:
        pipeline.describe(listed.folder)
    assert said in str(caught.value)


@pytest.mark.parametrize(
    ("parameter", "value"),
    [
        ({"name": "q[is_old_eq]", "schema": {"type": "boolean"}}, True),
        ({"name": "q[land_eq]", "schema": {"type": "string"}, "x-filter": {"field": "origin.land"}}, "PL"),
        ({"name": "q[code_in][]", "schema": {"type": "array", "items": {"type": "string"}}}, ["PL"]),
    ],
    ids=lambda item: str(item)[:40],
)
def test_built_client_holds_rows_against_it(
    listed: Description, build: Callable[[], ModuleType], parameter: dict[str, Any], value: Any
) -> None:
    """A filter on a boolean, on a nested field, or for one of several values is accepted, sent, and compared."""
    made = {"in": "query", "description": "A filter.", **parameter}
    change(listed, lambda operation: operation["parameters"].append(made))
    rows = [
        {"id": 1, "is_old": True, "origin": {"land": "PL"}, "code": "PL"},
        {"id": 2, "is_old": False, "origin": None, "code": "DE"},
    ]

    def serve(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json={"entities": rows[int(request.url.params["offset"]) :]})

    server = httpx.MockTransport(serve)
    package = build()
    name = parameter["name"].removeprefix("q[").partition("]")[0]

    client = package.Infakt(api_key="key", http_client=httpx.Client(transport=server))
    with pytest.warns(UserWarning, match=f"1 of 2 rows did not match {name}"):
        found = list(client.things.list(**{name: value}))

    assert [row.id for row in found] == [1]
