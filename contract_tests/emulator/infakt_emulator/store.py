"""The rows of the account, by resource."""

from __future__ import annotations

import itertools
import random
import uuid
import zlib
from collections.abc import Iterator
from typing import Any

from .messages import Row

FIRST_ID, BLOCK, BLOCKS = 1_000_001, 10_000, 1_009
"""Ids come in blocks: the seeded rows of a table use a block chosen by its name; rows created later use the last."""


class Table:
    """The rows of one resource, in the order of creation."""

    def __init__(self) -> None:
        self._rows: dict[int, Row] = {}

    def __iter__(self) -> Iterator[Row]:
        return iter(list(self._rows.values()))

    def __len__(self) -> int:
        return len(self._rows)

    def put(self, row: Row) -> Row:
        """Add a new row."""
        self._rows[row["id"]] = row
        return row

    def find(self, **values: Any) -> Row | None:
        """Return the first row whose fields, as strings, equal the given values."""
        wanted = {name: str(value) for name, value in values.items()}
        return next((row for row in self if all(str(row.get(name)) == text for name, text in wanted.items())), None)

    def remove(self, row: Row) -> None:
        """Remove a row."""
        del self._rows[row["id"]]


class Store:
    """Every table of the account, and its random numbers and ids, which are the same for the same seed."""

    def __init__(self, seed: int) -> None:
        self.seed = seed
        self._tables: dict[str, Table] = {}
        self.use_sequence(None)

    def use_sequence(self, noun: str | None) -> None:
        """Start the random numbers and ids of one table, which are independent of those of other tables.

        Args:
            noun: Name of the table, or None for rows that are created later.
        """
        self.random = random.Random(f"{self.seed}:{noun}")
        place = BLOCKS if noun is None else zlib.crc32(noun.encode()) % BLOCKS
        self._last_id = FIRST_ID + place * BLOCK - 1

    def table(self, noun: str) -> Table:
        """Return the table of a resource, empty at first."""
        return self._tables.setdefault(noun, Table())

    def rows(self) -> Iterator[Row]:
        """Return the rows of all tables."""
        return itertools.chain.from_iterable(self._tables.values())

    def next_id(self) -> int:
        """Return a new id."""
        self._last_id += 1
        return self._last_id

    def next_uuid(self) -> str:
        """Return a new uuid."""
        return str(uuid.UUID(int=self.random.getrandbits(128), version=4))
