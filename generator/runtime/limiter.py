"""Delays calls until the quota's forecast has a place for them, and updates the forecast from the server's answers."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from math import isnan
from threading import Thread
from typing import TypeVar

from .clock import Clock
from .effects import Ask, Flow, Sleep
from .errors import CallError, RateLimitError
from .events import Hooks, QuotaWaitEvent, logger
from .operation import Operation
from .quota import Demand, Quota, QuotaStore, Ticket, WindowState
from .retry import Failure, FailureReason, Outcome, is_refusal
from .standby import Counter, Standby

T = TypeVar("T")
AIR = 0.002
"""Seconds added to a forecast wait, so that a place is surely free when it ends."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place of a call in the quota, and the store that gave it."""

    counter: Counter
    demands: list[Demand]
    ticket: Ticket


class Limiter:
    """Applies the quota of one account at one server. Without a ``quota`` nothing is delayed."""

    def __init__(self, quota: Quota | None, store: QuotaStore, clock: Clock, account: str, server: str) -> None:
        self._quota = quota
        self._standby = Standby(store, clock)
        self._clock = clock
        # Reads count for the account, writes for the address that calls; neither name gives the key away.
        self._account = hashlib.sha256(f"{server} {account}".encode()).hexdigest()[:16]
        self._address = hashlib.sha256(server.encode()).hexdigest()[:16]

    def admit(self, operation: Operation, seconds: float, hooks: Hooks) -> Flow[Place | Failure | None]:
        """Waits for a place, at most ``seconds``; a failure where there is none in time, None where nothing is counted.

        Where the forecast wants more than the quota's ``max_wait`` the call goes all the same, for the server decides;
        but such calls go one after the other.
        """
        if self._quota is None:
            return None
        demands = self._demands(operation, self._quota)
        arrived = self._clock.monotonic()
        patience = min(seconds, self._quota.max_wait)
        is_late = False
        while True:
            answer = yield from self._claim(demands, lambda given: given.store.reserve(demands, given.now()))
            if answer is None or isinstance(answer, Place):
                return answer
            waited = self._clock.monotonic() - arrived
            if not is_late and waited + answer > patience:
                is_late = True
                _log_late(operation, answer, patience)
            if is_late:
                answer = yield from self._claim(demands, lambda given: given.store.overtake(demands, given.now()))
                if answer is None or isinstance(answer, Place):
                    return answer
            if waited + answer >= seconds:
                return Failure(FailureReason.NO_PLACE, retry_after=answer)
            yield from self._wait(operation, demands, answer + AIR, hooks)

    def settle(self, place: Place | None, outcome: Outcome) -> Flow[None]:
        """Counts the call from now on, unless it was refused or never arrived; a refusal makes all callers wait."""
        if place is not None:
            yield from self._ask(partial(self._report, place, outcome))

    def abandon(self, place: Place | None, outcome: Outcome) -> None:
        """Settles a call that was interrupted, which has no driver to wait with any more."""
        if place is not None:
            self._do_aside(partial(self._report, place, outcome))

    def explain(self, operation: Operation, error: CallError) -> Flow[None]:
        """Adds to a refusal which windows are full by the forecast, and when they have a place."""
        refusal = error if isinstance(error, RateLimitError) else error.__cause__
        if self._quota is None or not isinstance(refusal, RateLimitError):
            return
        states = yield from self._ask(partial(self._look_at, self._demands(operation, self._quota)))
        refusal.windows = tuple(state.window for state in states if not state.left)
        seconds = max((state.resets_in for state in states), default=0.0)
        refusal.resets_at = self._clock.now() + timedelta(seconds=seconds) if seconds else None

    def snapshot(self) -> list[WindowState]:
        """How full every window is; see ``QuotaUsage``."""
        if self._quota is None:
            return []
        groups: list[tuple[str, Demand]] = [
            ("read", (f"read:{self._account}", self._quota.reads)),
            ("write", (f"write:{self._address}", self._quota.writes)),
            ("ksef_import", (f"ksef_import:{self._account}", self._quota.ksef_imports)),
        ]
        return [state for kind, demand in groups for state in self._look(kind, demand)]

    def _claim(self, demands: list[Demand], act: Callable[[Counter], float | Ticket]) -> Flow[Place | float | None]:
        """A place, or the seconds to wait; a place that comes after the caller was interrupted is given back."""

        def claim() -> Place | float | None:
            counter, answer = self._standby.ask_either(lambda given: _read(act(given)))
            return Place(counter, demands, answer) if isinstance(answer, tuple) else answer

        if not self._standby.is_blocking:
            return claim()
        claimed: Future[Place | float | None] = Future()
        try:
            yield Ask(partial(_fulfil, claimed, claim))
        except BaseException:
            claimed.add_done_callback(self._give_back)
            raise
        return claimed.result()

    def _give_back(self, claimed: Future[Place | float | None]) -> None:
        place = claimed.result()
        if isinstance(place, Place):
            self.abandon(place, Failure(FailureReason.NOT_CONNECTED))

    def _ask(self, act: Callable[[], T]) -> Flow[T]:
        """What a store says, which the driver waits for where it may take its time."""
        return (yield Ask(act)) if self._standby.is_blocking else act()

    def _do_aside(self, act: Callable[[], None]) -> None:
        """Asks a store where nobody may wait: an event loop may run in this thread."""
        if self._standby.is_blocking:
            with suppress(RuntimeError):  # none can be started while Python ends; the place is free a minute later
                Thread(target=act).start()
        else:
            act()

    def _report(self, place: Place, outcome: Outcome) -> None:
        demands, ticket = place.demands, place.ticket
        if is_refusal(outcome):
            seconds = outcome.retry_after(self._clock.now())
            self._standby.report(place.counter, lambda given: given.store.refuse(demands, ticket, given.now(), seconds))
        elif isinstance(outcome, Failure) and not outcome.was_sent:
            self._standby.report(place.counter, lambda given: given.store.release(demands, ticket))
        else:
            self._standby.report(place.counter, lambda given: given.store.settle(demands, ticket, given.now()))

    def _wait(self, operation: Operation, demands: list[Demand], seconds: float, hooks: Hooks) -> Flow[None]:
        states = yield from self._ask(partial(self._look_at, demands))
        full = tuple(state.window for state in states if not state.left)
        hooks.quota_wait(QuotaWaitEvent(operation.name, _kind(operation), seconds, full))
        yield Sleep(seconds)

    def _look_at(self, demands: list[Demand]) -> list[WindowState]:
        return [state for demand in demands for state in self._look("", demand)]

    def _look(self, kind: str, demand: Demand) -> list[WindowState]:
        _, states = self._standby.ask_either(lambda given: given.store.look(demand, given.now()))
        return [WindowState(kind, window, *state) for window, state in zip(demand[1], states or [], strict=False)]

    def _demands(self, operation: Operation, quota: Quota) -> list[Demand]:
        if operation.is_write:
            return [(f"write:{self._address}", quota.writes)]
        reads = (f"read:{self._account}", quota.reads)
        if operation.rate_class == "ksef_import":
            return [reads, (f"ksef_import:{self._account}", quota.ksef_imports)]
        return [reads]


class QuotaUsage:
    """How much of the quota of a client's account is used."""

    __slots__ = ("_limiter",)

    def __init__(self, limiter: Limiter) -> None:
        self._limiter = limiter

    def snapshot(self) -> list[WindowState]:
        """How full every window is; empty without a quota.

        A store in a file or behind a network is asked at once, in the calling thread.
        """
        return self._limiter.snapshot()


def _fulfil(claimed: Future[T], claim: Callable[[], T]) -> None:
    claimed.set_result(claim())


def _read(answer: float | Ticket) -> float | Ticket:
    """What a store may say. Raises for anything else, which is then a failure of the store."""
    if isinstance(answer, tuple):
        return answer
    seconds = float(answer)
    if isnan(seconds):
        msg = "a store returned NaN where it should say how long to wait"
        raise ValueError(msg)
    return seconds


def _log_late(operation: Operation, seconds: float, patience: float) -> None:
    words = (
        "%s: %s quota has no place for %.3f s, longer than the call may wait (%g s); it goes without one in its turn"
    )
    logger.warning(words, operation.name, _kind(operation), seconds, patience)


def _kind(operation: Operation) -> str:
    return operation.rate_class or ("write" if operation.is_write else "read")
