"""An accepted task is never lost: whatever goes wrong afterwards, the error names the task."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import httpx
import pytest

from contract_tests.client.runtime.accepted_tasks import (
    ACCEPTED,
    ALL,
    BOTH,
    CREATIONS,
    DEADLINE_SECONDS,
    DONE,
    INVOICE,
    INVOICE_DATA,
    KSEF,
    REFERENCE,
    SENT,
    CreateTask,
    Make,
)
from contract_tests.client.script import Script, Step, answer, give
from infakt import AsyncInfakt, Hooks, Infakt, RequestEvent, ResponseEvent, Retry
from infakt.errors import (
    CallError,
    InfaktError,
    LifecycleError,
    NoAnswerError,
    OutcomeUnknownError,
    StatusError,
    TaskDocumentError,
    TaskError,
    TaskFailedError,
    TaskPendingError,
    TaskUnknownError,
    TaskWithoutDocumentError,
    UnusableAnswerError,
)
from infakt_contract.facade import Blocking, Loop
from infakt_contract.served import serve
from infakt_emulator import FULL_KEY, Emulator
from infakt_emulator.clock import FakeClock


def fail(client: Infakt, create_task: CreateTask, kind: type[TaskError] = TaskError) -> TaskError:
    """Return the error of a task, which has the reference and does not promise that nothing changed."""
    with pytest.raises(InfaktError, match=REFERENCE) as caught:
        create_task(client)
    error = caught.value
    assert isinstance(error, kind)
    assert not isinstance(error, NoAnswerError | StatusError | OutcomeUnknownError)
    assert error.reference == REFERENCE
    return error


def count_posts(script: Script) -> int:
    """Return how many tasks were created."""
    return [request.method for request in script.requests].count("POST")


REFUSED = [301, 302, 304, 400, 401, 402, 403, 405, 406, 409, 410, 418, 422, 423, 425, 451, 499, 101]


@BOTH
@pytest.mark.parametrize("status", REFUSED)
def test_refused_poll_has_the_reference(make_client: Make, create_task: CreateTask, status: int) -> None:
    """A refused poll, whatever its status, says nothing about the task, so its reference is in the error."""
    script = Script(ACCEPTED, answer(status))

    error = fail(make_client(script), create_task, TaskUnknownError)

    cause = error.__cause__
    assert isinstance(cause, StatusError)
    assert (cause.status, count_posts(script)) == (status, 1)


UNREADABLE: dict[str, Step] = {
    "500": answer(500),
    "501": answer(501),
    "503": answer(503),
    "600": answer(600),
    "999": answer(999),
    "a limit for an hour": answer(429, headers={"retry-after": "3600"}),
    "list": give(200, [{"processing_code": 201}]),
    "text": give(200, "201"),
    "null": give(200, None),
    "page": answer(200, "<html>", kind="text/html"),
    "empty": answer(200),
    "no content": answer(204),
    "bytes": answer(200, b"\xff\xfe", kind="application/json"),
    "deep": answer(200, b"[" * 100_000, kind="application/json"),
    "not gzip": answer(200, b"not gzip", {"content-encoding": "gzip"}),
    "late": httpx.ReadTimeout,
    "broken": httpx.ReadError,
    "refused": httpx.ConnectError,
}


@BOTH
@pytest.mark.parametrize("step", UNREADABLE.values(), ids=UNREADABLE.keys())
def test_failed_poll_leaves_the_task_pending(make_client: Make, create_task: CreateTask, step: Step) -> None:
    """Without an answer the task continues; the error has the reference, and the cause is chained."""
    script = Script(ACCEPTED, *[step] * 4)

    error = fail(make_client(script), create_task, TaskPendingError)

    assert isinstance(error.__cause__, CallError)
    assert count_posts(script) == 1


@ALL
@pytest.mark.parametrize("unseen", [1, 2, 4])
def test_task_that_is_not_visible_yet_is_pending(make_client: Make, create_task: CreateTask, unseen: int) -> None:
    """A 404 right after the creation does not end the wait."""
    script = Script(ACCEPTED, *[answer(404)] * unseen, DONE, INVOICE)

    assert create_task(make_client(script)).uuid == "u"
    assert count_posts(script) == 1


@ALL
def test_task_that_stays_invisible_is_an_error(make_client: Make, clock: FakeClock, create_task: CreateTask) -> None:
    """A 404 that persists for 4 to 8 seconds is an error with the reference."""
    script = Script(ACCEPTED, *[answer(404)] * 5)

    error = fail(make_client(script), create_task, TaskUnknownError)

    assert "404" in str(error)
    assert (count_posts(script), 3.5 <= sum(clock.slept) <= 8) == (1, True)


CODES = [
    True,
    False,
    "?",
    "",
    [],
    {},
    None,
    -5,
    0,
    1,
    199,
    300,
    302,
    399,
    500,
    502,
    2010,
    10**30,
    -(10**30),
    1.5,
    "1e3",
]


@BOTH
@pytest.mark.parametrize("code", CODES, ids=str)
def test_unlisted_code_is_neither_done_nor_refused(make_client: Make, create_task: CreateTask, code: Any) -> None:
    """Only 200 to 299 means done and 400 to 499 refused, even if the document's uuid is already there."""
    script = Script(ACCEPTED, *[give(200, {"processing_code": code, "invoice_uuid": "u"})] * 50)

    fail(make_client(script), create_task, TaskPendingError)


