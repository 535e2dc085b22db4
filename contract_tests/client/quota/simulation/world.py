"""Drives the client's flows from event to event, and makes things fail."""

from __future__ import annotations

import heapq
import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any

from contract_tests.client.quota.simulation.scenario import Caller, ExternalFailure, Kind, Scenario
from contract_tests.client.quota.simulation.server import Server
from infakt import Hooks, MemoryQuotaStore, Quota, Retry, SQLiteQuotaStore
from infakt._runtime.answer import Answer  # what is simulated is the inside of a call, below its drivers
from infakt._runtime.effects import Ask, Flow, Send, Sleep
from infakt._runtime.flow import Context, fetch, keep
from infakt._runtime.limiter import Limiter
from infakt._runtime.operation import Call, Operation
from infakt._runtime.retry import Failure, FailureReason

EPOCH = 1_793_876_400.0
MANY_EVENTS = 20_000
OPERATIONS: dict[Kind, Operation] = {
    "read": Operation("get_client", "GET", "/clients/{client_id}.json"),
    "write": Operation("create_client", "POST", "/clients.json"),
}


@dataclass
class Done:
    """A call: when it began, was sent and ended, and its outcome, which is None if its process died."""

    number: int
    kind: Kind
    began: float
    ended: float | None = None
    sent: list[float] = field(default_factory=list[float])
    outcome: str | None = None
    died: bool = False


