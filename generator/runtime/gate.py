"""Lets calls through as the quota's forecast allows, and tells the forecast what the server said."""

from __future__ import annotations

import hashlib
import warnings
from collections.abc import Callable
from typing import TypeVar

from .answer import Answer
from .clock import Clock
from .effects import Flow, Sleep
from .events import Hooks, QuotaWaitEvent
from .operation import Operation
from .quota import Demand, Quota, QuotaStore, Ticket, Window, WindowState
from .retry import Failure, Lost, Outcome

T = TypeVar("T")
PAUSE_WITHOUT_WORD = 1.0
"""Seconds that everybody holds back after a refusal that does not say for how long."""
AIR = 0.002
"""Seconds added to a forecast wait, so that a place is surely free when it ends."""


class Gate:
    """The quota of one account at one server. Without a ``quota`` everything is let through."""

    def __init__(self, quota: Quota | None, store: QuotaStore, clock: Clock, key: str, server: str) -> None:
        self._quota = quota
        self._store = store
        self._clock = clock
        # Reads count for the account, writes for the address that calls; neither name gives the key away.
        self._account = hashlib.sha256(f"{server} {key}".encode()).hexdigest()[:16]
        self._address = hashlib.sha256(server.encode()).hexdigest()[:16]
        self._has_warned = False

    def admit(self, operation: Operation, seconds: float, hooks: Hooks) -> Flow[Ticket | None]:
        """Waits for a place, at most ``seconds``; where that is too short the call goes, for the server decides."""
        if self._quota is None:
            return None
        demands = self._demands(operation, self._quota)
        patience = min(seconds, self._quota.max_wait)
        while True:
            answer = self._try(lambda: self._store.reserve(demands, self._now()))
            if answer is None or isinstance(answer, tuple):
                return answer
            if answer > patience:
                return self._try(lambda: self._store.take(demands, self._now()))
            wait = answer + AIR
            hooks.quota_wait(QuotaWaitEvent(operation.name, _kind(operation), wait, self._find_full(demands)))
            yield Sleep(wait)
            patience -= answer

    def settle(self, operation: Operation, ticket: Ticket | None, outcome: Outcome) -> None:
        """Counts the call from now on, unless it was refused or never arrived; a refusal holds everybody back."""
        if self._quota is None or ticket is None:
            return
        demands = self._demands(operation, self._quota)
        refusal = outcome if isinstance(outcome, Answer) and outcome.is_limit else None
        if refusal:
            told = refusal.retry_after(self._clock.now())
            until = self._now() + (told or PAUSE_WITHOUT_WORD)  # "at once" is not taken at its word
            self._try(lambda: self._store.block(demands, until))
        if refusal or (isinstance(outcome, Failure) and outcome.lost is Lost.NOT_CONNECTED):
            self._try(lambda: self._store.release(demands, ticket))
        else:
            self._try(lambda: self._store.settle(demands, ticket, self._now()))

    def hold_back(self, operation: Operation, seconds: float) -> None:
        """Has everybody wait as long as a refused call waits, which is longer with each of its refusals."""
        if self._quota is not None:
            demands = self._demands(operation, self._quota)
            self._try(lambda: self._store.block(demands, self._now() + seconds))

    def snapshot(self) -> list[WindowState]:
        """How full every window is."""
        if self._quota is None:
            return []
        groups: list[tuple[str, Demand]] = [
            ("read", (f"read:{self._account}", self._quota.reads)),
            ("write", (f"write:{self._address}", self._quota.writes)),
            ("ksef_import", (f"ksef_import:{self._account}", self._quota.ksef_imports)),
        ]
        return [state for kind, demand in groups for state in self._look(kind, demand)]

    def _look(self, kind: str, demand: Demand) -> list[WindowState]:
        states = self._try(lambda: self._store.look(demand, self._now())) or []
        return [WindowState(kind, window, *state) for window, state in zip(demand[1], states, strict=False)]

    def _find_full(self, demands: list[Demand]) -> tuple[Window, ...]:
        states = [state for demand in demands for state in self._look("", demand)]
        return tuple(state.window for state in states if not state.left)

    def _demands(self, operation: Operation, quota: Quota) -> list[Demand]:
        if operation.is_write:
            return [(f"write:{self._address}", quota.writes)]
        reads = (f"read:{self._account}", quota.reads)
        if operation.rate_class == "ksef_import":
            return [reads, (f"ksef_import:{self._account}", quota.ksef_imports)]
        return [reads]

    def _now(self) -> float:
        return self._clock.now().timestamp()

    def _try(self, ask: Callable[[], T]) -> T | None:
        """What the store says; None from one that is down or locked, which costs no call and is told once."""
        try:
            return ask()
        except Exception as error:  # noqa: BLE001 - a store is the user's; whatever it raises, calls go on
            if not self._has_warned:
                self._has_warned = True
                msg = f"the quota store fails ({type(error).__name__}), calls go on unpaced"
                warnings.warn(msg, RuntimeWarning, stacklevel=2)
            return None


def _kind(operation: Operation) -> str:
    return operation.rate_class or ("write" if operation.is_write else "read")
