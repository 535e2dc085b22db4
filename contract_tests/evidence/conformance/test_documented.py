"""The description compared with the vendor's documentation, operation by operation."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import httpx
import pytest

from contract_tests.evidence.conformance.calls import ClientCall
from contract_tests.evidence.recording.documentation import read_status
from contract_tests.evidence.recording.documented import Documented, Request, Response, load_documented, load_webhooks
from contract_tests.evidence.recording.errata import REFUSED, WRONG_BODY, WRONG_STATUS
from infakt import Infakt, models
from infakt_contract.closed import forgive_words
from infakt_contract.description import Description, Operation, Schema, load_description

DESCRIPTION = load_description()
DOCUMENTED = load_documented()
NOT_YET_DESCRIBED = {facts.key for facts in DOCUMENTED} - DESCRIPTION.operations.keys()
DESCRIBED = [(facts, DESCRIPTION.operations[facts.key]) for facts in DOCUMENTED if facts.key not in NOT_YET_DESCRIBED]


def answers() -> Iterator[object]:
    """Yield every example of an answer with a JSON body, of described operations."""
    for facts, operation in DESCRIBED:
        for response in facts.responses:
            if response.body is not None:
                yield pytest.param(facts, operation, response, id=facts.name(response.case))


def requests() -> Iterator[object]:
    """Yield every example of a request body of described operations, except of GETs, where it is the query."""
    for facts, operation in DESCRIBED:
        for request in facts.requests if facts.method != "GET" else ():
            yield pytest.param(facts, operation, request, id=facts.name(request.case))


operations = pytest.mark.parametrize(
    ("facts", "operation"), [pytest.param(*pair, id=str(pair[1])) for pair in DESCRIBED]
)


def answer_schema(operation: Operation, status: int) -> Schema | None:
    """Return the schema of an answer's JSON."""
    return (DESCRIPTION.content(operation, status) or {}).get("application/json")


@operations
def test_scope_is_the_documented_one(facts: Documented, operation: Operation) -> None:
    """An operation has the documented scope, or its evidence explains why not."""
    is_explained = "scope" in str(operation.node.get("x-evidence", ""))

    assert operation.scopes == ((facts.scope,) if facts.scope else ()) or is_explained


def test_documented_deprecation_is_described() -> None:
    """Every operation that is documented as deprecated is described as deprecated."""
    documented = [operation for facts, operation in DESCRIBED if facts.is_deprecated]

    assert documented
    assert [str(operation) for operation in documented if not operation.node.get("deprecated")] == []


def test_documented_path_parameters_are_described() -> None:
    """A path parameter has one of its documented types, if it is documented under the name in the path."""
    pairs = [
        (f"{operation} {item['name']}", item["schema"], documented["type"])
        for facts, operation in DESCRIBED
        for item in operation.parameters
        for documented in facts.path_params
        if item["in"] == "path" and item["name"] == documented["name"]
    ]

    assert pairs
    assert [
        name for name, schema, types in pairs if schema.get("format", schema.get("type")) not in types.split("|")
    ] == []


def test_documented_wrapper_is_described() -> None:
    """The key that wraps a documented body is a property of the described body."""
    wrapped = [(facts.body_wrapper, operation) for facts, operation in DESCRIBED if facts.body_wrapper]

    assert wrapped
    assert [
        str(operation)
        for wrapper, operation in wrapped
        for schema in DESCRIPTION.request_content(operation).values()
        if DESCRIPTION.find_property(schema, wrapper) is None
    ] == []


@operations
def test_documented_query_is_described(facts: Documented, operation: Operation) -> None:
    """Every documented parameter, including one documented as the body of a GET, is described or mentioned."""
    fields = [field["name"] for field in facts.body_fields] if facts.method == "GET" else []
    documented = {item["name"] for item in facts.query} | set(fields)
    described = {item["name"] for item in operation.parameters}
    text = operation.node.get("description", "")

    assert {name for name in documented - described if f"`{name}`" not in text} == set()


@operations
def test_documented_enum_is_described(facts: Documented, operation: Operation) -> None:
    """Every documented value of a parameter is described, if the description lists values."""
    schemas = {item["name"]: item["schema"] for item in operation.parameters}
    documented = {item["name"]: set(item["enum"]) for item in facts.query if item["name"] in schemas}
    described = {name: set(DESCRIPTION.find_enum(schemas[name])) for name in documented}

    assert {name for name in documented if described[name] and not documented[name] <= described[name]} == set()


