"""Malformed answers: each raises an error with the status and the beginning of the body, and none is ignored."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from contract_tests.client.script import Script, answer, give
from infakt import Infakt, Retry
from infakt.errors import (
    BadRequestError,
    KsefGoneError,
    LockedError,
    NotAcceptableError,
    NotFoundError,
    OutcomeUnknownError,
    PermissionDeniedError,
    PlanLimitError,
    RateLimitError,
    ServerError,
    StatusError,
    TaskFailedError,
    UnusableAnswerError,
    ValidationError,
)

ADVICE = {403: "; the API key needs the scope api:invoices:read"}
PAGE = "<html>\n<h1>502   Bad Gateway</h1>\n</html>"
JSON = "application/json; charset=utf-8"


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (301, StatusError),
        (304, StatusError),
        (400, BadRequestError),
        (402, PlanLimitError),
        (403, PermissionDeniedError),
        (404, NotFoundError),
        (406, NotAcceptableError),
        (410, KsefGoneError),
        (418, StatusError),
        (422, ValidationError),
        (423, LockedError),
        (429, RateLimitError),
        (499, StatusError),
        (500, ServerError),
        (502, ServerError),
        (520, ServerError),
        (599, ServerError),
        (999, ServerError),
    ],
)
def test_status_decides_the_error(make_client: Callable[..., Infakt], status: int, kind: type[StatusError]) -> None:
    """Every status other than a success raises the error of its class, documented or not, with an excerpt."""
    client = make_client(Script(answer(status, PAGE, {"x-request-id": "r-1"}, "text/html")), retry=Retry(attempts=1))

    with pytest.raises(
        StatusError, match=rf"^GET /clients/\{{client_id\}}.json: {status}{ADVICE.get(status, '')}$"
    ) as caught:
        client.clients.get(1)

    reported = (type(caught.value), caught.value.status, caught.value.excerpt, caught.value.request_id)
    assert reported == (kind, status, "<html> <h1>502 Bad Gateway</h1> </html>", "r-1")
    assert (caught.value.message, caught.value.field_errors, caught.value.retry_at) == (None, {}, None)


@pytest.mark.parametrize(
    ("content", "message", "fields"),
    [
        ({"error": "Nie."}, "Nie.", {}),
        ({"message": "Nie."}, "Nie.", {}),
        ({"errors": {"nip": ["Zły.", "Krótki."]}}, None, {"nip": ["Zły.", "Krótki."]}),
        ({"error": "Nie.", "errors": {"nip": "Zły."}}, "Nie.", {"nip": ["Zły."]}),
        ({"errors": ["Zły.", "Krótki."]}, None, {"base": ["Zły.", "Krótki."]}),
        ({"errors": "Zły."}, None, {"base": ["Zły."]}),
        ({"errors": {"services.gross": [{"code": 1}]}}, None, {"services.gross": ['{"code": 1}']}),
        ({"errors": {"nip": None}}, None, {"nip": []}),
        ({"errors": None, "error": None}, None, {}),
        ({"error": {"nested": True}}, None, {}),
        (["Zły."], None, {}),
        ("Zły.", None, {}),
        (None, None, {}),
    ],
)
def test_refusal_is_read_in_any_form(
    make_client: Callable[..., Infakt], content: Any, message: str | None, fields: dict[str, list[str]]
) -> None:
    """The vendor's message and the messages of each field are found in every form that was seen."""
    with pytest.raises(ValidationError, match="422") as caught:
        make_client(Script(give(422, content))).clients.create({"country": "PL"})

    assert (caught.value.message, caught.value.field_errors, caught.value.excerpt) == (message, fields, "")


def test_refusal_in_another_encoding(make_client: Callable[..., Infakt]) -> None:
    """A body in another encoding loses its undecodable characters and nothing else."""
    with pytest.raises(ValidationError, match=r"422$") as caught:
        make_client(Script(answer(422, b"B\xb3\xb1d", kind="text/plain"))).clients.create({"country": "PL"})

    assert caught.value.excerpt == "B\ufffd\ufffdd"


def test_excerpt_is_short(make_client: Callable[..., Infakt]) -> None:
    """The excerpt of a gateway's page is limited to 200 characters."""
    with pytest.raises(NotFoundError, match="404") as caught:
        make_client(Script(answer(404, "x" * 10_000, kind="text/html"))).clients.get(1)

    assert caught.value.excerpt == "x" * 200


UNREADABLE = [
    (PAGE, "text/html", "a body that is not JSON \\(text/html\\)", "<html> <h1>502 Bad Gateway</h1> </html>"),
    (b"", JSON, "an empty body where JSON was expected", ""),
    (b"", None, "an empty body where JSON was expected", ""),
    (b'{"id": 1, "num', JSON, "a body that is not JSON \\(application/json\\)", ""),
    (b"\xff\xfe\x00", JSON, "a body that is not JSON", ""),
    (b"nonsense", None, "a body that is not JSON \\(no content type\\)", "nonsense"),
    (b"null", JSON, "a JSON NoneType where an object was expected", ""),
    (b"[]", JSON, "a JSON list where an object was expected", ""),
    (b'"text"', JSON, "a JSON str where an object was expected", ""),
    (b"17", JSON, "a JSON int where an object was expected", ""),
    (b"[" * 100_000, JSON, "a body that is not JSON", ""),
]
IDS = ["html", "empty", "bare", "cut", "bytes", "text", "null", "list", "string", "number", "deep"]


