"""A list on a server that applies its filters, applies them only to its total, or ignores them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import httpx

from contract_tests.client.script import page

Row = dict[str, Any]
Matches = Callable[[Row], bool]


class Filtering(httpx.MockTransport):
    """A list of rows on a server that treats filters in one of several ways.

    Args:
        mode: `honoured`: only matching rows are returned; `ignored`: all rows are; `counted`: all rows are, but the
            total counts only matching rows; `partly`: half of the rows that do not match are returned too.
        page_size: The maximum number of rows of a page.
    """

    def __init__(self, rows: list[Row], matches: Matches, mode: str, page_size: int = 100) -> None:
        super().__init__(self._serve)
        self._page_size = page_size
        self.queries: list[Mapping[str, str]] = []
        self._matching = [row for row in rows if matches(row)]
        others = [row for row in rows if not matches(row)]
        left_out = {"honoured": others, "partly": others[::2]}.get(mode, [])
        self._returned = [row for row in rows if row not in left_out]
        self._total = len(self._matching if mode == "counted" else self._returned)

    def _serve(self, request: httpx.Request) -> httpx.Response:
        query = dict(request.url.params)
        self.queries.append(query)
        assert len(self.queries) < 200, "the list does not end"
        start, limit = int(query["offset"]), min(self._page_size, int(query["limit"]))
        return page(self._returned[start : start + limit], self._total)(request)


MODES = ("honoured", "ignored", "counted", "partly")


def make_rows(name: str, values: list[Any]) -> list[Row]:
    """Return a row for each value; an ellipsis stands for a missing field."""
    ids = [{"id": number, "uuid": f"00000000-0000-4000-8000-{number:012}"} for number in range(1, len(values) + 1)]
    return [row if value is ... else {**row, name: value} for row, value in zip(ids, values, strict=True)]
