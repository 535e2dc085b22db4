"""Rate limits: sliding windows that refuse a call before it is handled."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from .messages import Answer, json_answer

Windows = Mapping[int, int]
"""Lengths of windows in seconds, each with the number of calls that it allows."""
MINUTE, HOUR, DAY = 60, 3_600, 86_400


@dataclass(frozen=True, kw_only=True)
class Budget:
    """Number of calls allowed in each window, counted per key or per address."""

    per: Literal["key", "address"]
    windows: Windows


Policy = Mapping[Literal["read", "write"], Budget]

# Documented in the newest readme of the vendor, per address.
PUBLISHED: Policy = {
    "read": Budget(per="address", windows={MINUTE: 300}),
    "write": Budget(per="address", windows={MINUTE: 150}),
}

# None is confirmed by a live server.
POLICIES: Mapping[str, Policy] = {
    "none": {},
    # A statement without a public source, about a plan without an accountant: reads per account, writes per address.
    "seed": {
        "read": Budget(per="key", windows={MINUTE: 50, HOUR: 200, DAY: 1_000}),
        "write": Budget(per="address", windows={MINUTE: 10, HOUR: 100, DAY: 500}),
    },
    "published": PUBLISHED,
    "documented": PUBLISHED,  # the former name of `published`, kept for command lines
}


def make_refusal(*, status: int = 429, retry_after: str | None = None) -> Answer:
    """Return the answer to a call beyond the limit."""
    headers = {} if retry_after is None else {"retry-after": retry_after}
    return json_answer(status, {"error": "Przekroczono limit zapytań. Proszę spróbować później."}, headers)


def refuse_with_seconds(wait_seconds: int, _now: float) -> Answer:
    """Refuse a call, with the seconds left in Retry-After."""
    return make_refusal(retry_after=str(wait_seconds))


def find_wait(windows: Windows, calls: Sequence[float], now: float, scale: float = 1.0) -> float:
    """Return the seconds until every window has room for one more call."""
    full = ((seconds, allowed) for seconds, allowed in windows.items() if len(calls) >= allowed)
    return max((0.0, *(calls[-allowed] + seconds * scale - now for seconds, allowed in full)))


@dataclass(kw_only=True)
class Limits:
    """Counts calls against a policy.

    Seen live: Retry-After comes with a 429, may be 0 (the fault `retry_after_zero`), and no X-RateLimit header comes
    with it. Inferred: a refused call does not count, and Retry-After gives the seconds left.

    Attributes:
        policy: Windows for reads and writes.
        clock: Function that returns the time in seconds.
        scale: Factor for the length of every window.
        counts_refused: Whether refused calls count.
        weight: Number of calls that one call counts as.
        refuse: Function that returns the refusal, given the seconds to wait, rounded up, and the time.
    """

    policy: Policy
    clock: Callable[[], float]
    scale: float = 1.0
    counts_refused: bool = False
    weight: int = 1
    refuse: Callable[[int, float], Answer] = refuse_with_seconds

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
        wait_seconds = find_wait(budget.windows, calls, now, self.scale)
        if wait_seconds <= 0 or self.counts_refused:
            calls += [now] * self.weight
            del calls[: -max(budget.windows.values())]
        return self.refuse(max(1, math.ceil(wait_seconds)), now) if wait_seconds > 0 else None

    def has_room(self, name: str, windows: Windows) -> bool:
        """Count a call against windows that apply under every policy; return whether there was room for it."""
        now, calls = self.clock(), self._calls[name, ""]
        is_free = find_wait(windows, calls, now, self.scale) <= 0
        if is_free:
            calls.append(now)
        return is_free