@pytest.mark.parametrize(("body", "kind", "match", "excerpt"), UNREADABLE, ids=IDS)
def test_success_that_cannot_be_read(
    make_client: Callable[..., Infakt], body: bytes, kind: str | None, match: str, excerpt: str
) -> None:
    """A success without the object it should contain is an `UnusableAnswerError`, not an incomplete record."""
    client = make_client(Script(answer(200, body, {"x-request-id": "r-1"}, kind)))

    with pytest.raises(UnusableAnswerError, match=rf"^GET /clients/\{{client_id\}}.json: 200 with {match}") as caught:
        client.clients.get(1)

    assert (caught.value.status, caught.value.excerpt, caught.value.request_id) == (200, excerpt, "r-1")


@pytest.mark.parametrize(("body", "kind", "match", "excerpt"), UNREADABLE, ids=IDS)
def test_write_whose_answer_cannot_be_read(
    make_client: Callable[..., Infakt], body: bytes, kind: str | None, match: str, excerpt: str
) -> None:
    """A write with an unreadable answer may have been processed, and is not sent again."""
    script = Script(answer(201, body, kind=kind))

    with pytest.raises(OutcomeUnknownError, match=f"{match}.*may have been processed and was not sent again") as caught:
        make_client(script).invoices.create({"services": [{"name": "x"}]})

    assert (caught.value.status, caught.value.excerpt) == (201, excerpt)
    assert isinstance(caught.value.__cause__, UnusableAnswerError)
    assert script.sent == ["POST /api/v3/async/invoices.json"]


@pytest.mark.parametrize(("body", "kind", "match", "excerpt"), UNREADABLE, ids=IDS)
def test_page_that_cannot_be_read(
    make_client: Callable[..., Infakt], body: bytes, kind: str | None, match: str, excerpt: str
) -> None:
    """A malformed list is an error and not an empty list."""
    with pytest.raises(UnusableAnswerError, match=match) as caught:
        make_client(Script(answer(200, body, kind=kind))).invoices.list().to_list()

    assert caught.value.excerpt == excerpt


@pytest.mark.parametrize("content", [{}, {"entities": None}, {"entities": {}}, {"items": []}, {"entities": "x"}])
def test_list_without_entities(make_client: Callable[..., Infakt], content: Any) -> None:
    """An object without a list of rows is an error and not an empty list."""
    with pytest.raises(UnusableAnswerError, match="an object that has no list of entities"):
        make_client(Script(give(200, content))).invoices.list().to_list()


@pytest.mark.parametrize("status", [200, 202])
def test_page_of_a_gateway_does_not_confirm_a_deletion(make_client: Callable[..., Infakt], status: int) -> None:
    """An HTML page does not confirm a deletion, even though no content is expected."""
    script = Script(answer(status, "<html>log in</html>", kind="text/html"))

    with pytest.raises(OutcomeUnknownError, match="may have been processed"):
        make_client(script).clients.delete(1)

    assert script.sent == ["DELETE /api/v3/clients/1.json"]


@pytest.mark.parametrize("reference", [None, "", 5, []])
def test_accepted_task_without_a_reference(make_client: Callable[..., Infakt], reference: Any) -> None:
    """An accepted task without a usable reference is an unknown outcome."""
    script = Script(give(201, {"invoice_task_reference_number": reference, "processing_code": 100}))

    with pytest.raises(OutcomeUnknownError, match="201 without the task's reference"):
        make_client(script).invoices.create({"services": [{"name": "x"}]})

    assert len(script.sent) == 1


@pytest.mark.parametrize(
    ("content", "code", "fields"),
    [
        ({"processing_code": 422, "invoice_errors": {"base": ["Nie."]}}, 422, {"base": ["Nie."]}),
        ({"processing_code": "422", "invoice_errors": ["Nie."]}, 422, {"base": ["Nie."]}),
        ({"processing_code": 400}, 400, {}),
        ({"processing_code": 422, "invoice_errors": {"nip": "Zły."}}, 422, {"nip": ["Zły."]}),
    ],
)
def test_refusal_of_a_task_in_any_form(
    make_client: Callable[..., Infakt], content: Any, code: int, fields: dict[str, list[str]]
) -> None:
    """Every code from 300 on is a refusal, with messages in any form."""
    task = make_client(Script(give(200, content))).invoices.task("r")

    with pytest.raises(TaskFailedError, match=rf"task r was refused \({code}") as caught:
        task.wait()

    assert (task.code, caught.value.field_errors) == (code, fields)


@pytest.mark.parametrize("code", [100, 120, 140, 150, 199, "140", None, "?", "²", 1.5])
def test_every_code_below_200_is_pending(make_client: Callable[..., Infakt], code: Any) -> None:
    """Any other code below 200 is not a failure: treating 140 as one led to duplicates."""
    task = make_client(Script(give(200, {"processing_code": code}))).invoices.task("r")

    task.refresh()

    assert task.is_pending


def test_creation_without_a_document_is_pending(make_client: Callable[..., Infakt]) -> None:
    """Only the uuid proves that a document exists."""
    task = make_client(Script(give(200, {"processing_code": 201}))).invoices.task("r")

    task.refresh()

    assert (task.is_pending, task.document_uuid) == (True, None)