class World:
    """Virtual time, and everything that happens in it."""

    def __init__(self, scenario: Scenario, folder: Path) -> None:
        self.scenario = scenario
        self.now = 0.0
        self.wall = 0.0
        self.server = Server(scenario.windows, scenario.retry_after, EPOCH)
        self.calls: list[Done] = []
        self.rng = Random(scenario.seed)
        self._folder = folder
        self._numbers = itertools.count()
        self._events: list[tuple[float, int, Callable[[], None]]] = []
        self._order = itertools.count()
        self._stores: list[Any] = []
        self._is_store_down = False
        self._breaks_until = 0.0
        self._dying_calls = 0
        self._dead: list[Flow[Any]] = []  # kept, since collecting one would clean up, which a killed process does not
        self._processes = [self._make_process() for _ in range(1 + max(caller.process for caller in scenario.callers))]

    def run(self) -> bool:
        """Process all events, and return whether they come to an end."""
        for failure in self.scenario.failures:
            self.at(failure.start_seconds, lambda failure=failure: self._apply(failure))
        for caller in self.scenario.callers:
            self.at(caller.starts, lambda caller=caller: self._begin(caller, self._processes[caller.process], 0))
        try:
            for _ in range(MANY_EVENTS):
                if not self._events:
                    return True
                self.now, _, act = heapq.heappop(self._events)
                act()
            return False
        finally:
            for store in self._stores:
                if isinstance(store, SQLiteQuotaStore):
                    store.close()

    def at(self, time: float, act: Callable[[], None]) -> None:
        """Schedule an action; actions that are due at the same time run in the order they were scheduled."""
        heapq.heappush(self._events, (max(time, self.now), next(self._order), act))

    def _make_process(self) -> Context:
        scenario = self.scenario
        made: Any = SQLiteQuotaStore(self._folder / f"{scenario.seed}.db") if scenario.in_file else MemoryQuotaStore()
        self._stores.append(made)
        store: Any = _Flaky(made, lambda: self._is_store_down, is_blocking=scenario.is_blocking)
        quota = Quota(scenario.windows["read"], scenario.windows["write"], max_wait=scenario.max_wait)
        clock: Any = _Clock(self)
        retry = Retry(attempts=20, deadline=scenario.deadline)
        limiter = Limiter(quota, store, clock, "key", "server")
        return Context(retry, clock, self.rng.random, limiter, Hooks(), "server")

    def _begin(self, caller: Caller, process: Context, made: int) -> None:
        if made == caller.calls:
            return
        done = Done(next(self._numbers), caller.kind, self.now)
        self.calls.append(done)
        flow = fetch(process, Call(OPERATIONS[caller.kind], "/"), keep)
        self._step(flow, None, done, lambda: self._begin(caller, process, made + 1))

    def _step(self, flow: Flow[Any], value: Any, done: Done, go_on: Callable[[], None]) -> None:
        """Resume a flow with the result of its last effect, and schedule the next effect."""
        if done.died:
            self._dead.append(flow)
            return
        try:
            effect = flow.send(value)
            while isinstance(effect, Ask):
                effect = flow.send(effect.act())
        except StopIteration:
            self._end(done, "success", go_on)
        except Exception as error:  # noqa: BLE001 - any exception is the outcome of its call
            self._end(done, type(error).__name__, go_on)
        else:
            if isinstance(effect, Sleep):
                self.at(self.now + effect.seconds, lambda: self._step(flow, None, done, go_on))
            else:
                self._send(effect, flow, done, go_on)

    def _end(self, done: Done, outcome: str, go_on: Callable[[], None]) -> None:
        assert done.outcome is None
        done.ended, done.outcome = self.now, outcome
        self.at(self.now, go_on)

    def _send(self, send: Send, flow: Flow[Any], done: Done, go_on: Callable[[], None]) -> None:
        done.sent.append(self.now)
        if self._dying_calls:
            self._dying_calls -= 1
            done.died = True
        there, back = (self.rng.uniform(0.2, 1) * self.scenario.latency for _ in range(2))
        is_broken = self.now < self._breaks_until

        def arrive() -> None:
            if is_broken and self.rng.random() < 0.3:
                answer_later(Failure(FailureReason.NOT_CONNECTED))
                return
            status, headers = self.server.take(done.kind, done.number, self.now)
            if is_broken and self.rng.random() < 0.3:
                answer_later(
                    self.rng.choice([Failure(FailureReason.BROKEN), Failure(FailureReason.TIMED_OUT), Answer(502, {})])
                )
            else:
                answer_later(Answer(status, headers))

        def answer_later(outcome: Answer | Failure) -> None:
            self.at(self.now + back, lambda: self._step(flow, outcome, done, go_on))

        if send.seconds <= there + back:
            self.at(
                self.now + max(send.seconds, 0.0),
                lambda: self._step(flow, Failure(FailureReason.TIMED_OUT), done, go_on),
            )
            self.at(self.now + there, lambda: self.server.take(done.kind, done.number, self.now) and None)
        else:
            self.at(self.now + there, arrive)

    def _apply(self, failure: ExternalFailure) -> None:
        until = self.now + failure.seconds
        if failure.cause == "other":
            self._use_elsewhere(until)
        elif failure.cause in {"back", "ahead"}:
            self.wall += failure.seconds if failure.cause == "ahead" else -failure.seconds
        elif failure.cause == "crash":
            self._dying_calls = 3
        elif failure.cause == "fork":
            child = self._make_process()
            self._begin(Caller(0, "read", 3, self.now), child, 0)
        elif failure.cause == "outage":
            self._is_store_down = True
            self.at(until, self._bring_store_back)
        elif failure.cause == "network":
            self._breaks_until = until
        else:
            self.server.refuses_until = until

    def _bring_store_back(self) -> None:
        self._is_store_down = False

    def _use_elsewhere(self, until: float) -> None:
        if self.now < until:
            kind: Kind = self.rng.choice(["read", "write"])
            self.server.count_other(kind, self.now)
            self.at(self.now + self.rng.uniform(0.1, 5), lambda: self._use_elsewhere(until))


class _Clock:
    """A process's clock: its monotonic time continues, its wall time may be set."""

    def __init__(self, world: World) -> None:
        self._world = world

    def monotonic(self) -> float:
        return 1_000.0 + self._world.now

    def now(self) -> datetime:
        return datetime.fromtimestamp(EPOCH + self._world.now + self._world.wall, UTC)


class _Flaky:
    """A store that is down from time to time."""

    def __init__(self, store: Any, is_down: Callable[[], bool], *, is_blocking: bool) -> None:
        self._store, self._is_down = store, is_down
        self.is_blocking = is_blocking
        self.is_local = getattr(store, "is_local", False)

    def __getattr__(self, name: str) -> Any:
        if self._is_down():
            raise ConnectionError
        return getattr(self._store, name)


def find_optimum(windows: Sequence[Any], calls: int) -> float:
    """Return the earliest second at which the last of the given calls can start if all are ready at 0."""
    starts: list[float] = []
    for number in range(calls):
        waits = [starts[number - window.limit] + window.seconds for window in windows if number >= window.limit]
        starts.append(max([0.0, *waits]))
    return starts[-1] if starts else 0.0
