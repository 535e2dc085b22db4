"""Interrupting the wait for an accepted task leaves its reference: in a note of the exception, and in the log."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator
from types import coroutine

import httpx
import pytest

from contract_tests.client.runtime.accepted_tasks import (
    ACCEPTED,
    BOTH,
    CREATIONS,
    DONE,
    INVOICE_DATA,
    KSEF,
    PENDING,
    REFERENCE,
    SENT,
    CreateTask,
    Make,
)
from contract_tests.client.script import Act, Script
from infakt import AsyncInfakt
from infakt_emulator.clock import FakeClock


class SoftTimeLimitError(Exception):
    """The exception that a worker's time limit raises in the thread of a job."""


class HardTimeLimit(BaseException):
    """The same in a library whose exception does not derive from `Exception`."""


INTERRUPTIONS = [KeyboardInterrupt, SystemExit, SoftTimeLimitError, HardTimeLimit, asyncio.CancelledError, TimeoutError]
STAGES = {"poll": [ACCEPTED], "pause": [ACCEPTED, PENDING], "document": [ACCEPTED, DONE]}


def interrupt(kind: type[BaseException]) -> Act:
    """Return a step in which the caller is interrupted."""

    def act(_: httpx.Request) -> httpx.Response:
        raise kind

    return act


class InterruptingClock(FakeClock):
    """A clock that interrupts every sleep."""

    kind: type[BaseException] = KeyboardInterrupt

    def sleep(self, seconds: float) -> None:  # noqa: ARG002 - the parameter of a clock
        """Interrupt."""
        raise self.kind


@BOTH
@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("kind", INTERRUPTIONS)
def test_interruption_gets_a_note_and_a_warning(
    make_client: Make, caplog: pytest.LogCaptureFixture, create_task: CreateTask, stage: str, kind: type[BaseException]
) -> None:
    """The exception is raised unchanged, with a note that names the task and how to continue, which is also logged."""
    clock = InterruptingClock()
    clock.kind = kind
    steps = STAGES[stage] if stage == "pause" else [*STAGES[stage], interrupt(kind)]
    caplog.set_level(logging.WARNING, "infakt")

    with pytest.raises(kind) as caught:
        create_task(make_client(Script(*steps), clock=clock))

    notes = " ".join(getattr(caught.value, "__notes__", []))
    warnings = [record.getMessage() for record in caplog.records if record.levelno == logging.WARNING]
    assert (len(getattr(caught.value, "__notes__", [])), len(warnings)) == (1, 1)
    assert f"task {REFERENCE}" in notes
    assert "document is u" in notes if stage == "document" else f"task('{REFERENCE}').wait()" in notes
    assert notes in warnings[0]


@pytest.mark.parametrize("kind", INTERRUPTIONS)
def test_interruption_before_the_answer_names_nothing(make_client: Make, kind: type[BaseException]) -> None:
    """While the POST is in progress there is no reference yet."""
    with pytest.raises(kind) as caught:
        CREATIONS["create"](make_client(Script(interrupt(kind))))

    assert not hasattr(caught.value, "__notes__")


@pytest.mark.parametrize("limit", ["timeout", "cancel"])
def test_task_that_is_cancelled_keeps_its_reference(caplog: pytest.LogCaptureFixture, limit: str) -> None:
    """With `asyncio.timeout` or `cancel` the note is on the cancellation, and the warning in the log."""

    async def interrupt_the_wait() -> BaseException | None:
        script = Script(ACCEPTED, *[PENDING] * 100)
        async with httpx.AsyncClient(transport=script) as http:
            client = AsyncInfakt(api_key="k", base_url="http://127.0.0.1", http_client=http, quota=None)
            waiting = asyncio.create_task(client.invoices.create_and_wait(INVOICE_DATA))
            try:
                if limit == "timeout":
                    async with asyncio.timeout(0.05):
                        await waiting
                else:
                    await asyncio.sleep(0.05)
                    waiting.cancel()
                    await waiting
            except (TimeoutError, asyncio.CancelledError) as error:
                return (error.__cause__ or error.__context__) if limit == "timeout" else error
        return None

    error = asyncio.run(interrupt_the_wait())

    assert REFERENCE in " ".join(getattr(error, "__notes__", []))
    assert REFERENCE in caplog.text


class SuspendingClock(FakeClock):
    """A clock whose sleep never ends."""

    async def asleep(self, seconds: float) -> None:  # noqa: ARG002 - the parameter of a clock
        """Suspend for good."""
        await suspend()


@coroutine
def suspend() -> Iterator[None]:
    """Suspend without anything to wait for."""
    yield


def test_closed_coroutine_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    """If a coroutine is closed while it waits for a task, this is logged, since no caller is left to get an error."""
    http = httpx.AsyncClient(transport=Script(ACCEPTED, PENDING))
    client = AsyncInfakt(
        api_key="k", base_url="http://127.0.0.1", http_client=http, quota=None, clock=SuspendingClock()
    )

    async def drop() -> None:
        waiting = client.invoices.create_and_wait(INVOICE_DATA)
        waiting.send(None)
        waiting.close()

    asyncio.run(drop())

    assert f"interrupted by GeneratorExit; task {REFERENCE} was accepted and continues" in caplog.text


@pytest.mark.parametrize("kind", INTERRUPTIONS)
def test_interruption_names_the_document(make_client: Make, kind: type[BaseException]) -> None:
    """Interrupting the wait for KSeF leaves a note that says how to request the document's status."""
    with pytest.raises(kind) as caught:
        KSEF["invoice"](make_client(Script(SENT, interrupt(kind))))

    assert "client.ksef.status('d-1')" in " ".join(getattr(caught.value, "__notes__", []))