@pytest.mark.parametrize("code", [201, "201", 201.0, 200, 204, 299])
def test_code_is_read_in_any_form(make_client: Make, code: Any) -> None:
    """A code that is a string or a decimal number is read as its value."""
    script = Script(ACCEPTED, give(200, {"processing_code": code, "invoice_uuid": "u"}), INVOICE)

    assert CREATIONS["create"](make_client(script)).uuid == "u"


@BOTH
@pytest.mark.parametrize(
    ("code", "errors"), [(422, {"base": ["Nie."]}), ("422", ["Nie."]), (422.0, "Nie."), (400, None), (499, 5)]
)
def test_refusal_has_the_reference(make_client: Make, create_task: CreateTask, code: Any, errors: Any) -> None:
    """A refused task raises its own error class, with its reference."""
    refused = {"processing_code": code, "invoice_errors": errors, "processing_description": ["?"], "invoice_uuid": "u"}

    error = fail(make_client(Script(ACCEPTED, give(200, refused))), create_task, TaskFailedError)

    assert isinstance(error, TaskFailedError)
    assert error.message is None


UNUSABLE: list[Any] = [
    "",
    " ",
    "\t",
    [],
    ["u"],
    {},
    {"id": "u"},
    None,
    5,
    True,
    "../x",
    "a/b",
    ".",
    "a b",
    "u?x=1",
    "%2e",
]


@pytest.mark.parametrize(
    ("create_task", "code"),
    [(CREATIONS["create"], 201), (CREATIONS["mark as paid"], 200)],
    ids=["create", "mark as paid"],
)
@pytest.mark.parametrize("uuid", UNUSABLE, ids=repr)
def test_done_without_a_document_is_an_error(
    make_client: Make, clock: FakeClock, create_task: CreateTask, code: int, uuid: Any
) -> None:
    """A finished task without a usable document is polled three more times, then reported by its own error class."""
    script = Script(ACCEPTED, *[give(200, {"processing_code": code, "invoice_uuid": uuid})] * 4)

    error = fail(make_client(script), create_task, TaskWithoutDocumentError)

    assert isinstance(error, TaskWithoutDocumentError)
    assert (error.code, error.document_uuid, len(script.sent)) == (code, None, 5)
    assert sum(clock.slept) < DEADLINE_SECONDS / 2


def test_document_may_be_named_later(make_client: Make) -> None:
    """The uuid may follow the code in a later answer."""
    script = Script(ACCEPTED, *[give(200, {"processing_code": 201})] * 3, DONE, INVOICE)

    assert CREATIONS["create"](make_client(script)).uuid == "u"


