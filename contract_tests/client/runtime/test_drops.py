"""Bodies that trickle in: no single pause is long, but together they exceed the deadline."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator

import httpx
import pytest

from contract_tests.client.script import Script
from infakt import Infakt, Retry
from infakt.errors import AnswerTimeoutError, OutcomeUnknownError
from infakt_emulator.clock import FakeClock

Make = Callable[..., Infakt]


class Drops(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A JSON object sent at one byte every ten seconds."""

    def __init__(self, clock: FakeClock) -> None:
        self.clock = clock
        self.left = list(b'{"id": 1}')

    def __iter__(self) -> Iterator[bytes]:
        while self.left:
            self.clock.advance(10)
            yield bytes([self.left.pop(0)])

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for drop in self:
            yield drop


def test_trickling_read_ends_at_the_deadline(make_client: Make, clock: FakeClock) -> None:
    """A body that is incomplete at the deadline is abandoned, and the rest is not read."""
    drops = Drops(clock)
    client = make_client(Script(lambda _: httpx.Response(200, stream=drops)), retry=Retry(deadline=35))

    with pytest.raises(AnswerTimeoutError, match="no answer in time"):
        client.clients.get(1)

    # The fourth byte was late but might have been the last, which only the fifth disproves.
    assert bytes(drops.left) == b": 1}"


def test_trickling_write_is_unknown(make_client: Make, clock: FakeClock) -> None:
    """A write whose answer is incomplete at the deadline may have been processed."""
    client = make_client(Script(lambda _: httpx.Response(201, stream=Drops(clock))), retry=Retry(deadline=35))

    with pytest.raises(OutcomeUnknownError, match="no answer in time"):
        client.clients.create({"country": "PL"})


def test_trickling_body_is_read_before_the_deadline(make_client: Make, clock: FakeClock) -> None:
    """A slow body that is complete before the deadline is not a failure."""
    client = make_client(Script(lambda _: httpx.Response(200, stream=Drops(clock))), retry=Retry(deadline=95))

    assert client.clients.get(1).id == 1
