"""A quota store shared by the processes of one machine, in a SQLite file."""

from __future__ import annotations

import os
import random
import sqlite3
import time
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from .forks import ForkLock
from .ledger import NEVER, Ledger, LedgerStore
from .quota import Demand

_SCHEMA = """
CREATE TABLE IF NOT EXISTS ledgers (
    key TEXT PRIMARY KEY, most INTEGER, blocked_until REAL, refused_at REAL, refusals INTEGER, overtook_at REAL,
    first INTEGER, last INTEGER, open INTEGER, number INTEGER
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS answered (key TEXT, position INTEGER, moment REAL, PRIMARY KEY (key, position))
WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS answered_by_moment ON answered (key, moment);
CREATE TABLE IF NOT EXISTS under_way (key TEXT, number INTEGER, since REAL, PRIMARY KEY (key, number)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS under_way_by_moment ON under_way (key, since)
"""
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}


class SQLiteQuotaStore(LedgerStore):
    """Counts calls in a SQLite file, for the processes of one machine; safe for threads and forks.

    It stores hashes of keys and times, and nothing about the calls themselves. No call fails because the file is locked
    or damaged: the client logs that, and counts in its own memory until the file can be used. If the file is deleted or
    replaced, counting starts again at the next call.

    Args:
        path: Path of the file, which is created at the first call if it does not exist.
    """

    is_blocking = True

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self._path = Path(path)
        self._file: _File | None = None
        self._gave_up_at = 0.0
        self._lock = ForkLock(self._let_go)

    def close(self) -> None:
        """Closes the file. Later use opens it again."""
        with self._lock:
            self._let_go()

    @contextmanager
    def _open(self, demands: Sequence[Demand], patience: float) -> Generator[list[Ledger], None, None]:
        arrived = time.monotonic()
        with self._lock:
            file = self._begin(patience if self._gave_up_at < arrived else 0.0)
            try:
                books = [_Book(file.db, key) for key, _ in demands]
                yield [book.ledger for book in books]
                for book in books:
                    book.write()
            except BaseException:
                file.db.execute("ROLLBACK")
                raise
            _insist(partial(file.db.execute, "COMMIT"), patience)

    def _begin(self, patience: float) -> _File:
        """A transaction in the file that is at the path now."""
        while True:
            file = self._file
            if file is None or file.process != os.getpid():
                file = self._make(patience)
            try:
                _insist(partial(file.db.execute, "BEGIN IMMEDIATE"), patience)
            except sqlite3.OperationalError:
                self._gave_up_at = time.monotonic()  # threads that stand behind this one need not wait as long again
                raise
            if _identify(self._path) == file.identity:
                return file
            self._let_go()

    def _make(self, patience: float) -> _File:
        db = sqlite3.connect(self._path, timeout=0, isolation_level=None, check_same_thread=False)
        try:
            _insist(partial(_prepare, db), patience)
        except BaseException:
            db.close()
            raise
        self._file = _File(db, os.getpid(), _identify(self._path))
        return self._file

    def _let_go(self) -> None:
        """Closes the connection, which must not cross a fork: SQLite's own locks would come along, held."""
        file, self._file = self._file, None
        if file is not None and file.process == os.getpid():
            file.db.close()
        elif file is not None:
            _left.append(file)


@dataclass(frozen=True)
class _File:
    """A connection, the process that made it, and the identity of the file that it was opened on."""

    db: sqlite3.Connection
    process: int
    identity: tuple[int, int] | None


_left: list[_File] = []
"""Connections of a parent process that forked without Python's knowledge; closing one would harm the parent's."""


def _identify(path: Path) -> tuple[int, int] | None:
    """The identity of a file, which another file in its place does not have; None when there is none."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _prepare(db: sqlite3.Connection) -> None:
    # One writer at a time is all there is, so a write-ahead log would only add files that outlive a deleted one.
    db.execute("PRAGMA journal_mode = PERSIST")
    db.execute("PRAGMA synchronous = OFF")  # counts may be lost with the machine's power
    db.execute("BEGIN IMMEDIATE")
    try:
        for statement in _SCHEMA.split(";"):
            db.execute(statement)
        db.execute("COMMIT")
    except BaseException:
        db.execute("ROLLBACK")
        raise


def _insist(act: Callable[[], Any], patience: float) -> None:
    """Tries again while another process has the file. SQLite's own waiting grows, so that the last come never."""
    until = time.monotonic() + patience
    while True:
        try:
            act()
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF not in _BUSY or time.monotonic() > until:
                raise
            time.sleep(random.uniform(0.0002, 0.002))  # so that two do not meet again
        else:
            return


