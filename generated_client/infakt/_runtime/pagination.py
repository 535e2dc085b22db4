# Generated: do not edit. Change openapi/ or generator/runtime/pagination.py,
# then run: python -m generator build
"""Lists as lazy iterables over pages whose offsets are computed, never taken from ``metainfo.next``.

The API's own links point past the end and at other hosts, ``metainfo.count`` is not the number of rows, and without an
order the same rows come back. So a list asks for a stable order, goes on by the rows that came until ``total_count`` is
reached, drops rows it has seen, and says so when the total changed underway.
"""

from __future__ import annotations

import warnings
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Any, Generic, TypeVar

from .answer import Answer
from .errors import PaginationDriftError, PaginationDriftWarning, UnusableAnswerError
from .flow import fetch
from .operation import Call
from .transport import AsyncTransport, Transport
from .wire import is_list, is_object

T = TypeVar("T")
MAX_LIMIT = 100
MAX_REWINDS = 20
"""How often a list that shrinks is gone back in; one that never settles must end."""


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """Rows ``offset`` … of a list. ``total_count`` is how many match over all pages; ``metainfo`` is as it came."""

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

    def __post_init__(self) -> None:
        if not 1 <= self.limit <= MAX_LIMIT or self.offset < 0:
            msg = f"limit is 1 to {MAX_LIMIT} rows a page and offset not negative; got {self.limit} and {self.offset}"
            raise ValueError(msg)


class Cursor(Generic[T]):
    """Where one reading of a list stands: which call comes next, and what of its answer is new."""

    def __init__(self, listing: Listing[T]) -> None:
        self._listing = listing
        self._offset = listing.offset
        self._total: int | None = None
        self._seen: set[Any] = set()
        self._drift: str | None = None
        self._rewinds = 0
        self.is_done = False

    def call(self) -> Call:
        """The call for the next page."""
        paging = (("offset", str(self._offset)), ("limit", str(self._listing.limit)))
        return replace(self._listing.call, query=self._listing.call.query + paging)

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
        page = Page([self._listing.decode(row) for row in fresh], self._offset, total, metainfo)
        self._advance(len(rows), len(fresh), total)
        return page

    def _is_new(self, row: Any) -> bool:
        if not is_object(row):
            return True
        name = self._listing.call.operation.identity
        identity = row.get(name, row.get("id"))
        if not isinstance(identity, str | int):
            return True
        is_new = identity not in self._seen
        self._seen.add(identity)
        return is_new

    def _advance(self, rows: int, fresh: int, total: int | None) -> None:
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
        self._offset += rows
        if total is None:
            self.is_done = rows < self._listing.limit or fresh == 0
        else:
            self.is_done = rows == 0 or self._offset >= total

    def finish(self) -> None:
        """Reports a list that cannot have been read whole."""
        expected = None if self._total is None else max(0, self._total - self._listing.offset)
        if expected is not None and self._seen and len(self._seen) < expected:
            self._drift = f"{len(self._seen)} different rows came where the total says {expected}"
        if self._drift is None:
            return
        msg = f"{self._listing.call.operation.path}: {self._drift}; read the list again"
        if self._listing.strict:
            raise PaginationDriftError(msg)
        warnings.warn(msg, PaginationDriftWarning, stacklevel=3)


class _Pages(Generic[T]):
    """What both kinds of list share."""

    def __init__(self, listing: Listing[T]) -> None:
        self._listing = listing
        self._kept: tuple[Cursor[T], Page[T]] | None = None
        self._total: int | None = None

    def _take_kept(self) -> tuple[Cursor[T], Page[T] | None]:
        """The first page that ``first`` or a length asked for already, once; else a fresh start."""
        kept, self._kept = self._kept, None
        return kept or (Cursor(self._listing), None)

    def _keep_total(self, page: Page[T]) -> Page[T]:
        self._total = page.total_count
        return page

    def _told_total(self) -> int:
        if self._total is None:
            msg = f"{self!r} does not say how many items it has"
            raise TypeError(msg)
        return self._total

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._listing.call.operation.path}>"


class Pages(_Pages[T]):
    """A list of the API: iterate over its items, or over its ``pages()``. Nothing is sent before that.

    Each iteration reads anew. A page is asked for when its turn comes, so breaking off early costs no call. ``len()``
    is the total that the server last told; before any page it costs the first one, which the next iteration then uses.
    """

    def __init__(self, transport: Transport, listing: Listing[T]) -> None:
        super().__init__(listing)
        self._transport = transport

    def __iter__(self) -> Iterator[T]:
        for page in self.pages():
            yield from page.items

    def pages(self) -> Iterator[Page[T]]:
        """The pages in order. A row that came before is in no later page."""
        cursor, page = self._take_kept()
        yield page or self._read(cursor)
        while not cursor.is_done:
            yield self._read(cursor)
        cursor.finish()

    def first(self) -> T | None:
        """The first item, or None for an empty list."""
        return next(iter(self._first_page().items), None)

    def total_count(self) -> int:
        """How many items match, as the server last counted them. Raises ``TypeError`` where it does not say."""
        if self._total is None:
            self._first_page()
        return self._told_total()

    def __len__(self) -> int:
        return max(0, self.total_count() - self._listing.offset)

    def to_list(self, *, max_items: int | None = None) -> list[T]:
        """The items, at most ``max_items`` of them."""
        _check_count(max_items)
        return list(islice(iter(self), max_items))

    def _read(self, cursor: Cursor[T]) -> Page[T]:
        return self._keep_total(self._transport.run(fetch(self._transport.context, cursor.call(), cursor.accept)))

    def _first_page(self) -> Page[T]:
        if self._kept is None:
            cursor = Cursor(self._listing)
            self._kept = cursor, self._read(cursor)
        return self._kept[1]


class AsyncPages(_Pages[T]):
    """A list of the API for ``async for``; see ``Pages``."""

    def __init__(self, transport: AsyncTransport, listing: Listing[T]) -> None:
        super().__init__(listing)
        self._transport = transport

    async def __aiter__(self) -> AsyncIterator[T]:
        async for page in self.pages():
            for item in page.items:
                yield item

    async def pages(self) -> AsyncIterator[Page[T]]:
        """The pages in order. A row that came before is in no later page."""
        cursor, page = self._take_kept()
        yield page or await self._read(cursor)
        while not cursor.is_done:
            yield await self._read(cursor)
        cursor.finish()

    async def first(self) -> T | None:
        """The first item, or None for an empty list."""
        return next(iter((await self._first_page()).items), None)

    async def total_count(self) -> int:
        """How many items match, as the server last counted them. Raises ``TypeError`` where it does not say."""
        if self._total is None:
            await self._first_page()
        return self._told_total()

    async def to_list(self, *, max_items: int | None = None) -> list[T]:
        """The items, at most ``max_items`` of them."""
        _check_count(max_items)
        items: list[T] = []
        if max_items == 0:
            return items
        async for item in self:
            items.append(item)
            if len(items) == max_items:
                break
        return items

    async def _read(self, cursor: Cursor[T]) -> Page[T]:
        return self._keep_total(await self._transport.run(fetch(self._transport.context, cursor.call(), cursor.accept)))

    async def _first_page(self) -> Page[T]:
        if self._kept is None:
            cursor = Cursor(self._listing)
            self._kept = cursor, await self._read(cursor)
        return self._kept[1]


def _check_count(max_items: int | None) -> None:
    if max_items is not None and max_items < 0:
        msg = f"max_items is not negative; got {max_items}"
        raise ValueError(msg)
