"""The fields by which a created document is found, and how unusable ones are reported."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType
from typing import Any

import httpx
import pytest

from generator import pipeline
from generator.errors import GeneratorError

from .conftest import THING, Description, answer_with

Build = Callable[[], ModuleType]
ROWS = [{"name": "a", "count": 1}, {"name": "b", "count": 2}, {"name": "c", "count": 2}]
KEY = "x-find-created"
LIST: dict[str, Any] = {"x-page": {"identity": "name"}, KEY: ["name", "count"]}


def _filter(name: str, kind: str = "integer", **more: Any) -> dict[str, Any]:
    return {"name": f"q[{name}]", "in": "query", "description": "So.", "schema": {"type": kind}, **more}


def _find(module: ModuleType, **criteria: Any) -> tuple[list[Any], dict[str, str]]:
    """Return what is found by criteria in a list of all rows, and the filters that were sent."""
    asked: list[httpx.QueryParams] = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request.url.params)
        return httpx.Response(200, json={"entities": ROWS[int(request.url.params["offset"]) :]})

    client = httpx.Client(transport=httpx.MockTransport(answer))
    things = module.Infakt(api_key="k", base_url="http://127.0.0.1", http_client=client).things
    found = [item.to_dict() for item in things.find_created(**criteria)]
    return found, {name: value for name, value in asked[0].items() if name.startswith("q[")}


@pytest.mark.parametrize(
    ("filters", "sent"),
    [
        ([], {}),
        ([_filter("name_eq", "string"), _filter("count_eq")], {"q[name_eq]": "b", "q[count_eq]": "2"}),
        ([_filter("count_gteq"), _filter("count_lteq")], {"q[count_gteq]": "2", "q[count_lteq]": "2"}),
        ([_filter("count_gt"), _filter("name_cont", "string")], {}),
        ([_filter("many_eq", "integer", **{"x-filter": {"field": "count"}})], {"q[many_eq]": "2"}),
        ([_filter("count_eq", "integer", **{"x-filter": {"acts_on": "total"}})], {}),
        ([_filter("name_eq", "string", **{"x-filter": {"reading": "nip"}})], {}),
    ],
    ids=["none", "equal", "between", "others", "named otherwise", "total", "read otherwise"],
)
def test_criteria_find_and_listed_filters_narrow(
    description: Description, build: Build, filters: list[Any], sent: dict[str, str]
) -> None:
    """A row that matches every criterion is found; only filters that such a row always matches are sent."""
    description.add_list(**LIST, parameters=filters)

    assert _find(build(), name="b", count=2) == ([ROWS[1]], sent)


def test_general_rule_narrows_nothing(description: Description, build: Build) -> None:
    """A filter that is based only on the general rule could hide the document, so it is not sent."""
    description.change("openapi", lambda root: root.update({"x-filter-rule": {"string": ["eq"], "integer": ["eq"]}}))
    description.add_list(**LIST, parameters=[_filter("name_eq", "string")])

    assert _find(build(), name="b", count=2) == ([ROWS[1]], {"q[name_eq]": "b"})


def test_only_what_is_described_is_searched(description: Description, build: Build) -> None:
    """The method takes exactly the criteria of its list; a resource whose lists have none has no such method."""
    description.add_list(**{**LIST, KEY: ["count"]})
    with pytest.raises(TypeError, match="name"):
        _find(build(), name="a")

    description.change("resources/things", lambda document: document["paths"]["/things.json"]["get"].pop(KEY))

    assert not hasattr(build().Infakt.things, "find_created")


def _complaint(description: Description) -> str:
    with pytest.raises(GeneratorError) as caught:
        pipeline.describe(description.folder)
    return str(caught.value)


@pytest.mark.parametrize(
    ("names", "complaints"),
    [
        (["nmae"], ["the rows have no field nmae", "did you mean name?"]),
        (["price"], ["the rows have no field price", "use one of count, name"]),
        (["made"], ["made is date-time, which a caller does not know exactly", "string, integer, date: count, name"]),
        (["parts"], ["parts is not a single value"]),
        ([], ["things.json/get/x-find-created"]),
        (["name", "name"], ["non-unique"]),
    ],
)
def test_criterion_of_no_use_is_reported(description: Description, names: list[str], complaints: list[str]) -> None:
    """A field that rows lack is reported with similar names, and one that no caller knows with the usable ones."""

    def edit(document: Any) -> None:
        fields = document["components"]["schemas"]["Thing"]["properties"]
        fields["made"] = {"type": "string", "format": "date-time"}
        fields["parts"] = {"type": "array", "items": {"type": "string"}}

    description.change("resources/things", edit)
    description.add_list(**{**LIST, KEY: names})

    text = _complaint(description)

    assert "resources/things.yaml#/paths/~1things.json/get/x-find-created" in text
    assert [complaint for complaint in complaints if complaint not in text] == []


def test_criteria_of_no_list_are_reported(description: Description) -> None:
    """An operation that reads one object cannot have criteria."""
    description.change("resources/things", lambda document: document["paths"][THING]["get"].update({KEY: ["name"]}))

    assert "it is not a list\n  fix:  move x-find-created to the operation with x-page" in _complaint(description)


def test_list_that_wants_a_value_cannot_be_searched(description: Description) -> None:
    """A list with path parameters cannot have criteria."""
    description.add_list()
    parts = {"operationId": "list_parts", "x-method": "list_parts", "responses": answer_with("Page")}
    description.add("/things/{thing_id}/parts.json", "get", **parts, **LIST)

    assert "its path has a parameter, which a search cannot fill" in _complaint(description)


def test_second_list_with_criteria_is_reported(description: Description) -> None:
    """A resource has one method that finds documents, so only one of its lists may have criteria."""
    description.add_list(**LIST)
    others = {"operationId": "list_others", "x-method": "list_others", "responses": answer_with("Page")}
    description.add("/others.json", "get", **others, **LIST, parameters=[])

    assert "list_others and list_things both have it" in _complaint(description)


def test_list_of_what_is_ordered_must_say_it(description: Description) -> None:
    """A list of documents that tasks create must have criteria, to find the result of an unknown outcome."""
    description.add_list(**{"x-page": {"identity": "name"}})
    task = {"status": "get_status", "result": "get_thing"}
    order = {"operationId": "create_thing", "x-method": "create", "parameters": [], "x-task": task}
    description.add("/orders.json", "post", **order)

    text = _complaint(description)

    assert "~1things.json/get/x-find-created" in text
    assert "no field identifies one" in text
