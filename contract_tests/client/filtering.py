"""A list behind a server that filters it, or counts by its filters, or ignores them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import httpx

from contract_tests.client.script import page

Row = dict[str, Any]
Matches = Callable[[Row], bool]


class Filtering(httpx.MockTransport):
    """A list of rows, and what the server does with filters.

    mode: `honoured`, rows that do not match stay away; `ignored`, everything comes; `counted`, everything comes and the
    total is that of the rows that match; `partly`, every other row that does not match comes. most: the rows of a page.
    """

    def __init__(self, rows: list[Row], matches: Matches, mode: str, most: int = 100) -> None:
        super().__init__(self._serve)
        self._most = most
        self.queries: list[Mapping[str, str]] = []
        self._matching = [row for row in rows if matches(row)]
        others = [row for row in rows if not matches(row)]
        left_out = {"honoured": others, "partly": others[::2]}.get(mode, [])
        self._shown = [row for row in rows if row not in left_out]
        self._total = len(self._matching if mode == "counted" else self._shown)

    def _serve(self, request: httpx.Request) -> httpx.Response:
        query = dict(request.url.params)
        self.queries.append(query)
        assert len(self.queries) < 200, "the list does not end"
        start, limit = int(query["offset"]), min(self._most, int(query["limit"]))
        return page(self._shown[start : start + limit], self._total)(request)


MODES = ("honoured", "ignored", "counted", "partly")


def make_rows(name: str, values: list[Any]) -> list[Row]:
    """Return a row for each value; the ellipsis stands for a field that does not come."""
    ids = [{"id": number, "uuid": f"00000000-0000-4000-8000-{number:012}"} for number in range(1, len(values) + 1)]
    return [row if value is ... else {**row, name: value} for row, value in zip(ids, values, strict=True)]
