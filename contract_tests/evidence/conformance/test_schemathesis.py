"""The description and the emulator against each other, over calls that Schemathesis makes up.

`INFAKT_EXAMPLES` is the number of made-up calls an operation and of stories, `INFAKT_SEED` what they are drawn from.
"""

from __future__ import annotations

import os
import zlib
from collections.abc import Mapping
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis import checks
from schemathesis.specs.openapi import checks as openapi_checks
from starlette.responses import JSONResponse
from starlette.routing import Route

from infakt_contract.closed import forgive_words
from infakt_contract.description import load_description
from infakt_contract.drift import BROKEN_AS_SEEN, Drift, Row
from infakt_contract.lists import FILTER, SEARCHED, find_excess, find_mismatches
from infakt_contract.watch import Watch
from infakt_emulator import FULL_KEY, Emulator, create_app

EXAMPLES = int(os.environ.get("INFAKT_EXAMPLES", "3"))
SEED = int(os.environ.get("INFAKT_SEED", "1"))
# Wrong values at every boundary are three quarters of all calls; made-up ones are among the few of each operation too.
IS_DEEP = EXAMPLES >= 20
STEPS = 6
RULED = "#/components/parameters/General"
ONE_OF = 50
KEY = {"X-inFakt-ApiKey": FULL_KEY}
STORIES = settings(
    max_examples=EXAMPLES,
    stateful_step_count=STEPS,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)
DESCRIPTION = load_description()
EMULATOR = Emulator(seed=SEED)
SERVED = sorted(DESCRIPTION.by_id.keys() - set(EMULATOR.routes.unserved))
CHECKS = [
    checks.not_a_server_error,
    openapi_checks.status_code_conformance,
    openapi_checks.content_type_conformance,
    openapi_checks.response_schema_conformance,
]
CONFIG = schemathesis.Config.from_dict(
    {
        "seed": SEED,
        "base-url": "http://testserver/api/v3",
        "generation": {
            "max-examples": EXAMPLES,
            "database": "none",
            "deterministic": True,
            "with-security-parameters": False,
        },
        "phases": {
            "coverage": {"unexpected-methods": [], "generation": {"mode": "all" if IS_DEEP else "positive"}},
            "stateful": {"max-steps": STEPS},
        },
    }
)


def draw(value: Any) -> int:
    """Return a number that a made-up value always gives."""
    return zlib.crc32(repr(value).encode(errors="replace"))


def make_app() -> Any:
    """Return the emulator's application with the description beside the API, as Schemathesis wants it."""
    app = create_app(EMULATOR)
    document = keep_few(forget_moments(DESCRIPTION.document))
    app.router.routes.insert(0, Route("/openapi.json", lambda _: JSONResponse(document)))
    return app


def keep_few(node: Any) -> Any:
    """Return a description with one in so many of the filters of the general rule: they are thousands."""
    if isinstance(node, list):
        return [keep_few(item) for item in node if not is_left_out(item)]
    return {name: keep_few(item) for name, item in node.items()} if isinstance(node, Mapping) else node


def is_left_out(node: Any) -> bool:
    """Whether a parameter follows from the general rule and is none of the few; which ones goes round with the seed."""
    name = node.get("$ref", "") if isinstance(node, Mapping) else ""
    return name.startswith(RULED) and draw(name) % ONE_OF != SEED % ONE_OF


def forget_moments(node: Any) -> Any:
    """Return a description without `format: date-time`, which it gives to forms of the wire that are not RFC 3339."""
    if isinstance(node, list):
        return [forget_moments(item) for item in node]
    if not isinstance(node, Mapping):
        return node
    return {name: forget_moments(item) for name, item in node.items() if (name, item) != ("format", "date-time")}


SCHEMA = schemathesis.openapi.from_asgi("/openapi.json", make_app(), config=CONFIG).include(operation_id=SERVED)


@pytest.fixture(autouse=True)
def fresh_account() -> None:
    """Start each operation from the same account."""
    EMULATOR.reset()


def find_rows(tag: str) -> list[dict[str, Any]]:
    """Return the emulator's rows of a resource."""
    return list(EMULATOR.store.table(tag))


