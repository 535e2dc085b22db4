# Generated: do not edit. Change openapi/ or generator/runtime/pagination.py,
# then run: python -m generator build
"""Lists as lazy iterables of items or of pages, for threads and for tasks."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Iterator
from contextlib import aclosing
from itertools import islice
from typing import Generic, NoReturn, TypeVar

from .effects import Flow
from .errors import StatusError
from .flow import Context, fetch
from .listing import Cursor, Listing, Page
from .pool import check_asyncio
from .transport import AsyncTransport, Transport

T = TypeVar("T")


class _Pages(Generic[T]):
    """What both kinds of list share."""

    def __init__(self, listing: Listing[T]) -> None:
        self._listing = listing
        self._kept: tuple[Cursor[T], Page[T]] | None = None
        self._total: int | None = None

    def _take_kept(self) -> tuple[Cursor[T], Page[T] | None]:
        """The first page if ``first`` or ``count`` requested it already, once; otherwise a new reading."""
        kept, self._kept = self._kept, None
        return kept or (Cursor(self._listing), None)

    def _has_one_page(self) -> bool:
        return self._kept is not None and self._kept[0].is_done

    def _keep_total(self, page: Page[T]) -> Page[T]:
        self._total = page.total_count
        return page

    def _require_total(self) -> int:
        if self._total is None:
            msg = f"{self!r} does not say how many items it has"
            raise TypeError(msg)
        return self._total

    def __bool__(self) -> NoReturn:
        msg = f"{self!r} is lazy, so it is neither true nor false: ask whether first() is None, or for count()"
        raise TypeError(msg)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._listing.call.operation.path}>"


class Pages(_Pages[T]):
    """A list of the API: iterate over its items, or over its ``pages()``. Nothing is sent before that.

    Each iteration reads the list again. A page is requested when it is needed, so leaving a loop early costs no call. A
    list has neither a length nor a truth value, which would have to send a call: use ``count()`` and ``first()``, whose
    page the next iteration uses.

    Every row that exists throughout an iteration is returned once, or ``PaginationDriftWarning`` reports at the end
    that this is not certain; with ``strict=True`` that is a ``PaginationDriftError``. To detect it, every page requests
    the last row of the one before again: of 100 rows, the API's maximum, 99 are new.
    """

    def __init__(self, transport: Transport, listing: Listing[T]) -> None:
        super().__init__(listing)
        self._transport = transport

    def __iter__(self) -> Iterator[T]:
        for page in self.pages():
            yield from page.items

    def pages(self) -> Iterator[Page[T]]:
        """Iterates over the pages in order. No row is returned twice; only the first page may be empty."""
        cursor, page = self._take_kept()
        yield page or self._read(cursor)
        yield from (page for page in self._read_on(cursor) if page.items)
        cursor.finish()

    def _read_on(self, cursor: Cursor[T]) -> Iterator[Page[T]]:
        """The pages after the first."""
        if self._listing.prefetch and not cursor.is_done:
            yield from self._read_ahead(cursor)
        while not cursor.is_done:
            yield self._read(cursor)

    def _read_ahead(self, cursor: Cursor[T]) -> Iterator[Page[T]]:
        """The pages in order, several of them requested at once, as long as the list does not change."""
        from .prefetch import Ahead

        offsets = cursor.offsets_ahead()
        with Ahead(self._transport) as ahead:
            while not cursor.is_done:
                for offset in islice(offsets, self._listing.prefetch - len(ahead)):
                    ahead.ask(offset, cursor.call(offset))
                if ahead.next_offset != cursor.offset:
                    return
                try:
                    answer = ahead.take()
                except StatusError as error:
                    if cursor.passes_over(error):
                        return
                    raise
                yield self._keep_total(cursor.accept_located(answer))

    def first(self) -> T | None:
        """Returns the first item, or None if the list is empty."""
        page = self._first_page()
        if page.items or self._has_one_page():
            return next(iter(page.items), None)
        return next(iter(self), None)  # the first rows may be none that the filters ask for

    def count(self) -> int:
        """Returns the number of matching items as the server last counted them, even if it ignored a filter.

        Raises:
            TypeError: The server does not say how many there are.
        """
        if self._total is None:
            self._first_page()
        return self._require_total()

    def to_list(self, *, max_items: int | None = None) -> list[T]:
        """Returns the items as a list.

        Args:
            max_items: Maximum number of items to return, 0 or more; all if None.

        Raises:
            ValueError: ``max_items`` is negative.
        """
        _check_count(max_items)
        return list(islice(iter(self), max_items))

    def _read(self, cursor: Cursor[T]) -> Page[T]:
        return self._keep_total(self._transport.run(_read_page(self._transport.context, cursor)))

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

    async def __aiter__(self) -> AsyncGenerator[T, None]:
        async with aclosing(self.pages()) as pages:
            async for page in pages:
                for item in page.items:
                    yield item

    async def pages(self) -> AsyncGenerator[Page[T], None]:
        """Iterates over the pages in order. No row is returned twice; only the first page may be empty."""
        if self._listing.prefetch:
            check_asyncio("prefetch")
        cursor, page = self._take_kept()
        yield page or await self._read(cursor)
        async with aclosing(self._read_on(cursor)) as others:
            async for other in others:
                if other.items:
                    yield other
        cursor.finish()

    async def _read_on(self, cursor: Cursor[T]) -> AsyncGenerator[Page[T], None]:
        """The pages after the first."""
        if self._listing.prefetch and not cursor.is_done:
            async with aclosing(self._read_ahead(cursor)) as pages:
                async for ahead in pages:
                    yield ahead
        while not cursor.is_done:
            yield await self._read(cursor)

    async def _read_ahead(self, cursor: Cursor[T]) -> AsyncGenerator[Page[T], None]:
        """The pages in order, several of them requested at once, as long as the list does not change."""
        from .prefetch import AsyncAhead

        offsets = cursor.offsets_ahead()
        async with AsyncAhead(self._transport) as ahead:
            while not cursor.is_done:
                for offset in islice(offsets, self._listing.prefetch - len(ahead)):
                    ahead.ask(offset, cursor.call(offset))
                if ahead.next_offset != cursor.offset:
                    return
                try:
                    answer = await ahead.take()
                except StatusError as error:
                    if cursor.passes_over(error):
                        return
                    raise
                yield self._keep_total(cursor.accept_located(answer))

    async def first(self) -> T | None:
        """Returns the first item, or None if the list is empty."""
        page = await self._first_page()
        if page.items or self._has_one_page():
            return next(iter(page.items), None)
        return next(iter(await self.to_list(max_items=1)), None)

    async def count(self) -> int:
        """Returns the number of matching items as the server last counted them, even if it ignored a filter.

        Raises:
            TypeError: The server does not say how many there are.
        """
        if self._total is None:
            await self._first_page()
        return self._require_total()

    async def to_list(self, *, max_items: int | None = None) -> list[T]:
        """Returns the items as a list.

        Args:
            max_items: Maximum number of items to return, 0 or more; all if None.

        Raises:
            ValueError: ``max_items`` is negative.
        """
        _check_count(max_items)
        items: list[T] = []
        if max_items == 0:
            return items
        async with aclosing(aiter(self)) as found:
            async for item in found:
                items.append(item)
                if len(items) == max_items:
                    break
        return items

    async def _read(self, cursor: Cursor[T]) -> Page[T]:
        return self._keep_total(await self._transport.run(_read_page(self._transport.context, cursor)))

    async def _first_page(self) -> Page[T]:
        if self._kept is None:
            cursor = Cursor(self._listing)
            self._kept = cursor, await self._read(cursor)
        return self._kept[1]


def _read_page(context: Context, cursor: Cursor[T]) -> Flow[Page[T]]:
    """Reads the next page; if the server does not keep the order, the first page in another order."""
    while True:
        try:
            page = yield from fetch(context, cursor.call(), cursor.accept)
        except StatusError as error:
            if not cursor.passes_over(error):
                raise
        else:
            if not cursor.is_at_start:
                return page


def read_all(context: Context, listing: Listing[T]) -> Flow[list[T]]:
    """Reads a list to its end and returns its items."""
    cursor = Cursor(listing)
    items: list[T] = []
    while not cursor.is_done:
        items += (yield from _read_page(context, cursor)).items
    cursor.finish()
    return items


def _check_count(max_items: int | None) -> None:
    if max_items is not None and max_items < 0:
        msg = f"max_items must be 0 or more, got {max_items}"
        raise ValueError(msg)
