"""Filter values that the API would ignore are refused, since it would return every row."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from contract_tests.client.script import Script
from infakt import Infakt


@pytest.mark.parametrize(
    ("filters", "takes"),
    [
        ({"invoice_date_gteq": "2024-1-1"}, "a day"),
        ({"invoice_date_gteq": "01.01.2024"}, "a day"),
        ({"client_id_eq": "abc"}, "an integer"),
        ({"client_id_eq": 1.5}, "an integer"),
        ({"paid_date_null": "yes"}, "True or False"),
        ({"status_eq": " "}, "has no value"),
    ],
)
def test_malformed_filter_is_refused(make_client: Callable[..., Infakt], filters: dict[str, Any], takes: str) -> None:
    """A value that the filter cannot take is a ValueError that says what it takes, and nothing is sent."""
    script = Script()

    with pytest.raises(ValueError, match=takes):
        make_client(script).invoices.list(**filters)

    assert script.requests == []


def test_impossible_date_is_refused(make_client: Callable[..., Infakt]) -> None:
    """February 30 has the format of a date and is refused."""
    with pytest.raises(ValueError, match="YYYY-MM-DD"):
        make_client(Script()).invoices.list(invoice_date_gteq="2024-02-30")