def aim(case: schemathesis.Case[Any]) -> None:
    """Point half of the made-up identifiers, filters and fields at what the account holds, or hardly any would hit."""
    operation = DESCRIPTION.operations[case.method.upper(), case.path]
    rows = find_rows(operation.tag)
    if not rows:
        return
    for name, value in (case.path_parameters or {}).items():
        if draw(value) % 2:
            row = rows[draw(value) % len(rows)]
            case.path_parameters[name] = row.get("uuid" if name.endswith("uuid") else "id", value)
    if "x-page" in operation.node and isinstance(case.query, dict):
        aim_query(case.query, rows)


def aim_query(query: dict[str, Any], rows: list[dict[str, Any]]) -> None:
    """Point filters at values, and fields at names, of rows."""
    for name, value in query.items():
        row = rows[draw(value) % len(rows)]
        match = FILTER.fullmatch(name)
        if match and draw(value) % 2 and match["predicate"] != "null":
            field = SEARCHED.get(match["field"], match["field"])
            query[name] = row.get(field) if row.get(field) is not None else value
        elif name == "fields" and draw(value) % 2:
            names = sorted(row)
            query[name] = ",".join(names[draw((value, place)) % len(names)] for place in range(3))


def see(drift: Drift, case: schemathesis.Case[Any], response: Any) -> list[Row]:
    """Show an answer to what collects drift, as one of the operation that the call was made up for."""
    operation = DESCRIPTION.operations[case.method.upper(), case.path]
    kind = (response.headers.get("content-type") or [""])[0].partition(";")[0]
    return drift.see(operation, response.status_code, kind, response.content)


def check_list(case: schemathesis.Case[Any], response: Any) -> None:
    """Hold a list against its own query."""
    operation = DESCRIPTION.operations[case.method.upper(), case.path]
    if "x-page" not in operation.node or response.status_code != 200 or not isinstance(case.query, dict):
        return
    rows, query = response.json()["entities"], case.query
    schemas = {item["name"]: item["schema"] for item in operation.parameters}
    counted = {item["name"] for item in operation.parameters if item.get("x-filter", {}).get("acts_on") == "total"}
    acting = query.keys() & schemas.keys() - counted
    valid = {name: query[name] for name in acting if is_valid(schemas[name], query[name])}

    assert find_mismatches(valid, rows) == []
    assert find_excess(valid.get("fields", ""), rows) == []


def is_valid(schema: Mapping[str, Any], value: Any) -> bool:
    """Whether a parameter may have a value; what it may not have is ignored, and a text may say a number."""
    readings = [value, int(value)] if isinstance(value, str) and value.isdecimal() else [value]
    return any(DESCRIPTION.find_undeclared(schema, reading) == [] for reading in readings)


@SCHEMA.parametrize()
def test_emulator_answers_as_described(case: schemathesis.Case[Any], watch: Watch) -> None:
    """Whatever is asked, the answer has a described status, media type and body, and lists keep their promises."""
    aim(case)
    operation = case.operation.definition.raw["operationId"]

    response = case.call(headers=KEY)

    watch.note(operation)
    if operation in BROKEN_AS_SEEN:
        assert response.status_code in {400, 401, 500}
        return
    case.validate_response(response, checks=CHECKS)
    check_list(case, response)
    assert forgive_words(see(watch.drift, case, response)) == []


class Story(SCHEMA.as_state_machine()):  # type: ignore[misc]  # a class made at run time
    """Calls that follow from each other: what one answers, the next asks for."""

    def setup(self) -> None:
        """Start each story from the same account."""
        EMULATOR.reset()

    def get_call_kwargs(self, _: schemathesis.Case[Any]) -> dict[str, Any]:
        """Call with a key that may do everything."""
        return {"headers": KEY}

    def validate_response(self, response: Any, case: schemathesis.Case[Any], **_: Any) -> None:
        """Hold each answer against the description, and each list against its query."""
        case.validate_response(response, checks=CHECKS)
        check_list(case, response)


def test_stories_are_told_as_described() -> None:
    """Calls that follow from each other keep the same promises, each story on an account of its own."""
    Story.run(settings=STORIES)

    assert len(EMULATOR.recorder) > 0
