"""Giving up an accepted task leaves its reference: in a note of the interruption, and in the log."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator
from types import coroutine

import httpx
import pytest

from contract_tests.client.runtime.taken import (
    BOTH,
    DONE,
    KSEF,
    ORDER,
    ORDERS,
    PENDING,
    REFERENCE,
    SENT,
    TAKEN,
    Make,
    Orders,
)
from contract_tests.client.script import Act, Script
from infakt import AsyncInfakt
from infakt_emulator.clock import FakeClock


class SoftTimeLimitError(Exception):
    """The exception that a worker's time limit raises in the thread of a job."""


class HardTimeLimit(BaseException):
    """The same in a library whose exception is not meant to be caught."""


INTERRUPTIONS = [KeyboardInterrupt, SystemExit, SoftTimeLimitError, HardTimeLimit, asyncio.CancelledError, TimeoutError]
MOMENTS = {"question": [TAKEN], "pause": [TAKEN, PENDING], "document": [TAKEN, DONE]}


def interrupt(kind: type[BaseException]) -> Act:
    """Return a step in which the caller is interrupted."""

    def act(_: httpx.Request) -> httpx.Response:
        raise kind

    return act


class Impatient(FakeClock):
    """A clock that interrupts every sleep."""

    kind: type[BaseException] = KeyboardInterrupt

    def sleep(self, seconds: float) -> None:  # noqa: ARG002 - the parameter of a clock
        """Interrupt."""
        raise self.kind


@BOTH
@pytest.mark.parametrize("moment", MOMENTS)
@pytest.mark.parametrize("kind", INTERRUPTIONS)
def test_interruption_gets_a_note_and_a_warning(
    make_client: Make, caplog: pytest.LogCaptureFixture, order: Orders, moment: str, kind: type[BaseException]
) -> None:
    """The exception is raised unchanged, with a note of the task and how to go on, which is also logged."""
    clock = Impatient()
    clock.kind = kind
    steps = MOMENTS[moment] if moment == "pause" else [*MOMENTS[moment], interrupt(kind)]
    caplog.set_level(logging.WARNING, "infakt")

    with pytest.raises(kind) as caught:
        order(make_client(Script(*steps), clock=clock))

    notes = " ".join(getattr(caught.value, "__notes__", []))
    warnings = [record.getMessage() for record in caplog.records if record.levelno == logging.WARNING]
    assert (len(getattr(caught.value, "__notes__", [])), len(warnings)) == (1, 1)
    assert f"task {REFERENCE}" in notes
    assert "document is u" in notes if moment == "document" else f"task('{REFERENCE}').wait()" in notes
    assert notes in warnings[0]


@pytest.mark.parametrize("kind", INTERRUPTIONS)
def test_interruption_before_the_answer_names_nothing(make_client: Make, kind: type[BaseException]) -> None:
    """While the POST is in progress there is no reference yet."""
    with pytest.raises(kind) as caught:
        ORDERS["create"](make_client(Script(interrupt(kind))))

    assert not hasattr(caught.value, "__notes__")


@pytest.mark.parametrize("limit", ["timeout", "cancel"])
def test_task_that_is_cancelled_keeps_its_reference(caplog: pytest.LogCaptureFixture, limit: str) -> None:
    """`asyncio.timeout` and a cancelled task leave the note on the cancellation, and the warning in the log."""

    async def order() -> BaseException | None:
        script = Script(TAKEN, *[PENDING] * 100)
        async with httpx.AsyncClient(transport=script) as http:
            client = AsyncInfakt(api_key="k", base_url="http://127.0.0.1", http_client=http, quota=None)
            waiting = asyncio.create_task(client.invoices.create_and_wait(ORDER))
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

    error = asyncio.run(order())

    assert REFERENCE in " ".join(getattr(error, "__notes__", []))
    assert REFERENCE in caplog.text


class Suspended(FakeClock):
    """A clock whose sleep never ends."""

    async def asleep(self, seconds: float) -> None:  # noqa: ARG002 - the parameter of a clock
        """Suspend for good."""
        await suspend()


@coroutine
def suspend() -> Iterator[None]:
    """Wait for nothing."""
    yield


def test_coroutine_that_is_dropped_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    """A task whose coroutine is closed while it waits is logged, since no caller is left to get an error."""
    http = httpx.AsyncClient(transport=Script(TAKEN, PENDING))
    client = AsyncInfakt(api_key="k", base_url="http://127.0.0.1", http_client=http, quota=None, clock=Suspended())

    async def drop() -> None:
        waiting = client.invoices.create_and_wait(ORDER)
        waiting.send(None)
        waiting.close()

    asyncio.run(drop())

    assert f"interrupted by GeneratorExit; task {REFERENCE} was accepted and continues" in caplog.text


@pytest.mark.parametrize("kind", INTERRUPTIONS)
def test_interruption_names_the_document(make_client: Make, kind: type[BaseException]) -> None:
    """Giving up waiting for KSeF leaves a note of how to ask for the document."""
    with pytest.raises(kind) as caught:
        KSEF["invoice"](make_client(Script(SENT, interrupt(kind))))

    assert "client.ksef.status('d-1')" in " ".join(getattr(caught.value, "__notes__", []))
