# Generated: do not edit. Change openapi/ or generator/runtime/quota_sqlite.py,
# then run: python -m generator build
"""Counts shared by the processes of one machine, in a SQLite file."""

from __future__ import annotations

import os
import sqlite3
import threading
import time
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path

from .quota import UNDER_WAY_SECONDS, Demand, Ticket, Window

PATIENCE = 0.5
"""Seconds to wait for another process to let go of the file."""
_SCHEMA = """
CREATE TABLE IF NOT EXISTS calls (
    number INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL, counts_from REAL NOT NULL
);
CREATE INDEX IF NOT EXISTS calls_by_time ON calls (key, counts_from);
CREATE TABLE IF NOT EXISTS blocks (key TEXT PRIMARY KEY, until REAL NOT NULL);
"""


class SQLiteQuotaStore:
    """Counts in the file at ``path``, made when missing. The standard library is enough; safe for threads and forks.

    It holds hashes of keys and times, nothing of what was called. A file that is locked or lost costs no call: the
    client goes on unpaced and warns once.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self._path = Path(path)
        self._lock = threading.Lock()
        self._connection: sqlite3.Connection | None = None
        self._process = 0

    def reserve(self, demands: Sequence[Demand], now: float) -> float | Ticket:
        with self._transaction() as db:
            wait = max(_wait(db, demand, now) for demand in demands)
            return wait if wait > 0 else _take(db, demands, now)

    def take(self, demands: Sequence[Demand], now: float) -> Ticket:
        with self._transaction() as db:
            return _take(db, demands, now)

    def settle(self, demands: Sequence[Demand], ticket: Ticket, now: float) -> None:
        with self._transaction() as db:
            rows = [(now, number, key) for number, (key, _) in zip(ticket, demands, strict=True)]
            db.executemany("UPDATE calls SET counts_from = ? WHERE number = ? AND key = ?", rows)

    def release(self, demands: Sequence[Demand], ticket: Ticket) -> None:
        with self._transaction() as db:
            rows = [(number, key) for number, (key, _) in zip(ticket, demands, strict=True)]
            db.executemany("DELETE FROM calls WHERE number = ? AND key = ?", rows)

    def block(self, demands: Sequence[Demand], until: float) -> None:
        statement = (
            "INSERT INTO blocks (key, until) VALUES (?, ?) "
            "ON CONFLICT (key) DO UPDATE SET until = max(until, excluded.until)"
        )
        with self._transaction() as db:
            db.executemany(statement, [(key, until) for key, _ in demands])

    def look(self, demand: Demand, now: float) -> list[tuple[int, float]]:
        key, windows = demand
        count = "SELECT count(*) FROM calls WHERE key = ? AND counts_from > ?"
        with self._transaction() as db:
            return [
                (db.execute(count, (key, now - window.seconds)).fetchone()[0], _wait(db, (key, (window,)), now))
                for window in windows
            ]

    def close(self) -> None:
        """Closes the file. A later use opens it again."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    @contextmanager
    def _transaction(self) -> Generator[sqlite3.Connection, None, None]:
        with self._lock:
            db = self._open()
            db.execute("BEGIN IMMEDIATE")
            try:
                yield db
            except BaseException:
                db.execute("ROLLBACK")
                raise
            db.execute("COMMIT")

    def _open(self) -> sqlite3.Connection:
        if self._connection is None or self._process != os.getpid():  # a connection must not cross a fork
            self._connection, self._process = None, os.getpid()
            db = sqlite3.connect(self._path, timeout=PATIENCE, isolation_level=None, check_same_thread=False)
            try:
                _prepare(db)
            except BaseException:
                db.close()
                raise
            self._connection = db
        return self._connection


def _prepare(db: sqlite3.Connection) -> None:
    """Several processes may find no file and make it at once; SQLite does not wait for the others in WAL's pragma."""
    until = time.monotonic() + PATIENCE
    while True:
        try:
            db.execute("PRAGMA journal_mode = WAL")
            break
        except sqlite3.OperationalError:
            if time.monotonic() > until:
                raise
            time.sleep(0.005)
    db.execute("PRAGMA synchronous = OFF")  # counts may be lost with the machine's power
    db.executescript(_SCHEMA)


def _wait(db: sqlite3.Connection, demand: Demand, now: float) -> float:
    key, windows = demand
    until = db.execute("SELECT until FROM blocks WHERE key = ?", (key,)).fetchone()
    return max(until[0] - now if until else 0.0, *(_wait_for_one(db, key, window, now) for window in windows), 0.0)


def _wait_for_one(db: sqlite3.Connection, key: str, window: Window, now: float) -> float:
    nth = "SELECT counts_from FROM calls WHERE key = ? ORDER BY counts_from DESC LIMIT 1 OFFSET ?"
    row = db.execute(nth, (key, window.limit - 1)).fetchone()
    return min(now, row[0]) + window.seconds - now if row else 0.0


def _take(db: sqlite3.Connection, demands: Sequence[Demand], now: float) -> Ticket:
    numbers: list[int] = []
    for key, windows in demands:
        longest = max(window.seconds for window in windows)
        db.execute("DELETE FROM calls WHERE key = ? AND counts_from <= ?", (key, now - longest))
        row = db.execute("INSERT INTO calls (key, counts_from) VALUES (?, ?)", (key, now + UNDER_WAY_SECONDS))
        numbers.append(row.lastrowid or 0)
    return tuple(numbers)
