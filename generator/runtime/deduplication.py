"""Deduplication of webhooks: which events were handled, and which are being handled now.

inFakt sends an event again, under the same uuid, until the response is 200 or 201. An attempt claims its event for the
length of a lease, and marks it as handled on success. A process that is killed leaves its claim behind: the lease
expires, and the next attempt handles the event. So every event is handled at least once, and exactly once unless a
handler is killed or takes longer than its lease.
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
    """The result of claiming an event."""

    NEW = "the event is this attempt's to handle"
    IN_PROGRESS = "another attempt is handling the event"
    DONE = "the event was handled"


class SeenStore(Protocol):
    """A store of handled events. One of your own, over Redis for example, needs these three atomic methods.

    ``event_uuid`` is the event's uuid; ``owner`` identifies one attempt to handle it.
    """

    def claim(self, event_uuid: str, owner: str) -> Claim:
        """Claims an event for a lease, unless it was handled or another claim is still valid."""
        ...

    def finish(self, event_uuid: str, owner: str) -> None:
        """Marks an event as handled, whoever holds it by now: the work was done."""
        ...

    def release(self, event_uuid: str, owner: str) -> None:
        """Gives up the owner's claim, since handling failed. Does nothing if the claim is another owner's by now."""
        ...


@dataclass(frozen=True, slots=True)
class _Entry:
    """An event since ``since``: claimed by an owner, or done where there is none."""

    owner: str | None
    since: float


class MemorySeenStore:
    """Remembers handled events in memory, for the threads of one process.

    Args:
        max_events: Number of events to remember; the oldest are forgotten first.
        lease: The longest time that handling an event may take.
        clock: The source of time, for tests.

    Raises:
        ConfigurationError: ``max_events`` is below 1, or ``lease`` is not a timedelta above 0.
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
    """Remembers handled events in a SQLite file that the processes of one machine share.

    Later errors of the file are raised as ``sqlite3.Error``: respond with 500, and inFakt sends the event again.

    Args:
        path: Path of the file, which is created if it does not exist.
        max_age: How long to remember an event.
        lease: The longest time that handling an event may take.
        clock: The source of time, for tests.

    Raises:
        ConfigurationError: The file cannot be created or written to, or ``max_age`` or ``lease`` is not a timedelta
            above 0.
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
        """The only connection that may write. None is kept open: after a fork, SQLite's own locks would stay."""
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
    """The name under which an event is remembered; None if it has no usable uuid."""
    if isinstance(uuid, str):
        return uuid.strip() or None
    is_number = isinstance(uuid, int | float) and not isinstance(uuid, bool)
    return json.dumps(uuid) if is_number else None


@contextmanager
def once(seen: SeenStore | None, event_uuid: str | None) -> Generator[bool, None, None]:
    """Claims an event for the ``with`` block; if the block raises, the claim is given up.

    Yields:
        Whether the event is new. One without a uuid, and every event without a store, always is.

    Raises:
        WebhookInProgressError: Another attempt is handling the event.
    """
    if seen is None or event_uuid is None:
        yield True
        return
    owner = secrets.token_hex(8)
    claim = seen.claim(event_uuid, owner)
    if claim is Claim.IN_PROGRESS:
        msg = "another attempt at this event is being handled; respond with 503, and inFakt will send it again"
        raise WebhookInProgressError(msg)
    try:
        yield claim is Claim.NEW
    except BaseException:  # a cancelled task did not handle it either
        if claim is Claim.NEW:
            with suppress(Exception):  # the lease expires anyway; the block's own error is the one to report
                seen.release(event_uuid, owner)
        raise
    if claim is Claim.NEW:
        seen.finish(event_uuid, owner)
