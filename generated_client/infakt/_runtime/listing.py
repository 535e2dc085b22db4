# Generated: do not edit. Change openapi/ or generator/runtime/listing.py,
# then run: python -m generator build
"""One reading of a list: which page comes next, and what of it is new.

Offsets are computed, never taken from ``metainfo.next``.

The API's own links point past the end and at other hosts, ``metainfo.count`` is not the number of rows, and without an
order the same rows come back. So a list asks for a stable order, goes on by the rows that came until ``total_count`` is
reached, drops rows it has seen, and says so when the total changed underway.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Generic, TypeVar

from .answer import Answer, locate
from .checks import check_whole
from .errors import (
    AnswerError,
    FilterIgnoredError,
    FilterIgnoredWarning,
    PaginationDriftError,
    PaginationDriftWarning,
    UnusableAnswerError,
)
from .matching import Condition, Sieve
from .operation import Call
from .wire import is_list, is_object

T = TypeVar("T")
MAX_LIMIT = 100
MAX_PREFETCH = 16
MAX_REWINDS = 20
"""How often a list that shrinks is gone back in; one that never settles must end."""


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """Rows ``offset`` … of a list, without those that are not as its filters say.

    ``total_count`` is how many match over all pages as the server counts them; ``metainfo`` is as it came.
    """

    items: list[T]
    offset: int
    total_count: int | None
    metainfo: Mapping[str, Any] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Listing(Generic[T]):
    """What a list asks for: a call without offset and limit, and how to read a row."""

    call: Call
    decode: Callable[[Mapping[str, Any]], T]
    offset: int
    limit: int
    strict: bool = False
    prefetch: int = 0
    conditions: tuple[Condition, ...] = ()

    def __post_init__(self) -> None:
        check_whole("limit", self.limit, least=1, most=MAX_LIMIT)
        check_whole("offset", self.offset, least=0)
        check_whole("prefetch", self.prefetch, least=0, most=MAX_PREFETCH)


class Cursor(Generic[T]):
    """Where one reading of a list stands: which call comes next, and what of its answer is new."""

    def __init__(self, listing: Listing[T]) -> None:
        self._listing = listing
        self._offset = listing.offset
        self._total: int | None = None
        self._seen: set[Any] = set()
        self._drift: str | None = None
        self._rewinds = 0
        self._sieve = Sieve(listing.conditions)
        self.is_done = False

    @property
    def offset(self) -> int:
        """Where the next page begins."""
        return self._offset

    def call(self, offset: int | None = None) -> Call:
        """The call for the next page, or for the one at ``offset``."""
        start = self._offset if offset is None else offset
        paging = (("offset", str(start)), ("limit", str(self._listing.limit)))
        return replace(self._listing.call, query=self._listing.call.query + paging)

    def offsets_ahead(self) -> Iterator[int]:
        """Where the pages after the next begin, if the list stays as it is."""
        return iter(range(self._offset, self._total or 0, self._listing.limit))

    def accept(self, answer: Answer) -> Page[T]:
        """The page of an answer, without rows that came before. Raises ``UnusableAnswerError`` when it is no list."""
        body = answer.object()
        rows = body.get("entities")
        if not is_list(rows):
            msg = f"{answer.status} with an object that has no list of entities"
            raise UnusableAnswerError(msg, status=answer.status, request_id=answer.request_id)
        metainfo = body.get("metainfo")
        metainfo = metainfo if is_object(metainfo) else {}
        total = metainfo.get("total_count", body.get("total_count"))
        total = total if type(total) is int and total >= 0 else None
        fresh = [row for row in rows if self._is_new(row)]
        kept = self._sieve.keep(fresh)
        page = Page([self._listing.decode(row) for row in kept], self._offset, total, metainfo)
        # Where rows came that the filters leave out, the total may count the others alone: it does not end the list.
        self._advance(rows, len(fresh), None if self._sieve.left_out else total)
        return page

    def accept_located(self, answer: Answer) -> Page[T]:
        """``accept``; an error is told which call it was."""
        try:
            return self.accept(answer)
        except AnswerError as error:
            operation = self._listing.call.operation
            raise locate(error, operation.method, operation.path, 1, 0.0) from None

    def _is_new(self, row: Any) -> bool:
        name = self._name(row)
        is_new = name is None or name not in self._seen
        if name is not None:
            self._seen.add(name)
        return is_new

    def _count_different(self, rows: list[Any]) -> int:
        """Rows of a page; one that comes twice on it takes no place of its own in the list."""
        names = [self._name(row) for row in rows]
        return names.count(None) + len(set(names) - {None})

    def _name(self, row: Any) -> str | int | None:
        """What tells a row from others, if it says."""
        found = row.get(self._listing.call.operation.identity, row.get("id")) if is_object(row) else None
        return found if isinstance(found, str | int) else None

    def _advance(self, rows: list[Any], fresh: int, total: int | None) -> None:
        vanished = 0
        if self._total is not None and total is not None and total != self._total:
            self._drift = f"the total changed from {self._total} to {total} while the list was read"
            vanished = max(0, self._total - total)
        self._total = total
        if vanished and self._rewinds < MAX_REWINDS:
            # Rows moved up, so as many before this page were passed over: read it again from that much earlier.
            self._rewinds += 1
            self._offset = max(self._listing.offset, self._offset - vanished)
            return
        self._offset += self._count_different(rows)
        if total is None:
            self.is_done = len(rows) < self._listing.limit or fresh == 0
        else:
            self.is_done = not rows or self._offset >= total

    def finish(self) -> None:
        """Reports filters that the server ignored, and a list that cannot have been read whole."""
        ignored = self._sieve.explain()
        if ignored is not None:
            self._report(ignored, FilterIgnoredError, FilterIgnoredWarning)
        expected = None if self._total is None else max(0, self._total - self._listing.offset)
        if expected is not None and self._seen and len(self._seen) < expected:
            self._drift = f"{len(self._seen)} different rows came where the total says {expected}"
        if self._drift is not None:
            self._report(f"{self._drift}; read the list again", PaginationDriftError, PaginationDriftWarning)

    def _report(self, what: str, error: type[Exception], warning: type[Warning]) -> None:
        msg = f"{self._listing.call.operation.path}: {what}"
        if self._listing.strict:
            raise error(msg)
        warnings.warn(msg, warning, stacklevel=4)