class _Answered:
    """Moments in rows whose positions have no gaps, so that the nth newest is found without counting."""

    def __init__(self, db: sqlite3.Connection, key: str, first: int, last: int) -> None:
        self._db, self._key = db, key
        self.first, self.last = first, last

    def __len__(self) -> int:
        return self.last - self.first + 1

    def newest(self, nth: int) -> float:
        find = "SELECT moment FROM answered WHERE key = ? AND position = ?"
        return float(self._db.execute(find, (self._key, self.last - nth + 1)).fetchone()[0])

    def count_after(self, moment: float) -> int:
        find = "SELECT position FROM answered WHERE key = ? AND moment > ? ORDER BY moment, position LIMIT 1"
        row = self._db.execute(find, (self._key, moment)).fetchone()
        return self.last - int(row[0]) + 1 if row else 0

    def append(self, moment: float, keep: int) -> None:
        self.last += 1
        self._db.execute("INSERT INTO answered VALUES (?, ?, ?)", (self._key, self.last, moment))
        if len(self) > keep:
            self.first = self.last - keep + 1
            self._db.execute("DELETE FROM answered WHERE key = ? AND position < ?", (self._key, self.first))

    def date_back(self, after: float, seconds: float) -> None:
        change = "UPDATE answered SET moment = max(?, moment - ?) WHERE key = ? AND moment > ?"
        self._db.execute(change, (after, seconds, self._key, after))


class _UnderWay:
    """Moments in rows by number."""

    def __init__(self, db: sqlite3.Connection, key: str, count: int, number: int) -> None:
        self._db, self._key = db, key
        self.count, self.number = count, number

    def __len__(self) -> int:
        return self.count

    def add(self, since: float) -> int:
        self.count += 1
        self.number += 1
        self._db.execute("INSERT INTO under_way VALUES (?, ?, ?)", (self._key, self.number, since))
        return self.number

    def remove(self, number: int) -> float | None:
        place = (self._key, number)
        row = self._db.execute("SELECT since FROM under_way WHERE key = ? AND number = ?", place).fetchone()
        if row is None:
            return None
        self.count -= 1
        self._db.execute("DELETE FROM under_way WHERE key = ? AND number = ?", place)
        return float(row[0])

    def remove_until(self, moment: float) -> list[float]:
        place = (self._key, moment)
        find = "SELECT since FROM under_way WHERE key = ? AND since <= ? ORDER BY since"
        ended = [float(row[0]) for row in self._db.execute(find, place)]
        if ended:
            self.count -= len(ended)
            self._db.execute("DELETE FROM under_way WHERE key = ? AND since <= ?", place)
        return ended

    def date_back(self, after: float, to: float) -> None:
        self._db.execute("UPDATE under_way SET since = ? WHERE key = ? AND since > ?", (to, self._key, after))


class _Book:
    """One key's ledger as it stands in the file."""

    def __init__(self, db: sqlite3.Connection, key: str) -> None:
        self._db, self._key = db, key
        row = db.execute("SELECT * FROM ledgers WHERE key = ?", (key,)).fetchone()
        _, most, blocked_until, refused_at, refusals, overtook_at, first, last, count, number = row or _EMPTY
        self._answered = _Answered(db, key, first, last)
        self._under_way = _UnderWay(db, key, count, number)
        self.ledger = Ledger(self._answered, self._under_way, most, blocked_until, refused_at, refusals, overtook_at)

    def write(self) -> None:
        """Keeps what has changed, before the transaction ends."""
        ledger, answered, under_way = self.ledger, self._answered, self._under_way
        head = (ledger.most, ledger.blocked_until, ledger.refused_at, ledger.refusals, ledger.overtook_at)
        counts = (answered.first, answered.last, under_way.count, under_way.number)
        self._db.execute("REPLACE INTO ledgers VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", (self._key, *head, *counts))


_EMPTY = ("", 1, NEVER, NEVER, 0, NEVER, 1, 0, 0, 0)
