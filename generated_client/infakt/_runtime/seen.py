# Generated: do not edit. Change openapi/ or generator/runtime/seen.py,
# then run: python -m generator build
"""Which events came before: inFakt sends an event again, under the same uuid, until it is answered with 200 or 201."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Generator
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path
from threading import Lock
from typing import Protocol

from .clock import Clock, SystemClock
from .errors import ConfigurationError

_BUSY_SECONDS = 10.0
_SCHEMA = (
    "CREATE TABLE IF NOT EXISTS infakt_seen (event_uuid TEXT PRIMARY KEY, seen_at REAL NOT NULL)",
    "CREATE INDEX IF NOT EXISTS infakt_seen_at ON infakt_seen (seen_at)",
)


class SeenStore(Protocol):
    """What remembers events. Another store, over Redis say, needs these two methods, the first of them atomic."""

    def first_time(self, event_uuid: str) -> bool:
        """Whether an event was not seen before; from now on it was."""
        ...

    def forget(self, event_uuid: str) -> None:
        """Lets an event come once more, since handling it failed. One that is not known is no error."""
        ...


class MemorySeenStore:
    """Remembers the last ``max_events`` events for the threads of one process, until it ends."""

    def __init__(self, max_events: int = 10_000) -> None:
        if max_events < 1:
            msg = f"max_events is at least 1; got {max_events!r}"
            raise ConfigurationError(msg)
        self._max_events = max_events
        self._seen: dict[str, None] = {}
        self._lock = Lock()

    def first_time(self, event_uuid: str) -> bool:
        """Whether an event was not seen before; from now on it was."""
        with self._lock:
            if event_uuid in self._seen:
                return False
            self._seen[event_uuid] = None
            if len(self._seen) > self._max_events:
                del self._seen[next(iter(self._seen))]
            return True

    def forget(self, event_uuid: str) -> None:
        """Lets an event come once more."""
        with self._lock:
            self._seen.pop(event_uuid, None)


class SQLiteSeenStore:
    """Remembers events for ``max_age`` in a file that processes of one machine share.

    The file is made if it is not there; raises ``ConfigurationError`` if that cannot be. Later trouble with it is an
    ``sqlite3.Error``: let it become a 500, and inFakt will try again.
    """

    def __init__(
        self,
        path: str | os.PathLike[str],
        *,
        max_age: timedelta = timedelta(days=30),
        clock: Clock | None = None,
    ) -> None:
        if os.fspath(path) in {"", ":memory:"}:
            msg = "SQLiteSeenStore needs the path of a file; MemorySeenStore remembers without one"
            raise ConfigurationError(msg)
        if max_age <= timedelta(0):
            msg = f"max_age is above 0; got {max_age!r}"
            raise ConfigurationError(msg)
        self._path = Path(path).resolve()
        self._max_age = max_age
        self._clock = clock or SystemClock()
        try:
            with self._transaction():
                pass
        except sqlite3.Error as error:
            msg = f"{self._path} cannot hold the seen events ({error}); give a file that this process may write"
            raise ConfigurationError(msg) from error

    def first_time(self, event_uuid: str) -> bool:
        """Whether an event was not seen before; from now on it was. What is too old is dropped on the way."""
        now = self._clock.now()
        with self._transaction() as database:
            database.execute("DELETE FROM infakt_seen WHERE seen_at < ?", [(now - self._max_age).timestamp()])
            row = [_to_text(event_uuid), now.timestamp()]
            return database.execute("INSERT OR IGNORE INTO infakt_seen VALUES (?, ?)", row).rowcount == 1

    def forget(self, event_uuid: str) -> None:
        """Lets an event come once more."""
        with self._transaction() as database:
            database.execute("DELETE FROM infakt_seen WHERE event_uuid = ?", [_to_text(event_uuid)])

    @contextmanager
    def _transaction(self) -> Generator[sqlite3.Connection, None, None]:
        """A connection that alone may write. Each is new, so that threads and forks share none."""
        with closing(sqlite3.connect(self._path, timeout=_BUSY_SECONDS, isolation_level=None)) as database:
            database.execute("BEGIN IMMEDIATE")
            for statement in _SCHEMA:
                database.execute(statement)
            yield database
            database.execute("COMMIT")  # closing without it rolls back


def _to_text(event_uuid: str) -> str:
    """The uuid as a text that SQLite takes, which refuses halves of surrogates."""
    return event_uuid.encode(errors="backslashreplace").decode()


@contextmanager
def once(seen: SeenStore | None, event_uuid: str | None) -> Generator[bool, None, None]:
    """Whether an event comes for the first time; a block that raises lets it come once more.

    An event without a uuid, and any event without a store, is always new.
    """
    if seen is None or not event_uuid:
        yield True
        return
    is_first = seen.first_time(event_uuid)
    try:
        yield is_first
    except BaseException:  # a cancelled task did not handle it either
        if is_first:
            seen.forget(event_uuid)
        raise
