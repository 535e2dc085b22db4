"""Recorded requests and their statuses, for tests to read.

Memory is bounded: a long body is cut, and the oldest exchanges are dropped when the recorder is full. Counts go on.
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
    """One request and the status of its answer.

    Attributes:
        number: Number of the request, from 1.
        time: Time of the request, in seconds since 1970.
        method: HTTP method.
        path: Path of the request, with the prefix of the API.
        query: Query string.
        headers: Headers by their names in lower case; the key is hidden.
        body: Body as a string, at most 1 MB of it.
        status: HTTP status of the answer.
        is_read: Whether it counts as a read.
        operation: Id of the operation, or None if the path is unknown.
    """

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
    """The latest exchanges, oldest first; the value of the key is never kept."""

    def __init__(self) -> None:
        self.clear()

    def __iter__(self) -> Iterator[Exchange]:
        return iter(self._exchanges)

    def __len__(self) -> int:
        return len(self._exchanges)

    def __getitem__(self, index: int) -> Exchange:
        return self._exchanges[index]

    def add(self, *, call: Call, answer: Answer, operation: str | None, time: float) -> None:
        """Add one exchange, and drop the oldest ones if the recorder is full."""
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
        """Number of exchanges, including those that were dropped."""
        return self._counts["read"] + self._counts["write"]

    def counts(self) -> dict[str, int]:
        """Return the number of reads, of writes, and of calls that exceeded a rate limit."""
        return {name: self._counts[name] for name in ("read", "write", "rate_limited")}

    def clear(self) -> None:
        """Drop every exchange and reset the counts."""
        self._exchanges: deque[Exchange] = deque()
        self._counts: Counter[str] = Counter()
        self._size = 0


def _measure(exchange: Exchange) -> int:
    """Return the approximate number of characters in an exchange."""
    return len(exchange.path) + len(exchange.query) + len(exchange.body) + sum(map(len, exchange.headers.values()))
