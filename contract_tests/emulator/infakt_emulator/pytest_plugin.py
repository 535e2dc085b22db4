"""Fixtures for tests of a program that uses inFakt: a new account for each test, in process, without waiting.

The installed distribution is a pytest plugin and needs no configuration. The fixtures of clients need `infakt-client`;
the other fixtures do not.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from infakt import AsyncInfakt, Infakt
    from infakt_emulator import Emulator
    from infakt_emulator.clock import FakeClock


@pytest.fixture
def infakt_clock() -> FakeClock:
    """Clock of the emulator and the clients; waiting advances it and takes no time."""
    from infakt_emulator.clock import FakeClock

    return FakeClock()


@pytest.fixture
def infakt_emulator(infakt_clock: FakeClock) -> Emulator:
    """A new emulator for each test."""
    from infakt_emulator import Emulator

    return Emulator(clock=infakt_clock.time)


@pytest.fixture
def infakt_client(infakt_emulator: Emulator, infakt_clock: FakeClock) -> Iterator[Infakt]:
    """A client of the emulator with every scope."""
    import httpx

    from infakt import Infakt
    from infakt_emulator import FULL_KEY, InProcessTransport
    from infakt_emulator.inprocess import BASE_URL

    with (
        httpx.Client(transport=InProcessTransport(infakt_emulator)) as http,
        Infakt(api_key=FULL_KEY, base_url=BASE_URL, http_client=http, clock=infakt_clock) as client,
    ):
        yield client


@pytest.fixture
async def async_infakt_client(infakt_emulator: Emulator, infakt_clock: FakeClock) -> AsyncIterator[AsyncInfakt]:
    """An asynchronous client of the emulator; needs a plugin that runs asynchronous fixtures, such as that of anyio."""
    import httpx

    from infakt import AsyncInfakt
    from infakt_emulator import FULL_KEY, InProcessTransport
    from infakt_emulator.inprocess import BASE_URL

    async with (
        httpx.AsyncClient(transport=InProcessTransport(infakt_emulator)) as http,
        AsyncInfakt(api_key=FULL_KEY, base_url=BASE_URL, http_client=http, clock=infakt_clock) as client,
    ):
        yield client
