"""Recorded requests and their status, for tests to read.

Memory is bounded: a long body is cut, and the oldest exchanges are dropped when there is no room. Counts go on.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from .keys import KEY_HEADER
from .messages import Answer, Call


@dataclass(frozen=True, kw_only=True)
class Exchange:
    """One request and the status of its answer."""

    number: int
    time: float
    method: str
    path: str
    query: str
    headers: Mapping[str, str]
    body: str
    status: int
    is_read: bool
    operation: str | None

    def as_data(self) -> dict[str, Any]:
        """Return the exchange as plain data."""
        return asdict(self)


MAX_BODY_BYTES = 1_000_000
MAX_BYTES = 20_000_000
MAX_EXCHANGES = 50_000


class Recorder:
    """Keeps the latest exchanges; the value of the key is never kept."""

    def __init__(self) -> None:
        self.clear()

    def __iter__(self) -> Iterator[Exchange]:
        return iter(self._exchanges)

    def __len__(self) -> int:
        return len(self._exchanges)

    def __getitem__(self, index: int) -> Exchange:
        return self._exchanges[index]

    def add(self, *, call: Call, answer: Answer, operation: str | None, time: float) -> None:
        """Keep one exchange, and drop the oldest ones if there is no room."""
        hidden = {KEY_HEADER: "hidden"} if KEY_HEADER in call.headers else {}
        exchange = Exchange(
            number=call.number,
            time=time,
            method=call.method,
            path=call.path,
            query=call.query,
            headers={**call.headers, **hidden},
            body=call.body[:MAX_BODY_BYTES].decode("utf-8", "replace"),
            status=answer.status,
            is_read=call.is_read,
            operation=operation,
        )
        self._counts["read" if exchange.is_read else "write"] += 1
        self._counts["rate_limited"] += exchange.status == 429
        self._exchanges.append(exchange)
        self._size += _measure(exchange)
        while len(self._exchanges) > 1 and (self._size > MAX_BYTES or len(self._exchanges) > MAX_EXCHANGES):
            self._size -= _measure(self._exchanges.popleft())

    @property
    def total(self) -> int:
        """Number of exchanges, including those that are no longer kept."""
        return self._counts["read"] + self._counts["write"]

    def counts(self) -> dict[str, int]:
        """Return the number of reads, of writes, and of all calls refused for the rate."""
        return {name: self._counts[name] for name in ("read", "write", "rate_limited")}

    def clear(self) -> None:
        """Drop every exchange and count from 0."""
        self._exchanges: deque[Exchange] = deque()
        self._counts: Counter[str] = Counter()
        self._size = 0


def _measure(exchange: Exchange) -> int:
    """Return roughly the characters that an exchange holds."""
    return len(exchange.path) + len(exchange.query) + len(exchange.body) + sum(map(len, exchange.headers.values()))
