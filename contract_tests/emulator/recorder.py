"""What was asked of the emulator and what it answered, kept for the test that asks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from .keys import KEY_HEADER
from .wire import Answer, Call


@dataclass(frozen=True, kw_only=True)
class Exchange:
    """One request and the status it got."""

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


class Recorder:
    """Keeps every exchange; the key's value is never kept."""

    def __init__(self) -> None:
        self._exchanges: list[Exchange] = []

    def __iter__(self) -> Iterator[Exchange]:
        return iter(self._exchanges)

    def __len__(self) -> int:
        return len(self._exchanges)

    def __getitem__(self, index: int) -> Exchange:
        return self._exchanges[index]

    def add(self, *, call: Call, answer: Answer, operation: str | None, time: float) -> None:
        """Keep one exchange."""
        hidden = {KEY_HEADER: "hidden"} if KEY_HEADER in call.headers else {}
        self._exchanges.append(
            Exchange(
                number=call.number,
                time=time,
                method=call.method,
                path=call.path,
                query=call.query,
                headers={**call.headers, **hidden},
                body=call.body.decode("utf-8", "replace"),
                status=answer.status,
                is_read=call.is_read,
                operation=operation,
            )
        )

    def counts(self) -> dict[str, int]:
        """Return how many reads and writes came, and how many of all were refused for their rate."""
        kinds = Counter("read" if exchange.is_read else "write" for exchange in self)
        refused = sum(exchange.status == 429 for exchange in self)
        return {"read": kinds["read"], "write": kinds["write"], "rate_limited": refused}

    def clear(self) -> None:
        """Forget every exchange."""
        self._exchanges.clear()
