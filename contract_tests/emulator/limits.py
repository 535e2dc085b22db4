"""Rate limits: sliding windows that refuse a call before it is looked at."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Literal

from .wire import Answer, json_answer

RetryAfter = Literal["seconds", "date"] | None
MINUTE, HOUR, DAY = 60, 3_600, 86_400


@dataclass(frozen=True, kw_only=True)
class Budget:
    """How many calls may be made in each window (seconds to calls), counted per key or per address."""

    per: Literal["key", "address"]
    windows: Mapping[int, int]


Policy = Mapping[Literal["read", "write"], Budget]

POLICIES: Mapping[str, Policy] = {
    "none": {},
    # The limits of a plan without an accountant: reads by account, writes by address.
    "seed": {
        "read": Budget(per="key", windows={MINUTE: 50, HOUR: 200, DAY: 1_000}),
        "write": Budget(per="address", windows={MINUTE: 10, HOUR: 100, DAY: 500}),
    },
    # Documented by the vendor.
    "documented": {
        "read": Budget(per="address", windows={MINUTE: 300}),
        "write": Budget(per="address", windows={MINUTE: 150}),
    },
}


@dataclass(kw_only=True)
class Limits:
    """Counts calls against a policy.

    `scale` shortens every window. Whether a refused call counts, and whether Retry-After comes at all, was never
    recorded: by default a refused call does not count and Retry-After gives seconds.
    """

    policy: Policy
    clock: Callable[[], float]
    scale: float = 1.0
    counts_refused: bool = False
    retry_after: RetryAfter = "seconds"

    def __post_init__(self) -> None:
        self._calls: defaultdict[tuple[str, str], list[float]] = defaultdict(list)

    def reset(self) -> None:
        """Forget every call."""
        self._calls.clear()

    def check(self, *, is_read: bool, key: str, address: str) -> Answer | None:
        """Count a call, or return the answer that refuses it."""
        name: Literal["read", "write"] = "read" if is_read else "write"
        budget = self.policy.get(name)
        if budget is None:
            return None
        now, calls = self.clock(), self._calls[name, key if budget.per == "key" else address]
        wait_seconds = self._wait(budget, calls, now)
        if wait_seconds <= 0 or self.counts_refused:
            calls.append(now)
            del calls[: -max(budget.windows.values())]
        return self._refuse(wait_seconds, now) if wait_seconds > 0 else None

    def _wait(self, budget: Budget, calls: list[float], now: float) -> float:
        """Return how long it is until every window has room for one more call."""
        waits = [0.0]
        for seconds, allowed in budget.windows.items():
            length = seconds * self.scale
            if len(calls) >= allowed:
                waits.append(calls[-allowed] + length - now)
        return max(waits)

    def _refuse(self, wait_seconds: float, now: float) -> Answer:
        whole_seconds = max(1, math.ceil(wait_seconds))
        moment = datetime.fromtimestamp(now + whole_seconds, UTC)
        values = {"seconds": str(whole_seconds), "date": format_datetime(moment, usegmt=True)}
        headers = {"retry-after": values[self.retry_after]} if self.retry_after else {}
        return json_answer(429, {"error": "Przekroczono limit zapytań. Proszę spróbować później."}, headers)
