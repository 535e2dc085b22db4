# Generated: do not edit. Change openapi/ or generator/runtime/deduplication.py,
# then run: python -m generator build
"""Which events came before, and which of them are being handled now.

inFakt sends an event again, under the same uuid, until it is answered with 200 or 201. A try claims its event for the
time of a lease, and marks it done when the handling succeeded. A process that is killed leaves its claim behind: the
lease runs out, and the next try is the event's first again. So every event is handled at least once, and exactly once
unless a handler is killed or outlives its lease.
"""

from __future__ import annotations

import json
import os
import secrets
import sqlite3
from collections.abc import Generator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum
from pathlib import Path
from typing import Any, Protocol

from .clock import Clock, SystemClock
from .errors import ConfigurationError, WebhookInProgressError
from .forks import ForkLock

LEASE = timedelta(minutes=5)
_BUSY_SECONDS = 10.0
_SCHEMA = (
    "CREATE TABLE IF NOT EXISTS infakt_event (event_uuid TEXT PRIMARY KEY, owner TEXT, since REAL NOT NULL)",
    "CREATE INDEX IF NOT EXISTS infakt_event_since ON infakt_event (since)",
)
# What lies in the future by more than a lease was written while the clock was wrong; it must not block an event.
_DROP = "DELETE FROM infakt_event WHERE since < :oldest OR (owner IS NOT NULL AND NOT since BETWEEN :past AND :future)"


class Claim(Enum):
    """What a store says to a try."""

    NEW = "the event is this try's to handle"
    IN_PROGRESS = "another try is handling the event"
    DONE = "the event was handled"


class SeenStore(Protocol):
    """What remembers events. Another store, over Redis say, needs these three methods, each of them atomic.

    ``owner`` names a try and is different for each.
    """

    def claim(self, event_uuid: str, owner: str) -> Claim:
        """Claims an event for a lease, unless it was handled or another claim is still valid."""
        ...

    def finish(self, event_uuid: str, owner: str) -> None:
        """Marks an event as handled, whoever holds it by now: the work was done."""
        ...

    def release(self, event_uuid: str, owner: str) -> None:
        """Gives up the owner's claim, since handling failed. Does nothing where it is no longer the owner's."""
        ...


@dataclass(frozen=True, slots=True)
class _Entry:
    """An event since ``since``: claimed by an owner, or done where there is none."""

    owner: str | None
    since: float


class MemorySeenStore:
    """Remembers the last ``max_events`` handled events for the threads of one process, until it ends.

    ``lease`` is the longest time that handling an event may take.
    """

    def __init__(self, max_events: int = 10_000, *, lease: timedelta = LEASE, clock: Clock | None = None) -> None:
        if max_events < 1:
            msg = f"max_events must be at least 1, got {max_events!r}"
            raise ConfigurationError(msg)
        self._max_events = max_events
        self._lease = _check_duration("lease", lease)
        self._clock = clock or SystemClock()
        self._entries: dict[str, _Entry] = {}
        self._lock = ForkLock()

    def claim(self, event_uuid: str, owner: str) -> Claim:
        """Claims an event for a lease, unless it was handled or another claim is still valid."""
        now = self._clock.monotonic()
        with self._lock:
            entry = self._entries.get(event_uuid)
            if entry is not None and entry.owner is None:
                return Claim.DONE
            if entry is not None and now - entry.since < self._lease:
                return Claim.IN_PROGRESS
            self._entries[event_uuid] = _Entry(owner, now)
            return Claim.NEW

    def finish(self, event_uuid: str, owner: str) -> None:  # noqa: ARG002 - the protocol's
        """Marks an event as handled."""
        with self._lock:
            self._entries.pop(event_uuid, None)  # to the end, so that the oldest are dropped first
            self._entries[event_uuid] = _Entry(None, self._clock.monotonic())
            if len(self._entries) > self._max_events:
                del self._entries[next(uuid for uuid, entry in self._entries.items() if entry.owner is None)]

    def release(self, event_uuid: str, owner: str) -> None:
        """Gives up the owner's claim."""
        with self._lock:
            entry = self._entries.get(event_uuid)
            if entry is not None and entry.owner == owner:
                del self._entries[event_uuid]


