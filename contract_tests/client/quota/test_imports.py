"""Imports from KSeF, of which an hour has six: how many calls a list takes, and how a wait for one is reported."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from contract_tests.client.table import Table
from infakt import Hooks, Infakt, Quota, QuotaWaitEvent, Window

Make = Callable[..., Infakt]


class Imports(Table):
    """Invoices in KSeF, known by their numbers there."""

    def choose(self, offset: int, limit: int) -> list[Any]:
        """Return the rows of a page."""
        return [{"ksef_number": f"k-{number}"} for number in self.rows[offset : offset + limit]]


@pytest.mark.parametrize(("rows", "total", "offsets"), [(5, None, [0, 4]), (5, "count", [0]), (0, None, [0])])
def test_end_of_an_import_costs_one_call_at_most(make_client: Make, rows: int, total: Any, offsets: list[int]) -> None:
    """Without a total one call shows that no row follows, where other lists take two to be sure."""
    table = Imports(range(rows), total=total)

    found = make_client(table).ksef.import_costs(limit=10, strict=True).to_list()

    assert [row.ksef_number for row in found] == [f"k-{number}" for number in range(rows)]
    assert table.offsets == offsets


def test_wait_for_an_import_is_named_so(make_client: Make) -> None:
    """A hook is given that a call waits as an import, and for which window."""
    heard: list[QuotaWaitEvent] = []
    quota = Quota(ksef_imports=(Window(1, 10),))
    client = make_client(Imports(range(0)), quota=quota, hooks=Hooks(on_quota_wait=heard.append))

    for _ in range(2):
        client.ksef.import_costs().to_list()

    assert [(event.operation, event.kind, event.windows) for event in heard] == [
        ("import_costs_from_ksef", "ksef_import", (Window(1, 10),))
    ]