def test_deadline_before_the_document_is_reported_as_done(make_client: Make) -> None:
    """A task whose code says done is not reported as unfinished at the deadline."""
    script = Script(ACCEPTED, give(200, {"processing_code": 201}))

    with pytest.raises(TaskWithoutDocumentError, match=r"task b1a9 is done \(code 201\)") as caught:
        make_client(script).invoices.create_and_wait(INVOICE_DATA, deadline=0)

    assert caught.value.reference == REFERENCE


UNREAD: dict[str, Step] = {
    **{str(status): answer(status) for status in (302, 400, 401, 402, 403, 404, 406, 410, 423, 500, 503, 999)},
    **{name: UNREADABLE[name] for name in ("list", "page", "empty", "bytes", "not gzip", "late", "broken", "refused")},
    "a limit for an hour": UNREADABLE["a limit for an hour"],
}


@BOTH
@pytest.mark.parametrize("step", UNREAD.values(), ids=UNREAD.keys())
def test_unreadable_document_exists(make_client: Make, create_task: CreateTask, step: Step) -> None:
    """A failure after the task is done is a reading error that names the document, and not a missing answer."""
    script = Script(ACCEPTED, DONE, *[step] * 4)

    error = fail(make_client(script), create_task, TaskDocumentError)

    assert (error.document_uuid, count_posts(script)) == ("u", 1)
    assert isinstance(error.__cause__, CallError)
    assert not isinstance(error, NoAnswerError)


def test_retrying_without_an_answer_creates_one_invoice(make_client: Make) -> None:
    """A caller who retries only errors without an answer creates one task: errors that promise no change are right."""
    script = Script(httpx.ConnectError, ACCEPTED, DONE, httpx.ReadTimeout)
    client = make_client(script, retry=Retry(attempts=1))

    def create_until_answered() -> None:
        while True:
            try:
                CREATIONS["create"](client)
            except NoAnswerError:
                continue
            return

    with pytest.raises(TaskDocumentError, match="its document u could not be read"):
        create_until_answered()

    assert [request.method for request in script.requests] == ["POST", "POST", "GET", "GET"]


@pytest.mark.parametrize(
    ("reference", "status"),
    [*((value, 201) for value in [*UNUSABLE, 10**30, 1.5]), (None, 200), (None, 202), ("", 299)],
    ids=repr,
)
def test_task_without_a_usable_reference_is_unknown(make_client: Make, status: int, reference: Any) -> None:
    """An accepted task without a usable reference has an unknown outcome, and the error shows the value received."""
    script = Script(give(status, {"invoice_task_reference_number": reference, "processing_code": 100}))

    with pytest.raises(OutcomeUnknownError, match=rf"{status} without the task's reference, got ") as caught:
        CREATIONS["create"](make_client(script))

    assert repr(reference)[:60] in str(caught.value)
    assert type(caught.value.__cause__) is UnusableAnswerError


@pytest.mark.parametrize("reference", ["", " ", "../x", "a/b", "%2e%2e", 1.5, None, ["r"], True])
def test_reference_of_a_caller_is_checked_at_once(make_client: Make, reference: Any) -> None:
    """An invalid reference passed by a caller is refused at once, and nothing is sent."""
    with pytest.raises((TypeError, ValueError), match=r"reference (is|must be) "):
        make_client(Script()).invoices.task(reference)


@pytest.mark.parametrize("step", [*UNREADABLE.values(), answer(404), answer(401)], ids=[*UNREADABLE, "404", "401"])
def test_error_of_refresh_has_the_reference(make_client: Make, step: Step) -> None:
    """`refresh` polls once; a failure is chained to an error with the reference."""
    task = make_client(Script(ACCEPTED, *[step] * 4)).invoices.create(INVOICE_DATA)

    error = fail(make_client(), lambda _: task.refresh(), TaskUnknownError)

    assert isinstance(error.__cause__, CallError)