class SQLiteSeenStore:
    """Remembers handled events for ``max_age`` in a file that processes of one machine share.

    ``lease`` is the longest time that handling an event may take. The file is made if it is not there; raises
    ``ConfigurationError`` if that cannot be. Later trouble with it is an ``sqlite3.Error``: let it become a 500, and
    inFakt will try again.
    """

    def __init__(
        self,
        path: str | os.PathLike[str],
        *,
        max_age: timedelta = timedelta(days=30),
        lease: timedelta = LEASE,
        clock: Clock | None = None,
    ) -> None:
        if os.fspath(path) in {"", ":memory:"}:
            msg = "SQLiteSeenStore needs the path of a file; MemorySeenStore remembers without one"
            raise ConfigurationError(msg)
        self._path = Path(path).resolve()
        self._max_age = _check_duration("max_age", max_age)
        self._lease = _check_duration("lease", lease)
        self._clock = clock or SystemClock()
        self._lock = ForkLock()
        try:
            with self._transaction():
                pass
        except sqlite3.Error as error:
            msg = f"{self._path} cannot hold the seen events ({error}); give a file that this process may write"
            raise ConfigurationError(msg) from error

    def claim(self, event_uuid: str, owner: str) -> Claim:
        """Claims an event for a lease, unless it was handled or another claim is still valid."""
        uuid, now = _to_text(event_uuid), self._clock.now().timestamp()
        times = {"oldest": now - self._max_age, "past": now - self._lease, "future": now + self._lease}
        with self._transaction() as database:
            database.execute(_DROP, times)
            found = database.execute("SELECT owner FROM infakt_event WHERE event_uuid = ?", [uuid]).fetchone()
            if found is not None:
                return Claim.DONE if found[0] is None else Claim.IN_PROGRESS
            database.execute("INSERT INTO infakt_event VALUES (?, ?, ?)", [uuid, owner, now])
            return Claim.NEW

    def finish(self, event_uuid: str, owner: str) -> None:  # noqa: ARG002 - the protocol's
        """Marks an event as handled."""
        row = [_to_text(event_uuid), self._clock.now().timestamp()]
        with self._transaction() as database:
            database.execute("INSERT OR REPLACE INTO infakt_event VALUES (?, NULL, ?)", row)

    def release(self, event_uuid: str, owner: str) -> None:
        """Gives up the owner's claim."""
        with self._transaction() as database:
            database.execute(
                "DELETE FROM infakt_event WHERE event_uuid = ? AND owner = ?", [_to_text(event_uuid), owner]
            )

    @contextmanager
    def _transaction(self) -> Generator[sqlite3.Connection, None, None]:
        """A connection that alone may write. Each is new, and none is open at a fork: SQLite's own locks would stay."""
        with self._lock, closing(sqlite3.connect(self._path, timeout=_BUSY_SECONDS, isolation_level=None)) as database:
            database.execute("BEGIN IMMEDIATE")
            for statement in _SCHEMA:
                database.execute(statement)
            yield database
            database.execute("COMMIT")  # closing without it rolls back


def _check_duration(name: str, duration: timedelta) -> float:
    if not isinstance(duration, timedelta) or duration <= timedelta(0):  # pyright: ignore[reportUnnecessaryIsInstance] # callers without a type checker
        msg = f"{name} must be a timedelta above 0, got {duration!r}"
        raise ConfigurationError(msg)
    return duration.total_seconds()


def _to_text(event_uuid: str) -> str:
    """The uuid as a text that SQLite takes, which refuses halves of surrogates."""
    return event_uuid.encode(errors="backslashreplace").decode()


def name_event(uuid: Any) -> str | None:
    """The name under which an event is remembered; None where it has no usable uuid."""
    if isinstance(uuid, str):
        return uuid.strip() or None
    is_number = isinstance(uuid, int | float) and not isinstance(uuid, bool)
    return json.dumps(uuid) if is_number else None


@contextmanager
def once(seen: SeenStore | None, event_uuid: str | None) -> Generator[bool, None, None]:
    """Whether an event is this block's to handle; a block that raises lets it come once more.

    An event without a uuid, and any event without a store, is always new. Raises ``WebhookInProgressError`` while
    another try handles the event.
    """
    if seen is None or event_uuid is None:
        yield True
        return
    owner = secrets.token_hex(8)
    claim = seen.claim(event_uuid, owner)
    if claim is Claim.IN_PROGRESS:
        msg = "another try of this event is being handled; answer 503, and inFakt will send it again"
        raise WebhookInProgressError(msg)
    try:
        yield claim is Claim.NEW
    except BaseException:  # a cancelled task did not handle it either
        if claim is Claim.NEW:
            with suppress(Exception):  # the lease runs out by itself; the block's own error is the one to report
                seen.release(event_uuid, owner)
        raise
    if claim is Claim.NEW:
        seen.finish(event_uuid, owner)
