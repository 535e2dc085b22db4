"""What keys of our own promise and the rest of the description does not keep is a problem, told with its fix."""

from __future__ import annotations

from typing import Any

import pytest

from generator import pipeline
from generator.errors import GeneratorError

from .conftest import Description

THING = "/things/{thing_id}.json"


def _describe(description: Description, **keys: Any) -> Any:
    """Make the one operation a list of things that also orders and polls, with the keys given."""

    def edit(document: Any) -> None:
        schemas = document["components"]["schemas"]
        schemas["Status"] = {
            "type": "object",
            "description": "How it stands.",
            "properties": {"processing_code": {"type": "integer"}, "status": {"type": "string"}},
        }
        rows = {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}}
        schemas["Page"] = {"type": "object", "description": "Things.", "properties": {"entities": rows}}
        read = document["paths"][THING]["get"]
        document["paths"]["/things.json"] = {
            "get": _operation(read, "list_things", "list", "Page", [], **keys),
        }
        document["paths"]["/things/{thing_id}/status.json"] = {
            "get": _operation(read, "get_status", "status", "Status", read["parameters"])
        }

    description.change("resources/things", edit)
    description.change("openapi", _name_paths)
    return pipeline.describe(description.folder)


def _operation(read: Any, name: str, method: str, schema: str, parameters: Any, **keys: Any) -> Any:
    content = {"application/json": {"schema": {"$ref": f"#/components/schemas/{schema}"}}}
    responses = {"200": {"description": "It.", "content": content}}
    named = {"operationId": name, "x-method": method, "responses": responses, "parameters": parameters}
    return {**read, **named, **keys}


def _name_paths(root: Any) -> None:
    for path in ("/things.json", "/things/{thing_id}/status.json"):
        root["paths"][path] = {"$ref": f"resources/things.yaml#/paths/{path.replace('/', '~1')}"}


@pytest.mark.parametrize(
    "keys",
    [
        {},
        {"x-page": {"identity": "count", "order": "name desc"}},
        {"x-task": {"status": "get_status", "result": "get_thing"}},
        {"x-poll": {"status": "get_status"}},
    ],
)
def test_what_makes_sense_is_no_problem(description: Description, keys: Any) -> None:
    """A list whose rows have the fields it counts on, and an order that leads to one object, are fine."""
    assert "/things.json" in _describe(description, **keys)["paths"]


@pytest.mark.parametrize(
    ("keys", "pointer", "complaint"),
    [
        ({"x-page": {"identity": "id"}}, "x-page/identity", "the rows have no field id"),
        ({"x-page": {"identity": "name", "order": "id asc"}}, "x-page/order", "name one of count, name"),
        ({"x-task": {"status": "get_status", "result": "list_things"}}, "x-task/result", "list_things is a list"),
        ({"x-task": {"status": "list_things", "result": "get_thing"}}, "x-task/status", "list_things is a list"),
        ({"x-task": {"status": "get_thing", "result": "get_thing"}}, "x-task/status", "without processing_code"),
        ({"x-poll": {"status": "get_thing"}}, "x-poll/status", "answers without status"),
    ],
)
def test_promise_that_is_not_kept_is_told(description: Description, keys: Any, pointer: str, complaint: str) -> None:
    """A field that rows lack, a list in place of one object, and a status that says nothing are problems."""
    with pytest.raises(GeneratorError) as caught:
        _describe(description, **keys)

    assert complaint in str(caught.value)
    assert f"~1things.json/get/{pointer}" in str(caught.value)


def test_list_without_rows_is_told(description: Description) -> None:
    """What is read in pages answers with a list."""

    def edit(document: Any) -> None:
        document["paths"][THING]["get"]["x-page"] = {"identity": "name"}

    description.change("resources/things", edit)

    with pytest.raises(GeneratorError, match="the answer has no list of entities"):
        pipeline.describe(description.folder)


@pytest.mark.parametrize("kind", ["strin", "any", ["strin", "null"], ["integer", "txt"]])
def test_unknown_type_is_told_with_the_known_ones(description: Description, kind: Any) -> None:
    """A type that JSON does not have is told with those that it has, alone or in a list."""

    def edit(document: Any) -> None:
        document["components"]["schemas"]["Thing"]["properties"]["count"]["type"] = kind

    description.change("resources/things", edit)

    with pytest.raises(GeneratorError, match="use one of object, array, string, integer, number, boolean, null"):
        pipeline.describe(description.folder)
