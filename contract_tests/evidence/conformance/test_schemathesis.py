"""The description and the emulator compared over calls that Schemathesis generates.

`INFAKT_EXAMPLES` is the number of generated calls per operation and of stories, `INFAKT_SEED` the seed for them.
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
# Invalid boundary values make up three quarters of all calls; the few calls per operation include generated ones too.
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
    """Return a number that depends only on a generated value."""
    return zlib.crc32(repr(value).encode(errors="replace"))


def make_app() -> Any:
    """Return the emulator's application with the description beside the API, as Schemathesis needs it."""
    app = create_app(EMULATOR)
    document = keep_few(drop_date_times(DESCRIPTION.document))
    app.router.routes.insert(0, Route("/openapi.json", lambda _: JSONResponse(document)))
    return app


def keep_few(node: Any) -> Any:
    """Return a description with one in fifty of the filters that follow from the general rule: there are thousands."""
    if isinstance(node, list):
        return [keep_few(item) for item in node if not is_left_out(item)]
    return {name: keep_few(item) for name, item in node.items()} if isinstance(node, Mapping) else node


def is_left_out(node: Any) -> bool:
    """Whether a parameter follows from the general rule and is not among those kept, which rotate with the seed."""
    name = node.get("$ref", "") if isinstance(node, Mapping) else ""
    return name.startswith(RULED) and draw(name) % ONE_OF != SEED % ONE_OF


def drop_date_times(node: Any) -> Any:
    """Return a description without `format: date-time`, since the actual formats are not RFC 3339."""
    if isinstance(node, list):
        return [drop_date_times(item) for item in node]
    if not isinstance(node, Mapping):
        return node
    return {name: drop_date_times(item) for name, item in node.items() if (name, item) != ("format", "date-time")}


SCHEMA = schemathesis.openapi.from_asgi("/openapi.json", make_app(), config=CONFIG).include(operation_id=SERVED)


@pytest.fixture(autouse=True)
def reset_account() -> None:
    """Start each operation with the same account."""
    EMULATOR.reset()


def find_rows(tag: str) -> list[dict[str, Any]]:
    """Return the emulator's rows of a resource."""
    return list(EMULATOR.store.table(tag))


def aim(case: schemathesis.Case[Any]) -> None:
    """Replace half of the generated identifiers, filters and fields by existing ones, or hardly any would match."""
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
    """Set filters to values of rows, and `fields` to names of their fields."""
    for name, value in query.items():
        row = rows[draw(value) % len(rows)]
        match = FILTER.fullmatch(name)
        if match and draw(value) % 2 and match["predicate"] != "null":
            field = SEARCHED.get(match["field"], match["field"])
            query[name] = row.get(field) if row.get(field) is not None else value
        elif name == "fields" and draw(value) % 2:
            names = sorted(row)
            query[name] = ",".join(names[draw((value, place)) % len(names)] for place in range(3))


def find_drift(drift: Drift, case: schemathesis.Case[Any], response: Any) -> list[Row]:
    """Return the drift of an answer from the description of the operation that was called."""
    operation = DESCRIPTION.operations[case.method.upper(), case.path]
    kind = (response.headers.get("content-type") or [""])[0].partition(";")[0]
    return drift.see(operation, response.status_code, kind, response.content)


def check_list(case: schemathesis.Case[Any], response: Any) -> None:
    """Compare a list with its own query."""
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
    """Whether a parameter allows a value, read as a string or, if it is decimal, as an integer."""
    readings = [value, int(value)] if isinstance(value, str) and value.isdecimal() else [value]
    return any(DESCRIPTION.find_undeclared(schema, reading) == [] for reading in readings)


@SCHEMA.parametrize()
def test_emulator_answers_as_described(case: schemathesis.Case[Any], watch: Watch) -> None:
    """Any call gets a described status, media type and body, and lists match their query."""
    aim(case)
    operation = case.operation.definition.raw["operationId"]

    response = case.call(headers=KEY)

    watch.note(operation)
    if operation in BROKEN_AS_SEEN:
        assert response.status_code in {400, 401, 500}
        return
    case.validate_response(response, checks=CHECKS)
    check_list(case, response)
    assert forgive_words(find_drift(watch.drift, case, response)) == []


class Story(SCHEMA.as_state_machine()):  # type: ignore[misc]  # a class created at run time
    """Sequences of calls in which one call uses the answer of another."""

    def setup(self) -> None:
        """Start each story with the same account."""
        EMULATOR.reset()

    def get_call_kwargs(self, _: schemathesis.Case[Any]) -> dict[str, Any]:
        """Return the arguments of every call: a key with all scopes."""
        return {"headers": KEY}

    def validate_response(self, response: Any, case: schemathesis.Case[Any], **_: Any) -> None:
        """Compare each answer with the description, and each list with its query."""
        case.validate_response(response, checks=CHECKS)
        check_list(case, response)


def test_stories_are_answered_as_described() -> None:
    """Sequences of calls are answered as described too, each story with its own account."""
    Story.run(settings=STORIES)

    assert len(EMULATOR.recorder) > 0
