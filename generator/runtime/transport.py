"""The two drivers of flows: one for threads, one for tasks. They wait and send, and decide nothing."""

from __future__ import annotations

import ssl
from typing import TypeVar, cast

import httpx

from .collector import Collector, classify
from .effects import Flow, Send
from .flow import Context
from .pool import AsyncPool, Pool
from .request import Requests
from .retry import Outcome
from .settings import Settings

T = TypeVar("T")


class Transport:
    """Drives flows in the calling thread."""

    def __init__(self, pool: Pool, settings: Settings, context: Context, user_agent: str) -> None:
        self.pool = pool
        self.context = context
        self._requests = Requests(settings, user_agent)
        self._settings = settings

    def run(self, flow: Flow[T]) -> T:
        """What the flow returns; what it raises."""
        outcome: Outcome | None = None
        while True:
            try:
                effect = flow.send(outcome)
            except StopIteration as stop:
                return cast("T", stop.value)
            try:
                if isinstance(effect, Send):
                    outcome = self._send(effect)
                else:
                    self.context.clock.sleep(effect.seconds)
                    outcome = None
            except BaseException as error:
                flow.throw(error)  # the flow cleans up at once, not when it is collected
                raise

    def _send(self, send: Send) -> Outcome:
        http = self.pool.get()
        collector = Collector(send, self._settings, self.context.clock)
        try:
            with http.stream(**self._requests.build(send)) as response:
                if collector.begin(response):
                    for piece in response.iter_bytes():
                        if not collector.take(piece):
                            break
        except (httpx.RequestError, ssl.SSLError) as error:  # TLS 1.3 refuses a client when it first reads
            return classify(error)
        return collector.outcome()


class AsyncTransport:
    """Drives flows in the running task."""

    def __init__(self, pool: AsyncPool, settings: Settings, context: Context, user_agent: str) -> None:
        self.pool = pool
        self.context = context
        self._requests = Requests(settings, user_agent)
        self._settings = settings

    async def run(self, flow: Flow[T]) -> T:
        """What the flow returns; what it raises."""
        outcome: Outcome | None = None
        while True:
            try:
                effect = flow.send(outcome)
            except StopIteration as stop:
                return cast("T", stop.value)
            try:
                if isinstance(effect, Send):
                    outcome = await self._send(effect)
                else:
                    await self.context.clock.asleep(effect.seconds)
                    outcome = None
            except BaseException as error:
                flow.throw(error)  # the flow cleans up at once, not when it is collected
                raise

    async def _send(self, send: Send) -> Outcome:
        http = self.pool.get()
        collector = Collector(send, self._settings, self.context.clock)
        try:
            async with http.stream(**self._requests.build(send)) as response:
                if collector.begin(response):
                    async for piece in response.aiter_bytes():
                        if not collector.take(piece):
                            break
        except (httpx.RequestError, ssl.SSLError) as error:  # TLS 1.3 refuses a client when it first reads
            return classify(error)
        return collector.outcome()
