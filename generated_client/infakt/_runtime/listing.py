# Generated: do not edit. Change openapi/ or generator/runtime/listing.py,
# then run: python -m generator build
"""One reading of a list: which page to request next, which of its rows are new, and whether the list is complete.

Offsets are computed, never taken from ``metainfo.next``: the API's links point past the end and at other hosts,
``metainfo.count`` is not the number of rows, and without an order the same rows come back.

**Joining.** Every page after the first is requested one row early, so that it begins with the last row of the page
before. If it does, no row has moved across the boundary. If it begins with another known row, rows were inserted; if
with an unknown one, rows were deleted, and the list is read again from further back until a page begins with a known
row. The extra row is requested on top of ``limit``, so it costs nothing below 100 rows per page. At 100, the API's
maximum, an unchanging list of N rows takes ``1 + ceil((N - 100) / 99)`` calls, and one more if its last page is full.

**The end** is a page that is shorter than requested and ends where ``total_count`` says. A full page that ends there is
not the end: the next page is requested, since the total may be that of the page alone. If the total is missing, is not
a number, or is smaller than the number of rows received, the end is a page with only the last row and then an empty
one: two more calls, or one for a list with a rate limit of its own, such as KSeF's six per hour. A short page alone is
not the end: the API sometimes returns 10 rows for ``limit=100``.

**Reported**, once and at the end, is every sign that rows may be missing: a page that does not begin with the last row
of the page before, a repeated row, a changed total, fewer distinct rows than the total says, pages that cannot be
compared because a row has no identity or because they have only one row, and a list that does not end: after 10 calls
without a new row, and two for each call with one, nothing is read again, and after 10 more the reading stops.

Among rows that keep their order, such as those sorted by ``id``, none is lost without a report. Among rows that change
places, one can be: if it moves to a part already read while a row is deleted there and another is added at the end, all
between the same two calls, every page is the same as if nothing had happened.

**The order** is the caller's, or one that the client chooses. If rows are not in the chosen order, or the server
refuses it, the list is read again from its beginning in a documented order, and rows already returned are not returned
again. If there is no such order, or it is not kept either, the reading continues as described above, and is reported. A
list that comes in a single answer needs no order. A caller's order is never replaced: if it is not kept, that is
reported.

**Ties.** An order such as ``invoice_date`` leaves rows with equal values in any order, which may differ with each call.
If a page shows that they changed places, they are read again, all on one page of 100 rows, which costs one call; from
then on every page has 100 rows and begins with the first of the equal rows at the end of the page before. So all rows
with equal values that fit on one page are returned. Of more, one can be missed, and then another comes twice, which is
reported.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
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
    StatusError,
    UnusableAnswerError,
)
from .events import logger
from .json_types import is_list, is_object
from .known import Identity, KnownRows, count_places
from .matching import Condition, Sieve
from .operation import Call
from .row_order import RowOrder, Ties, is_refusal_of_order

T = TypeVar("T")
MAX_LIMIT = 100
MAX_PREFETCH = 16
MAX_IDLE = 10
"""Number of calls that may return no new row, besides two for each that did; a list that keeps changing must end."""
MAX_BEYOND = 100_000
"""Number of rows that are read beyond the stated total; a server that invents rows must not be read for ever."""


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """A page of a list.

    Attributes:
        items: The rows, without those that do not match the list's filters.
        offset: Number of rows of the list before this page.
        total_count: Number of matching rows on all pages, as the server counts them; None if it does not say.
        metainfo: The answer's ``metainfo``, as received.
    """

    items: list[T]
    offset: int
    total_count: int | None
    metainfo: Mapping[str, Any] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Listing(Generic[T]):
    """A list to read: a call without order, offset and limit, and how to decode a row.

    Each of the ``orders`` is used if the one before it is refused or not kept.
    """

    call: Call
    decode: Callable[[Mapping[str, Any]], T]
    offset: int
    limit: int
    strict: bool = False
    prefetch: int = 0
    conditions: tuple[Condition, ...] = ()
    orders: tuple[RowOrder, ...] = (RowOrder(),)

    def __post_init__(self) -> None:
        check_whole("limit", self.limit, least=1, most=MAX_LIMIT)
        check_whole("offset", self.offset, least=0)
        check_whole("prefetch", self.prefetch, least=0, most=MAX_PREFETCH)


class Cursor(Generic[T]):
    """The state of one reading of a list: which call comes next, and which rows of its answer are new."""

    def __init__(self, listing: Listing[T]) -> None:
        self._listing = listing
        self._place = 0  # of the order among those of the listing
        self._given: frozenset[Identity] = frozenset()  # what was given before the list was begun again
        self._patience = MAX_IDLE
        self._drift: str | None = None
        self._disorder: str | None = None
        self._sieve = Sieve(listing.conditions)
        self.is_done = False
        self._begin()

    def _begin(self) -> None:
        self._known = KnownRows(self._listing.call.operation.identity)
        self._ties = Ties(self._order)
        self._offset: int = self._listing.offset
        self._overlap: int = 0  # how many rows that are known the next page should begin with
        self._last: Identity | None = None
        self._before: Any = None  # the row that the next page's first should not come before
        self._total: int | None = None
        self._count_read = 0
        self._pages = 0
        self._cap: int = 0  # the most rows of a page that was shorter than asked for and not the last
        self._are_ties_loose = False
        self._step: int = max(1, self._listing.limit // 2)

    @property
    def offset(self) -> int:
        """Where the next page begins."""
        return self._offset

    @property
    def is_at_start(self) -> bool:
        """Whether no page was taken, or the list is to be read again in another order."""
        return self._pages == 0

    @property
    def _order(self) -> RowOrder:
        return self._listing.orders[self._place]

    @property
    def _limit(self) -> int:
        return MAX_LIMIT if self._are_ties_loose else min(MAX_LIMIT, self._listing.limit + self._overlap)

    def call(self, offset: int | None = None) -> Call:
        """The call for the next page, or for the one at ``offset``."""
        start = self._offset if offset is None else offset
        paging = (("offset", str(start)), ("limit", str(self._limit)))
        return replace(self._listing.call, query=self._listing.call.query + self._order.query + paging)

    def offsets_ahead(self) -> Iterator[int]:
        """Where the pages after the next begin, if the list stays as it is."""
        return iter(range(self._offset, (self._total or 0) - self._overlap, self._limit - self._overlap))

    def accept(self, answer: Answer) -> Page[T]:
        """The page of an answer, without repeated rows. Raises ``UnusableAnswerError`` if the answer is not a list."""
        rows, stated, metainfo = _read_page(answer)
        # Where rows came that the filters leave out, the total may count the others alone: it says nothing of the rows.
        total = None if self._sieve.left_out else stated
        names = [self._known.identify(row) for row in rows]
        passed = self._offset
        if self._changes_order(rows, names, total) or self._reads_ties_again(rows, names):
            return Page([], passed, stated, metainfo)
        vanished = self._compare_total(total)
        is_tied = self._is_tied(rows, names)
        self._note_signs(names, is_tied=is_tied)
        self._pages += 1
        if not (is_tied or self._joins(names)) and self._patience > 0:
            self._go_back(vanished)
            return Page([], passed, stated, metainfo)
        is_new = self._known.take(rows, names)
        fresh = [row for row, name, new in zip(rows, names, is_new, strict=True) if new and name not in self._given]
        kept = self._sieve.keep(fresh)
        if self._sieve.left_out:
            self._total = total = None
        start = self._offset + (is_new.index(True) if fresh else 0)
        self._count(sum(is_new))
        self._advance(rows, names, total)
        return Page([self._listing.decode(row) for row in kept], start, stated, metainfo)

    def passes_over(self, error: StatusError) -> bool:
        """Whether an error only refuses the order that the client chose; the list is then read in another."""
        if self._order.is_callers or self._order.text is None or not is_refusal_of_order(error):
            return False
        if self._pages and not self._can_begin_again():
            return False
        if self._listing.orders[self._place + 1].text is None:
            self._disorder = f"the server takes no order that is known, such as {self._order.text}"
        self._begin_again("is refused")
        return True

    def _changes_order(self, rows: Sequence[Any], names: Sequence[Identity | None], total: int | None) -> bool:
        """Whether rows do not come in the order asked for, and the list is read again in another."""
        is_next = bool(names) and names[0] not in self._known
        if self._disorder is not None or self._order.is_kept(rows, self._before if is_next else None):
            return False
        is_whole = self._offset == 0 and total == count_places(names) and len(names) < self._limit
        others = self._listing.orders[self._place + 1 :]
        if not is_whole and others and others[0].text is not None and self._can_begin_again():
            if self._listing.offset:
                self._note(f"offset counts rows in the order {others[0].text}, since {self._order.text} is not kept")
            self._begin_again("is not kept")
            return True
        self._disorder = f"rows do not come in the order {self._order.text}"
        return False

    def _can_begin_again(self) -> bool:
        """Whether rows that were returned can be distinguished from those that are still to come."""
        return self._known.are_named and (self._listing.offset == 0 or self._pages == 0)

    def _begin_again(self, why: str) -> None:
        """Begins the list again in the next order; nothing that was seen of it in this one counts."""
        path, before = self._listing.call.operation.path, self._order.text
        self._place += 1
        logger.info("%s: order=%s %s, reading with order=%s", path, before, why, self._order.text)
        self._given |= self._known.names
        if not self._listing.offset:
            self._drift = None
        self._begin()

    def _reads_ties_again(self, rows: Sequence[Any], names: Sequence[Identity | None]) -> bool:
        """Whether rows of one value changed places, and the next page begins with the first of them."""
        count = len(self._ties)
        again = self._find_again(names)
        is_quiet = names[:1] == [self._last] and not again
        if self._overlap != 1 or is_quiet or not 1 < count < (self._cap or MAX_LIMIT) or self._patience <= 0:
            return False
        if not self._ties.explain(rows, again):
            return False
        self._are_ties_loose = True
        self._offset -= count - self._overlap
        self._overlap = count
        self._patience -= 1
        return True

    def _is_tied(self, rows: Sequence[Any], names: Sequence[Identity | None]) -> bool:
        """Whether a page that begins with the rows of one value that are known has all of them."""
        is_whole = bool(self._overlap) and self._overlap == len(self._ties) and self._ties.are_among(names)
        return is_whole and self._ties.explain(rows, self._find_again(names))

    def _find_again(self, names: Sequence[Identity | None]) -> list[Identity | None]:
        """The rows that had been read, but for the last of them."""
        return [name for name in names if name != self._last and name in self._known]

    def accept_located(self, answer: Answer) -> Page[T]:
        """``accept``; an error names its call."""
        try:
            return self.accept(answer)
        except AnswerError as error:
            operation = self._listing.call.operation
            raise locate(error, operation.method, operation.path, 1, 0.0) from None

    def _compare_total(self, total: int | None) -> int:
        """Keeps the total, and returns by how much it fell."""
        before, self._total = self._total, self._total if total is None else total
        if before is None or total is None or before == total:
            return 0
        self._note(f"the total changed from {before} to {total} while the list was read")
        return max(0, before - total)

    def _note_signs(self, names: Sequence[Identity | None], *, is_tied: bool) -> None:
        """Notes what a list that stays as it is would not show."""
        if is_tied:
            return
        if self._overlap and names[:1] != [self._last]:
            self._note(f"the page at offset {self._offset} does not begin with the last row of the page before")
        is_further = not self._overlap and self._offset > self._listing.offset
        if is_further and (names or (self._last is None and self._total is None)):
            self._note(f"the page at offset {self._offset} has no row to compare with the page before")
        if self._find_again(names):
            self._note("rows came again that had been read")

    def _joins(self, names: Sequence[Identity | None]) -> bool:
        """Whether the page leaves no gap after the rows that are known, as far as that can be compared."""
        is_comparable = self._overlap and self._offset > self._listing.offset
        return not is_comparable or (bool(names) and names[0] in self._known)

    def _go_back(self, vanished: int) -> None:
        """Reads again from further back: by as many rows as vanished, or four times as many as the last time."""
        self._offset = max(self._listing.offset, self._offset - max(vanished, self._step))
        self._before = None
        self._step *= 4
        self._patience -= 1

    def _count(self, fresh: int) -> None:
        """Counts new rows; ends a list that does not end by itself."""
        self._count_read += fresh
        self._patience += 2 if fresh else -1
        if fresh:
            self._step = max(1, self._listing.limit // 2)
        if self._patience <= -MAX_IDLE or (self._total is not None and self._count_read > self._total + MAX_BEYOND):
            self._note("it goes on without an end")
            self.is_done = True

    def _advance(self, rows: Sequence[Any], names: Sequence[Identity | None], total: int | None) -> None:
        """Decides what comes next: the end, the next page, or a look at what is behind the last row."""
        self._before = rows[-1] if rows else self._before
        self._ties.follow(rows, names)
        end = self._offset + count_places(names)
        if total == end and 0 < len(names) < (self._cap or self._limit):
            self.is_done = True
        elif end - self._offset > self._overlap:
            self._cap = max(self._cap, len(names)) if len(names) < self._limit else self._cap
            self._last = names[-1]
            self._overlap = 0 if self._last is None else self._choose_overlap()
            self._offset = end - self._overlap
        elif not names or self._listing.call.operation.rate_class:
            self.is_done = True
        else:
            self._last = names[-1]
            self._offset, self._overlap = end, 0

    def _choose_overlap(self) -> int:
        """How many rows come again on the next page: the last, or where ties are loose all that are tied to it."""
        is_wide = self._are_ties_loose and 1 < len(self._ties) < (self._cap or MAX_LIMIT)
        return len(self._ties) if is_wide else 1

    def _note(self, sign: str) -> None:
        """Keeps the first sign of a change."""
        self._drift = self._drift or sign

    def finish(self) -> None:
        """Reports filters that the server ignored, and a list that cannot have been read whole."""
        ignored = self._sieve.explain()
        if ignored is not None:
            self._report(ignored, FilterIgnoredError, FilterIgnoredWarning)
        expected = 0 if self._total is None else self._total - self._listing.offset
        if self._count_read < expected:
            self._drift = f"{self._count_read} different rows came where the total says {expected}"
        if self._drift is not None:
            self._report(f"{self._drift}; read the list again", PaginationDriftError, PaginationDriftWarning)
        elif self._disorder is not None and (self._order.is_callers or self._pages > 1):
            what = f"{self._disorder}, so some may be missing; compare their number with count()"
            self._report(what, PaginationDriftError, PaginationDriftWarning)

    def _report(self, what: str, error: type[Exception], warning: type[Warning]) -> None:
        msg = f"{self._listing.call.operation.path}: {what}"
        if self._listing.strict:
            raise error(msg)
        warnings.warn(msg, warning, stacklevel=4)


def _read_page(answer: Answer) -> tuple[list[Any], int | None, Mapping[str, Any]]:
    """The rows of a page, the total if it is a number of rows, and what else was said."""
    body = answer.object()
    rows = body.get("entities")
    if not is_list(rows):
        msg = f"{answer.status} with an object that has no list of entities"
        raise UnusableAnswerError(msg, status=answer.status, request_id=answer.request_id)
    metainfo = body.get("metainfo")
    metainfo = metainfo if is_object(metainfo) else {}
    total = metainfo.get("total_count", body.get("total_count"))
    return rows, total if type(total) is int and total >= 0 else None, metainfo
