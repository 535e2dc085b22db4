"""What an error carries besides its class: status, excerpt, request id, the later of two moments, known sentences."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta

import pytest

from contract_tests.client.script import Script, answer, give
from infakt import Infakt
from infakt.errors import (
    NotFoundError,
    OutcomeUnknownError,
    RateLimitError,
    TaskFailedError,
    UnusableAnswerError,
)
from infakt.models import InvoiceCreate

Make = Callable[..., Infakt]
IDENTIFIED = {"x-request-id": "request-7"}
URL = "https://emulator.test/api/v3"
NOON = datetime(2026, 11, 5, 12, tzinfo=UTC)


def test_unknown_outcome_keeps_what_the_answer_said(make_client: Make) -> None:
    """A write answered by a gateway has the status, the start and the request id of that answer."""
    script = Script(answer(502, "<h1>Bad Gateway</h1>", IDENTIFIED, "text/html"))

    with pytest.raises(OutcomeUnknownError, match="may have been processed") as caught:
        make_client(script).clients.create({"country": "PL"})

    error = caught.value
    assert (error.status, error.excerpt, error.request_id) == (502, "<h1>Bad Gateway</h1>", "request-7")


def test_list_without_rows_keeps_its_request_id(make_client: Make) -> None:
    """A page that has no rows is an error with the status and the request id of the answer."""
    with pytest.raises(UnusableAnswerError, match="an object that has no list of entities") as caught:
        make_client(Script(give(200, {"metainfo": {}}, IDENTIFIED))).clients.list().to_list()

    assert (caught.value.status, caught.value.request_id) == (200, "request-7")


@pytest.mark.parametrize("minutes", [(1, 5), (5, 1), (5, None), (None, 5)])
def test_refusal_shows_the_later_moment(minutes: tuple[int | None, int | None]) -> None:
    """Of the server's moment and the forecast's, the message says the later, when both allow a call."""
    error = RateLimitError("429", method="GET", path="/clients.json")
    error.retry_at, error.resets_at = (None if count is None else NOON + timedelta(minutes=count) for count in minutes)

    assert str(error) == "GET /clients.json: 429; come back at 2026-11-05T12:05:00+00:00"


SENTENCES = [
    "Nieprawidłowa data.",
    "Nieprawidłowa wartość.",
    "Pole jest wymagane.",
    "Stawka VAT jest nieprawidłowa.",
    "Wartość brutto jest nieprawidłowa.",
    "Wartość podatku jest nieprawidłowa.",
]


@pytest.mark.parametrize(
    ("messages", "shown"),
    [
        *(([sentence], f"number ({sentence.removesuffix('.')})") for sentence in SENTENCES),
        (SENTENCES[:2], "number (Nieprawidłowa data; Nieprawidłowa wartość)"),
        (["Numer 12 jest zajęty.", SENTENCES[2]], "number (Pole jest wymagane)"),
        (["Numer 12 jest zajęty."], "number"),
    ],
)
def test_refused_task_shows_sentences_without_values(make_client: Make, messages: Sequence[str], shown: str) -> None:
    """Every sentence of the vendor that repeats no value is shown, wherever it stands, and no other."""
    script = Script(give(200, {"processing_code": 422, "invoice_errors": {"number": messages}}))

    with pytest.raises(TaskFailedError, match="was refused") as caught:
        make_client(script).invoices.task("r").wait()

    assert caught.value.args[0] == f"task r was refused (422): {shown}; all messages are in field_errors"


def test_path_that_begins_like_the_base_path_is_another(make_client: Make) -> None:
    """A path that only begins with the letters of the base path is not taken for one that repeats it."""
    with pytest.raises(NotFoundError, match=r"the API's paths are such as /invoices\.json"):
        make_client(Script(answer(404)), base_url=URL).request("GET", "/api/v30/invoices.json")


@pytest.mark.parametrize("make", [list, tuple], ids=["list", "tuple"])
def test_lines_are_checked_in_any_sequence(make: Callable[[Sequence[object]], Sequence[dict[str, object]]]) -> None:
    """Lines given as mappings are checked, in a list as in a tuple."""
    lines = make([{"name": "a"}, {"nam": "b"}])

    with pytest.raises(TypeError, match="has no field 'nam'; did you mean name"):
        InvoiceCreate(services=lines)