@operations
def test_documented_body_fields_are_described(facts: Documented, operation: Operation) -> None:
    """Every documented field of a request body is described; a GET has no body."""
    schema: Schema = next(iter(DESCRIPTION.request_content(operation).values()), {})
    names = [field["name"] for field in facts.body_fields] if facts.method != "GET" else []

    assert [name for name in names if DESCRIPTION.find_property(schema, name) is None] == []


@operations
def test_documented_statuses_are_described(facts: Documented, operation: Operation) -> None:
    """Every status of an example is described, except provably wrong ones."""
    statuses = {read_status(operation, facts, response) for response in facts.responses}

    assert {status for status in statuses if DESCRIPTION.content(operation, status) is None} == set()


@pytest.mark.parametrize(("facts", "operation", "response"), list(answers()))
def test_documented_answer_conforms(facts: Documented, operation: Operation, response: Response) -> None:
    """An example validates against the schema of its status and has no undescribed key."""
    status = read_status(operation, facts, response)

    undeclared = DESCRIPTION.find_undeclared(answer_schema(operation, status), response.body)

    assert undeclared == []


@pytest.mark.parametrize(("facts", "operation", "response"), list(answers()))
def test_documented_answer_survives_its_model(facts: Documented, operation: Operation, response: Response) -> None:
    """A model made from an example gives back exactly that example."""
    schema = answer_schema(operation, read_status(operation, facts, response)) or {}
    model = getattr(models, schema["$ref"].rpartition("/")[2])

    assert model.from_dict(response.body).to_dict() == response.body


@pytest.mark.parametrize(("facts", "operation", "request_"), list(requests()))
def test_documented_request_conforms(facts: Documented, operation: Operation, request_: Request) -> None:
    """An example of a request body validates and has no undescribed key, unless it is provably wrong."""
    schema = next(iter(DESCRIPTION.request_content(operation).values()), None)
    is_wrong = facts.name(request_.case) in WRONG_BODY

    undeclared = forgive_words(DESCRIPTION.find_undeclared(schema, request_.body))

    assert bool(undeclared) == is_wrong, undeclared or WRONG_BODY[facts.name(request_.case)]


@pytest.mark.parametrize("name", list(WRONG_STATUS))
def test_wrong_status_is_still_wrong(name: str) -> None:
    """An example listed for its wrong status exists, and its body does not match that status."""
    found = [
        (operation, response)
        for facts in DOCUMENTED
        for operation in [DESCRIPTION.operations.get(facts.key)]
        for response in facts.responses
        if facts.name(response.case) == name
    ]

    assert len(found) == 1
    assert [
        response.case
        for operation, response in found
        if operation
        and response.status
        and not DESCRIPTION.find_undeclared(answer_schema(operation, response.status), response.body)
    ] == []


@pytest.mark.parametrize("name", [*WRONG_BODY, *REFUSED])
def test_listed_body_exists(name: str) -> None:
    """An example listed for its wrong body exists."""
    assert [facts.path for facts in DOCUMENTED for item in facts.requests if facts.name(item.case) == name] != []


def test_ambiguous_body_is_rejected(make_client: Callable[..., Infakt]) -> None:
    """The client rejects every listed example whose amounts the API would silently truncate."""
    client = make_client(httpx.MockTransport(lambda _: httpx.Response(500)))
    for facts, operation in DESCRIBED:
        path = {item["name"]: "1" for item in operation.parameters if item["in"] == "path"}
        for request in facts.requests:
            if facts.name(request.case) in REFUSED:
                with pytest.raises(TypeError, match="an integer number of grosze, got str"):
                    ClientCall(operation, {**path, **request.body}).make(client)


@pytest.mark.parametrize("case", list(load_webhooks()))
def test_documented_webhook_conforms(case: str, description: Description) -> None:
    """A documented payload validates against the webhook of its event."""
    payload = load_webhooks()[case]
    webhooks = description.document.get("webhooks", {})
    name = payload["event"]["name"]
    bodies = [description.resolve(webhooks[name]["post"]["requestBody"])] if name in webhooks else []

    schemas = [content["schema"] for body in bodies for content in body["content"].values()]

    assert not webhooks or name in webhooks
    assert [DESCRIPTION.find_undeclared(schema, payload) for schema in schemas] == [[] for _ in schemas]
