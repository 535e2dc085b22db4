"""A contradiction between an `x-` key and the rest of the description is reported with a fix."""

from __future__ import annotations

from typing import Any

import pytest

from generator import pipeline
from generator.errors import GeneratorError

from .conftest import THING, Description

INFERRED = ["documented: nothing", "inferred: it goes elsewhere"]
GUESSED: dict[str, Any] = {"identity": "name", "order": "count asc", "sortable": ["name"], "x-evidence": INFERRED}


def _order(pattern: str) -> dict[str, Any]:
    """Return the parameter `order` of a list, which accepts what the pattern matches."""
    return {"name": "order", "in": "query", "description": "Which.", "schema": {"type": "string", "pattern": pattern}}


def _describe(description: Description, **keys: Any) -> Any:
    """Make the one operation a list of things that also orders and polls, with the keys given."""
    description.add_list(**keys)
    return pipeline.describe(description.folder)


def _add_targets(description: Description) -> None:
    """Add operations that cannot be the result of a task: a deletion, a change, and one of another resource."""
    gone = {"204": {"description": "Gone."}}
    description.add(THING, "delete", **{"operationId": "delete_thing", "x-method": "delete", "responses": gone})
    description.add(THING, "put", **{"operationId": "touch_thing", "x-method": "touch"})
    description.change("openapi", lambda root: root["tags"].append({"name": "parts", "description": "Parts."}))
    description.add("/parts/{thing_id}.json", "get", operationId="get_part", tags=["parts"])


@pytest.mark.parametrize(
    "keys",
    [
        {},
        {"x-page": {"identity": "count", "order": "name desc", "sortable": ["name"]}},
        {"x-page": {"identity": "count", "order": "name desc", "x-evidence": INFERRED}},
        {"x-page": {**GUESSED, "fallback": "name desc"}},
        {"x-task": {"status": "get_status", "result": "get_thing"}},
        {"x-find-created": ["name", "count"], "x-page": {"identity": "count"}},
    ],
)
def test_what_makes_sense_is_no_problem(description: Description, keys: Any) -> None:
    """A list whose rows have the fields it relies on, and a task that leads to one object, are accepted."""
    assert "/things.json" in _describe(description, **keys)["paths"]


@pytest.mark.parametrize(
    ("keys", "pointer", "complaint"),
    [
        ({"x-page": {"identity": "id"}}, "x-page/identity", "the rows have no field id"),
        ({"x-page": {"identity": "nmae"}}, "x-page/identity", "did you mean name?"),
        ({"x-page": {"identity": "name", "order": "id asc"}}, "x-page/order", "name one of count, name"),
        ({"x-page": {**GUESSED, "fallback": "id asc"}}, "x-page/fallback", "the rows have no field id"),
        ({"x-page": {**GUESSED, "sortable": ["id"]}}, "x-page/sortable", "the rows have no field id"),
        (
            {"x-page": {"identity": "name", "order": "count asc"}},
            "x-page/order",
            "not a documented field to order by",
        ),
        ({"x-page": GUESSED}, "x-page/order", "add fallback, by one of name"),
        ({"x-page": {**GUESSED, "fallback": "count asc"}}, "x-page/fallback", "count is not among sortable"),
        ({"x-page": {**GUESSED, "order": "name asc", "fallback": "name asc"}}, "x-page/fallback", "remove fallback"),
        (
            {"x-page": {**GUESSED, "fallback": "name asc"}, "parameters": [_order("^count( asc)?$")]},
            "x-page/fallback",
            "the parameter order does not accept name",
        ),
        ({"x-task": {"status": "get_status", "result": "list_things"}}, "x-task/result", "list_things is a list"),
        ({"x-task": {"status": "get_status", "result": "delete_thing"}}, "x-task/result", "does not read the document"),
        ({"x-task": {"status": "get_status", "result": "get_status"}}, "x-task/result", "does not read the document"),
        ({"x-task": {"status": "get_status", "result": "touch_thing"}}, "x-task/result", "does not read the document"),
        ({"x-task": {"status": "get_status", "result": "get_part"}}, "x-task/result", "name an operation of things"),
        ({"x-task": {"status": "list_things", "result": "get_thing"}}, "x-task/status", "list_things is a list"),
        ({"x-task": {"status": "get_thing", "result": "get_thing"}}, "x-task/status", "has no processing_code"),
        ({"x-task": {"status": "get_status", "result": "get_things"}}, "x-task/result", "did you mean get_thing?"),
        ({"x-poll": {"status": "get_thing"}}, "x-poll/status", "the response of the status get_thing has no status"),
        ({"x-poll": {"status": "get_statuses"}}, "x-poll/status", "did you mean get_status?"),
        ({"x-poll": {"status": "get_status"}}, "x-poll", "its path does not name one document"),
    ],
)
def test_promise_that_is_not_kept_is_reported(
    description: Description, keys: Any, pointer: str, complaint: str
) -> None:
    """A field that rows lack, a list instead of one object, and a status without its field are reported."""
    _add_targets(description)

    with pytest.raises(GeneratorError) as caught:
        _describe(description, **keys)

    assert complaint in str(caught.value)
    assert f"~1things.json/get/{pointer}" in str(caught.value)


