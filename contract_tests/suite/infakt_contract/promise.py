"""A promise of the API that does not hold, as a maintainer wants to read it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

MOST_NAMED = 5


class BrokenPromiseError(AssertionError):
    """A server does not keep what the description says of it.

    The promise itself is the first sentence of the test; operation and request are those of the last call.

    Attributes:
        expected: What should have come.
        seen: What came.
        suffers: What a user of the library would suffer from it, in one sentence.
        cause: What failures of one cause have in common, or None.
    """

    def __init__(self, *, expected: str, seen: str, suffers: str, cause: str | None = None) -> None:
        super().__init__(f"expected {expected}; seen: {seen}. {suffers}")
        self.expected = expected
        self.seen = seen
        self.suffers = suffers
        self.cause = cause


def enumerate_some(names: Iterable[Any]) -> str:
    """Return how many there are, and the first few by name."""
    named = [str(name) for name in names]
    rows = f"{len(named)} row{'' if len(named) == 1 else 's'}"
    more = ", …" if len(named) > MOST_NAMED else ""
    return f"{rows} ({', '.join(named[:MOST_NAMED])}{more})" if named else rows
