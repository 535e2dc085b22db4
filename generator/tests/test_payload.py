"""What a description says of a body: the methods and payloads that it gives, imported and used."""

from __future__ import annotations

import inspect
import json
from collections.abc import Callable
from datetime import date
from types import ModuleType
from typing import Any

import httpx
import pytest

from .conftest import Description, answer_with

Build = Callable[[], ModuleType]
FIELDS: dict[str, Any] = {
    "note": {"type": ["string", "null"], "description": "A note."},
    "name": {"type": "string", "description": "Its name."},
    "price": {"type": ["integer", "string", "null"], "x-unit": "grosze", "description": "Its price."},
    "made_on": {"type": "string", "format": "date", "description": "The day."},
    "color": {"$ref": "#/components/schemas/Color"},
    "parts": {"type": "array", "items": {"$ref": "#/components/schemas/PartWrite"}, "description": "Its parts."},
}
SCHEMAS: dict[str, Any] = {
    "Color": {"type": "string", "description": "A colour.", "enum": ["red", "blue"]},
    "PartWrite": {"type": "object", "description": "A part.", "properties": {"size": {"type": "integer"}}},
    "ThingCreate": {"type": "object", "description": "A new thing.", "required": ["name"], "properties": FIELDS},
    "Part": {"type": "object", "description": "A part.", "properties": {"size": {"type": "integer"}}},
}
ROWS = {"type": "array", "items": {"$ref": "#/components/schemas/Part"}, "description": "Its parts."}
BODY = {
    "type": "object",
    "required": ["thing"],
    "properties": {
        "told_on": {"type": "string", "format": "date", "description": "The day."},
        "is_draft": {"type": "boolean", "description": "Whether it is a draft."},
        "thing": {"$ref": "#/components/schemas/ThingCreate"},
    },
}


@pytest.fixture
def module(description: Description, build: Build) -> ModuleType:
    """The client of a description with an operation that takes a body."""

    def edit(document: Any) -> None:
        document["components"]["schemas"].update(SCHEMAS)
        own = document["components"]["schemas"]["Thing"]["properties"]
        own.update(parts=ROWS, price=FIELDS["price"], color=FIELDS["color"])

    description.change("resources/things", edit)
    content = {"application/json": {"schema": BODY}}
    description.add(
        "/things/{thing_id}/copies.json",
        "post",
        operationId="create_thing",
        summary="Create a copy.",
        requestBody={"required": True, "content": content},
        responses=answer_with("Thing"),
        deprecated=True,
        **{"x-method": "create"},
    )
    return build()


def send(module: ModuleType, *arguments: Any, **given: Any) -> httpx.Request:
    """Creates a thing, and returns the request."""
    requests: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return httpx.Response(201, json={})

    http = httpx.Client(transport=httpx.MockTransport(answer))
    client = module.Infakt(api_key="k", base_url="http://127.0.0.1", http_client=http)
    with pytest.warns(DeprecationWarning, match="inFakt deprecates POST"):
        client.things.create(*arguments, **given)
    [request] = requests
    return request


def test_arguments_are_in_the_order_of_their_need(module: ModuleType) -> None:
    """By position: what the path names and the body is about; by name: the rest, which may be left out."""
    parameters = inspect.signature(module.Infakt.things.create).parameters.values()

    assert [(item.name, item.kind.name, item.annotation, item.default) for item in parameters][1:] == [
        ("thing_id", "POSITIONAL_OR_KEYWORD", "int | str | UUID", inspect.Parameter.empty),
        ("thing", "POSITIONAL_OR_KEYWORD", "ThingCreate | Mapping[str, Any]", inspect.Parameter.empty),
        ("is_draft", "KEYWORD_ONLY", "bool | Omit", module.OMIT),
        ("told_on", "KEYWORD_ONLY", "date | str | Omit", module.OMIT),
    ]


def test_body_is_sent_as_it_was_given(module: ModuleType) -> None:
    """A mapping is checked like a payload, a day is written, and what is left out is not sent."""
    request = send(module, 1, {"name": "a"}, told_on=date(2026, 1, 2))

    assert (request.method, request.url.path) == ("POST", "/things/1/copies.json")
    assert json.loads(request.content) == {"thing": {"name": "a"}, "told_on": "2026-01-02"}


def test_day_that_is_none_is_refused(module: ModuleType) -> None:
    """A day of a method's own is checked before the call."""
    client = module.Infakt(api_key="k", base_url="http://127.0.0.1")

    with pytest.raises(ValueError, match="the day must be a date written YYYY-MM-DD"):
        client.things.create(1, {"name": "a"}, told_on="2.01.2026")


WRONG: list[tuple[dict[str, Any], str]] = [
    ({"name": "a", "price": "2.83"}, "price must be an integer number of grosze or None, got str"),
    ({"name": None}, "name must be a string, got None"),
    ({"name": "a", "parts": [{"size": "1"}]}, "size must be an integer, got str"),
    ({"name": "a", "made_on": "2.01.2026"}, "made_on must be a date written YYYY-MM-DD"),
    ({"name": "a", "color": 1}, "color must be a string, got int"),
    ({}, "name"),
]


def test_wrong_values_are_refused(module: ModuleType) -> None:
    """A value of another type than described is refused: amounts in grosze that are no integer, nulls, odd days."""
    for given, message in WRONG:
        with pytest.raises((TypeError, ValueError), match=message):
            module.models.ThingCreate(**given)


def test_described_values_are_taken(module: ModuleType) -> None:
    """Null where it is described, a member of an enum or its text, a day or its text are what a payload sends."""
    models = module.models
    payload = models.ThingCreate(name="a", note=None, price=None, color=models.Color.RED, made_on=date(2026, 1, 2))

    assert payload.to_dict() == {"name": "a", "note": None, "price": None, "color": "red", "made_on": "2026-01-02"}


def test_required_field_comes_first(module: ModuleType) -> None:
    """A payload lists its required fields before the others, which keep the order of the file, here the alphabet's."""
    names = [name for name in inspect.signature(module.models.ThingCreate).parameters if not name.startswith("_")]

    assert names == ["name", "color", "made_on", "note", "parts", "price"]


def test_record_reads_what_it_holds(module: ModuleType) -> None:
    """Rows of a record are records, a value of an enum its member, and an amount in a text the integer."""
    models = module.models
    thing = models.Thing.from_dict({"parts": [{"size": 1}], "color": "red", "price": "283"})

    assert thing.parts == [models.Part.from_dict({"size": 1})]
    assert thing.color is models.Color.RED
    assert thing.price == 283


def test_docstring_of_a_write_says_what_may_go_wrong(module: ModuleType) -> None:
    """A write that is deprecated says so, and that its outcome may be unknown."""
    text = inspect.getdoc(module.Infakt.things.create) or ""

    assert "\n\nDeprecated.\n\n" in text
    assert "OutcomeUnknownError: The request may have been processed." in text
    assert "``ValidationError``" in text