@BOTH
@pytest.mark.parametrize("name", ["on_request", "on_response"])
@pytest.mark.parametrize("at", [1, 2, 3], ids=["creation", "poll", "document"])
@pytest.mark.parametrize("raised", [KeyError("hook"), InfaktError(), NoAnswerError("hook")], ids=repr)
def test_hook_that_raises_does_not_lose_the_task(
    make_client: Make, create_task: CreateTask, name: str, at: int, raised: Exception
) -> None:
    """If a hook raises after the POST was answered, its exception is the cause of an error with the reference."""
    seen: list[Any] = []

    def raise_in_turn(event: RequestEvent | ResponseEvent) -> None:
        seen.append(event)
        if len(seen) == at:
            raise raised

    client = make_client(Script(ACCEPTED, DONE, INVOICE), hooks=Hooks(**{name: raise_in_turn}))
    if (name, at) == ("on_request", 1):
        with pytest.raises(type(raised)) as caught:  # nothing was sent
            create_task(client)
        assert caught.value is raised
        return

    error = fail(client, create_task)

    assert isinstance(error, TaskDocumentError) == (at == 3)
    assert error.__cause__ is raised


@contextmanager
def own_pool(kind: str, base_url: str) -> Iterator[tuple[Infakt, Callable[[], Any]]]:
    """Yield a client with its own connections, and the function that closes it."""
    options: dict[str, Any] = {"api_key": FULL_KEY, "base_url": base_url, "quota": None}
    if kind == "sync":
        with Infakt(**options) as client:
            yield client, client.close
        return
    with Loop() as loop:
        inner = AsyncInfakt(**options)
        yield Blocking.of(inner, loop), lambda: loop.run(inner.aclose())
        loop.run(inner.aclose())


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_closing_the_client_does_not_lose_the_task(make_emulator: Callable[..., Emulator], kind: str) -> None:
    """If the client is closed during the wait, the error names the task."""
    line = {"name": "x", "net_price": 100, "tax_symbol": "23"}
    invoice = {"client_company_name": "X", "payment_method": "cash", "services": [line]}
    with serve(make_emulator()) as url, own_pool(kind, url) as (client, close):
        task = client.invoices.create(invoice)
        close()

        for poll in (task.wait, task.refresh):
            with pytest.raises(TaskUnknownError, match="the client is closed") as caught:
                poll()
            assert caught.value.reference == task.reference
            assert isinstance(caught.value.__cause__, LifecycleError)


@pytest.mark.parametrize("send", KSEF.values(), ids=KSEF.keys())
@pytest.mark.parametrize("step", [*UNREADABLE.values(), answer(401), answer(302)], ids=[*UNREADABLE, "401", "302"])
def test_document_sent_to_ksef_is_named_by_its_uuid(make_client: Make, send: CreateTask, step: Step) -> None:
    """Any error after a document was sent to KSeF names the document."""
    script = Script(SENT, *[step] * 4)

    with pytest.raises(TaskError, match=r"d-1|not decided") as caught:
        send(make_client(script))

    assert (caught.value.document_uuid, caught.value.reference, count_posts(script)) == ("d-1", None, 1)
    assert isinstance(caught.value.__cause__, CallError)


@pytest.mark.parametrize("status", [[], {}, 5, None, True, "queued"], ids=repr)
def test_invalid_status_is_undecided(make_client: Make, status: Any) -> None:
    """After an invalid status polling continues, and the error at the deadline names the document."""
    script = Script(SENT, *[give(200, {"status": status})] * 20)

    with pytest.raises(TaskPendingError, match="not decided on the document yet") as caught:
        KSEF["invoice"](make_client(script))

    assert caught.value.document_uuid == "d-1"


def test_document_that_ksef_cannot_see_yet_is_pending(make_client: Make) -> None:
    """A 404 right after sending does not end the wait."""
    script = Script(SENT, answer(404), give(200, {"status": "success", "ksef_number": "1"}))

    assert KSEF["invoice"](make_client(script)).ksef_number == "1"
