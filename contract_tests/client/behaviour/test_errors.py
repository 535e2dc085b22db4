"""Errors as values: they name the failed call, survive copying, and contain no secrets."""

from __future__ import annotations

import copy
import inspect
import pickle
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from contract_tests.client.script import Script, answer, give
from infakt import Infakt, Retry, errors

DATA = "0000010004"
RAISED: dict[str, tuple[Script, Callable[[Infakt], Any]]] = {
    "ValidationError": (
        Script(give(422, {"error": f"NIP {DATA}", "errors": {"nip": [DATA]}}, {"x-request-id": "r"})),
        lambda client: client.clients.create({"country": "PL", "nip": DATA}),
    ),
    "RateLimitError": (Script(answer(429, headers={"retry-after": "900"})), lambda client: client.clients.get(DATA)),
    "ServerError": (Script(answer(500, DATA, kind="application/json")), lambda client: client.clients.get(DATA)),
    "OutcomeUnknownError": (Script(httpx.ReadTimeout), lambda client: client.clients.update(DATA, {"nip": DATA})),
    "ConnectionFailedError": (Script(httpx.ConnectError), lambda client: client.clients.get(DATA)),
    "AnswerTimeoutError": (Script(httpx.ReadTimeout), lambda client: client.clients.get(DATA)),
    "NoAnswerError": (Script(httpx.ReadError), lambda client: client.clients.get(DATA)),
    "UnusableAnswerError": (Script(give(200, [DATA])), lambda client: client.clients.get(DATA)),
    "TaskFailedError": (
        Script(
            give(200, {"processing_code": 422, "invoice_errors": {"nip": [DATA]}, "processing_description": "Nie."})
        ),
        lambda client: client.invoices.task("r").wait(),
    ),
    "TaskPendingError": (
        Script(give(200, {"processing_code": 140})),
        lambda client: client.invoices.task("r").wait(deadline=0),
    ),
    "TaskUnknownError": (Script(answer(401, DATA)), lambda client: client.invoices.task("r").refresh()),
    "TaskDocumentError": (
        Script(give(200, {"processing_code": 201, "invoice_uuid": "u"}), answer(404, DATA)),
        lambda client: client.invoices.task("r").wait(),
    ),
    "TaskWithoutDocumentError": (
        Script(give(200, {"processing_code": 201})),
        lambda client: client.invoices.task("r").wait(deadline=0),
    ),
}
ONCE = Retry(attempts=1)


def fail(make_client: Callable[..., Infakt], name: str) -> errors.CallError:
    """Return an error as raised by a call."""
    script, call = RAISED[name]
    script.requests.clear()
    with pytest.raises(errors.CallError, match=r"clients|task") as caught:
        call(make_client(script, retry=ONCE))
    return caught.value


@pytest.mark.parametrize("name", RAISED)
def test_error_is_of_its_kind(make_client: Callable[..., Infakt], name: str) -> None:
    """Every failure has its own class, derived from `InfaktError`."""
    error = fail(make_client, name)

    assert type(error) is getattr(errors, name)
    assert isinstance(error, errors.InfaktError)


@pytest.mark.parametrize("twin", [copy.copy, copy.deepcopy, lambda error: pickle.loads(pickle.dumps(error))])  # noqa: S301 - pickled on the same line
@pytest.mark.parametrize("name", RAISED)
def test_error_survives_copying(make_client: Callable[..., Infakt], name: str, twin: Callable[[Any], Any]) -> None:
    """A copy, and an error from another process, is equal in every attribute."""
    error = fail(make_client, name)

    other = twin(error)

    assert (type(other), other.args, vars(other), str(other)) == (type(error), error.args, vars(error), str(error))


@pytest.mark.parametrize("name", RAISED)
def test_text_of_an_error_holds_no_data(make_client: Callable[..., Infakt], name: str) -> None:
    """The text names method, path template and cause, and contains no value that was sent or received."""
    text = str(fail(make_client, name))

    assert DATA not in text
    assert text.startswith(
        ("POST /clients.json", "GET /clients/{client_id}.json", "PUT /clients/{client_id}.json", "GET /async")
    )


def test_error_says_which_call_failed(make_client: Callable[..., Infakt]) -> None:
    """Method, path template, status, message, fields and request id are attributes."""
    error = fail(make_client, "ValidationError")

    assert vars(error) == {
        "method": "POST",
        "path": "/clients.json",
        "attempts": 1,
        "elapsed": 0.0,
        "status": 422,
        "excerpt": "",
        "request_id": "r",
        "message": f"NIP {DATA}",
        "field_errors": {"nip": [DATA]},
        "retry_at": None,
    }


def test_error_reports_attempts_and_time(make_client: Callable[..., Infakt]) -> None:
    """An error after several attempts says how many were made and how long they took."""
    script = Script(answer(503), answer(502), answer(500))
    client = make_client(script, retry=Retry(attempts=3), rng=lambda: 0.5)

    with pytest.raises(errors.ServerError, match=r"500 after 3 attempts$") as caught:
        client.clients.get(1)

    assert (caught.value.attempts, caught.value.elapsed) == (3, 0.25 + 0.5)


def test_unusable_answer_reports_its_attempts(make_client: Callable[..., Infakt]) -> None:
    """An unreadable answer counts the attempts before it."""
    client = make_client(Script(answer(503), answer(200, "<html>")), rng=lambda: 0.5)

    with pytest.raises(errors.UnusableAnswerError, match="not JSON") as caught:
        client.clients.get(1)

    assert (caught.value.attempts, caught.value.elapsed) == (2, 0.25)


@pytest.mark.parametrize(
    ("kind", "bases"),
    [
        (errors.ConfigurationError, {errors.InfaktError, ValueError}),
        (errors.ConnectionFailedError, {errors.NoAnswerError}),
        (errors.AnswerTimeoutError, {errors.NoAnswerError}),
        (errors.OutcomeUnknownError, {errors.AnswerError}),
        (errors.UnusableAnswerError, {errors.AnswerError}),
        (errors.StatusError, {errors.AnswerError}),
        (errors.RateLimitError, {errors.StatusError}),
        (errors.ServerError, {errors.StatusError}),
        (errors.TaskError, {errors.CallError}),
        (errors.TaskFailedError, {errors.TaskError}),
        (errors.TaskPendingError, {errors.TaskError}),
        (errors.TaskUnknownError, {errors.TaskError}),
        (errors.TaskDocumentError, {errors.TaskError}),
        (errors.TaskWithoutDocumentError, {errors.TaskError}),
        (errors.KsefRefusedError, {errors.TaskError}),
        (errors.FilterIgnoredError, {errors.InfaktError}),
        (errors.PaginationDriftError, {errors.InfaktError}),
    ],
)
def test_errors_are_grouped_by_what_can_be_done(kind: type[Exception], bases: set[type]) -> None:
    """An unknown outcome is not a status error, so that catching status errors does not hide it."""
    assert set(kind.__bases__) == bases


def test_every_error_has_a_docstring() -> None:
    """Each public error has its own docstring."""
    kinds = [kind for kind in vars(errors).values() if inspect.isclass(kind) and issubclass(kind, Exception)]

    assert [kind.__name__ for kind in kinds if not vars(kind).get("__doc__")] == []
    assert len(kinds) == len(errors.__all__)
