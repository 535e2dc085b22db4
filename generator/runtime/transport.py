"""The two drivers of flows: one for threads, one for tasks. They wait and send, and decide nothing.

Both keep the deadline of each ``Send``. A cancel scope ends a task's wait. A thread's wait cannot be ended from
outside: the client's own connections check the time themselves, those of an HTTP client that was passed in only between
two pieces of a body.
"""

from __future__ import annotations

import ssl
from typing import TYPE_CHECKING, Any, TypeVar, cast

import httpx

from .collector import Collector, astream, classify, cut_short, late, stream
from .effects import Ask, Deliver, Effect, Flow, Send
from .errors import LifecycleError
from .flow import Context
from .pool import CLOSED, AsyncPool, Pool
from .request import Requests
from .retry import Failure, Outcome
from .scope import Scope, TaskScope
from .settings import Settings
from .trace import drop_library_frames

if TYPE_CHECKING:
    from anyio import CapacityLimiter

T = TypeVar("T")
ASKING_THREADS = 16
"""Maximum number of threads in which an asynchronous client asks a store at once."""


class Transport:
    """Drives flows in the calling thread."""

    def __init__(self, pool: Pool, settings: Settings, context: Context, user_agent: str) -> None:
        self.pool = pool
        self.context = context
        self._requests = Requests(settings, user_agent)
        self._settings = settings

    def run(self, flow: Flow[T], scope: Scope | None = None) -> T:
        """Returns what the flow returns, and raises what it raises. ``scope`` lets others cancel it."""
        scope = scope or Scope()
        outcome: Any = None
        with self.pool.running(scope):
            while True:
                try:
                    effect = flow.send(outcome)
                except StopIteration as stop:
                    return cast("T", stop.value)
                try:
                    outcome = self._do(effect, scope)
                except BaseException as error:
                    drop_library_frames(error)
                    flow.throw(error)  # the flow cleans up at once, not when it is collected
                    raise

    def _do(self, effect: Effect, scope: Scope) -> Any:
        if isinstance(effect, Ask | Deliver):
            return effect.act()
        _check_not_cancelled(scope)
        if isinstance(effect, Send):
            return self._send(effect, scope)
        self.context.clock.sleep(effect.seconds)
        return None

    def _send(self, send: Send, scope: Scope) -> Outcome:
        http = self.pool.get()
        collector = Collector(send, self._settings, self.context.clock)
        scope.begin(send.seconds)
        try:
            with self._requests.send(http, send) as response:
                if collector.begin(response):
                    for piece in stream(response):
                        if not collector.take(piece):
                            break
        except (httpx.RequestError, ssl.SSLError) as error:  # TLS 1.3 refuses a client when it first reads
            return _conclude(classify(error, may_be_sent=scope.may_be_sent), send, scope)
        except RuntimeError as error:
            if http.is_closed:  # between the look at it and its use
                raise LifecycleError(CLOSED) from error
            raise
        return collector.outcome()


class AsyncTransport:
    """Drives flows in the running task."""

    def __init__(self, pool: AsyncPool, settings: Settings, context: Context, user_agent: str) -> None:
        self.pool = pool
        self.context = context
        self._requests = Requests(settings, user_agent)
        self._settings = settings
        self._limiter: CapacityLimiter | None = None

    async def run(self, flow: Flow[T]) -> T:
        """Returns what the flow returns, and raises what it raises."""
        scope = TaskScope()
        outcome: Any = None
        with self.pool.running(scope):
            while True:
                try:
                    effect = flow.send(outcome)
                except StopIteration as stop:
                    return cast("T", stop.value)
                try:
                    outcome = await self._do(effect, scope)
                except BaseException as error:
                    drop_library_frames(error)
                    flow.throw(error)  # the flow cleans up at once, not when it is collected
                    raise

    async def _do(self, effect: Effect, scope: TaskScope) -> Any:
        if isinstance(effect, Ask):
            return await self._ask(effect)
        if isinstance(effect, Deliver):
            return await _deliver(effect)
        _check_not_cancelled(scope)
        if isinstance(effect, Send):
            return await self._send(effect, scope)
        with scope.enter():
            await self.context.clock.asleep(effect.seconds)
        return None

    async def _send(self, send: Send, scope: TaskScope) -> Outcome:
        http = self.pool.get()
        collector = Collector(send, self._settings, self.context.clock)
        scope.begin(send.seconds)
        with scope.enter(send.seconds):
            try:
                async with self._requests.asend(http, send) as response:
                    if collector.begin(response):
                        async for piece in astream(response):
                            if not collector.take(piece):
                                break
            except (httpx.RequestError, ssl.SSLError) as error:  # TLS 1.3 refuses a client when it first reads
                return _conclude(classify(error, may_be_sent=scope.may_be_sent), send, scope)
            except RuntimeError as error:
                if http.is_closed:  # between the look at it and its use
                    raise LifecycleError(CLOSED) from error
                raise
            return collector.outcome()
        return _conclude(late(may_be_sent=scope.may_be_sent), send, scope)

    async def _ask(self, ask: Ask) -> Any:
        """What a store says, asked in a thread; the application's own threads do not keep it waiting."""
        from anyio import CapacityLimiter, to_thread  # httpx brings it; only stores that block pay for it

        if self._limiter is None:
            self._limiter = CapacityLimiter(ASKING_THREADS)
        return await to_thread.run_sync(ask.act, limiter=self._limiter)


async def _deliver(effect: Deliver) -> None:
    """Writes in a thread of its own, so that the reader may run in this event loop."""
    from anyio import to_thread  # httpx brings it; only downloads into pipes pay for it

    await to_thread.run_sync(effect.act)


def _check_not_cancelled(scope: Scope) -> None:
    if scope.is_cancelled:
        raise LifecycleError(CLOSED)


def _conclude(failure: Failure, send: Send, scope: Scope) -> Failure:
    return cut_short(failure, send) if scope.is_cancelled else failure
