"""A list on a server: it may change between calls, and its total may be wrong."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import httpx

from infakt import Infakt, PaginationDriftWarning
from infakt.errors import PaginationDriftError

Change = Callable[[list[int]], Any]
MAX_CALLS = 1_000


class Table(httpx.MockTransport):
    """A list of numbers, served as rows with an id.

    Args:
        rows: The numbers at the beginning.
        changes: The changes of the list, by the number of the request before which each happens.
        total: The total that the server reports: the real one for `count`, none for None, any other value unchanged.
        cap: The maximum number of rows of a page, whatever is requested.
    """

    def __init__(
        self,
        rows: range,
        changes: Mapping[int, Change] | None = None,
        *,
        total: Any = "count",
        cap: int = 100,
    ) -> None:
        super().__init__(self._serve)
        self.rows = list(rows)
        self.lasting = set(rows)
        self.offsets: list[int] = []
        self.limits: list[int] = []
        self.orders: list[str | None] = []
        self.fields: set[str | None] = set()
        self._changes = changes or {}
        self._total = total
        self._cap = cap

    def choose(self, offset: int, limit: int) -> list[Any]:
        """Return the rows of a page."""
        return [{"id": number} for number in self.rows[offset : offset + limit]]

    def _serve(self, request: httpx.Request) -> httpx.Response:
        offset, limit = (int(request.url.params[name]) for name in ("offset", "limit"))
        self.offsets.append(offset)
        self.limits.append(limit)
        self.orders.append(request.url.params.get("order"))
        self.fields.add(request.url.params.get("fields"))
        assert len(self.offsets) <= MAX_CALLS, "the list does not end"
        if change := self._changes.get(len(self.offsets)):
            change(self.rows)
            self.lasting &= set(self.rows)
        total = len(self.rows) if self._total == "count" else self._total
        link = "https://elsewhere.example/api/v3/clients.json?offset=10&limit=10"
        metainfo = {"count": 10, "next": link, "previous": link, **({} if total is None else {"total_count": total})}
        rows = self.choose(offset, min(limit, self._cap))
        return httpx.Response(200, json={"metainfo": metainfo, "entities": rows})


@dataclass
class Reading:
    """The result of reading a list of clients: the ids, and whether a change was reported."""

    ids: list[Any] = field(default_factory=list)
    is_reported: bool = False

    @property
    def has_duplicates(self) -> bool:
        """Whether a row was returned twice."""
        return len(self.ids) != len(set(self.ids))


def read(client: Infakt, resource: str = "clients", **options: Any) -> Reading:
    """Read the rows of a table as those of a resource.

    A report is a warning, or with `strict` an error, and there is at most one.
    """
    reading = Reading()
    with warnings.catch_warnings(record=True, category=PaginationDriftWarning) as reports:
        warnings.simplefilter("always")
        try:
            reading.ids.extend(item.id for item in getattr(client, resource).list(**options))
        except PaginationDriftError:
            assert options.get("strict"), "an error instead of a warning"
            reading.is_reported = True
    assert len(reports) <= (0 if options.get("strict") else 1), "reported more than once"
    reading.is_reported |= bool(reports)
    return reading