def test_list_without_rows_is_reported(description: Description) -> None:
    """The response of a paged operation must have a list."""

    def edit(document: Any) -> None:
        document["paths"][THING]["get"]["x-page"] = {"identity": "name"}

    description.change("resources/things", edit)

    with pytest.raises(GeneratorError, match="the response has no list of entities"):
        pipeline.describe(description.folder)


@pytest.mark.parametrize("kind", ["strin", "any", ["strin", "null"], ["integer", "txt"]])
def test_unknown_type_is_reported_with_the_known_ones(description: Description, kind: Any) -> None:
    """A type that JSON does not have is reported with the existing ones, alone or in a list."""

    def edit(document: Any) -> None:
        document["components"]["schemas"]["Thing"]["properties"]["count"]["type"] = kind

    description.change("resources/things", edit)

    with pytest.raises(GeneratorError, match="use one of object, array, string, integer, number, boolean, null"):
        pipeline.describe(description.folder)


def test_unknown_type_is_reported_wherever_it_stands(description: Description) -> None:
    """Headers and webhooks are described with the same types."""
    wrong = {"schema": {"type": "txt"}}
    webhook = {"post": {"operationId": "be_notified", "requestBody": {"content": {"application/json": wrong}}}}
    description.change("openapi", lambda root: root.update(webhooks={"sent": webhook}))
    headers = {"X-Left": {"description": "How many.", **wrong}}
    description.change(
        "shared/answers", lambda file: file["components"]["responses"]["Missing"].update(headers=headers)
    )

    with pytest.raises(GeneratorError) as caught:
        pipeline.describe(description.folder)

    pointers = [problem.pointer for problem in caught.value.problems]
    assert pointers == [
        "/webhooks/sent/post/requestBody/content/application~1json/schema/type",
        "/components/responses/Missing/headers/X-Left/schema/type",
    ]
    assert {problem.fix.partition(",")[0] for problem in caught.value.problems} == {"use one of object"}


def _post(description: Description, **words: list[str]) -> Any:
    """Describe webhooks with the same body, each with the given words."""
    body = {"application/json": {"schema": {"$ref": "resources/things.yaml#/components/schemas/Thing"}}}
    posts: dict[str, Any] = {
        name: {"post": {"requestBody": {"content": body}, "responses": {"200": {"description": "Taken."}}}}
        for name in ("thing_paid", "thing_paid_async", "thing_paid_async_error")
    }
    for name, given in words.items():
        posts[name]["post"]["x-event-words"] = given
    description.change("openapi", lambda root: root.update(webhooks=posts))
    return pipeline.describe(description.folder)


def test_webhook_may_be_known_by_its_words(description: Description) -> None:
    """Words are accepted if the webhook's own name has them and no known name has all of them."""
    bundle = _post(description, thing_paid_async=["async", "paid"], thing_paid_async_error=["async", "paid", "error"])

    assert bundle["webhooks"]["thing_paid_async"]["post"]["x-event-words"] == ["async", "paid"]


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["async", "deleted"], "the name thing_paid_async lacks deleted"),
        (["thing", "paid"], "the words also match thing_paid, thing_paid_async_error"),
        (["paid"], "x-event-words"),
        (["paid", "paid"], "x-event-words"),
        (["paid", "A B"], "x-event-words"),
    ],
)
def test_words_that_tell_nothing_apart_are_a_problem(
    description: Description, words: list[str], complaint: str
) -> None:
    """Words that the name lacks, that also match a known event, or that are too few, are reported with a fix."""
    with pytest.raises(GeneratorError) as caught:
        _post(description, thing_paid_async=words)

    assert complaint in str(caught.value)
    assert "/webhooks/thing_paid_async/post/x-event-words" in str(caught.value)


def test_unknown_key_of_a_webhook_is_a_problem(description: Description) -> None:
    """A misspelt `x-` key of a webhook is reported."""
    posts = {"sent": {"post": {"x-event-word": ["a", "b"], "responses": {"200": {"description": "Taken."}}}}}
    description.change("openapi", lambda root: root.update(webhooks=posts))

    with pytest.raises(GeneratorError, match="/webhooks/sent/post"):
        pipeline.describe(description.folder)
