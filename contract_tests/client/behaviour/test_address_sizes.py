"""How long an address may be."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from contract_tests.client.script import Script, give
from infakt import Infakt

Make = Callable[..., Infakt]
MAX_PART = 60_000
"""Characters of a path or a query, as written."""


def test_query_of_the_largest_size_is_sent(make_client: Make) -> None:
    """A query of exactly 60,000 characters is sent: name, value, and the two characters that join them."""
    script = Script(give(200, {}))

    make_client(script).request("GET", "/clients.json", query={"q": "x" * (MAX_PART - 3)})

    assert len(script.requests[0].url.params["q"]) == MAX_PART - 3


def test_larger_query_is_refused(make_client: Make) -> None:
    """With one more character the query is refused, and nothing is sent."""
    script = Script()

    with pytest.raises(ValueError, match="the query must be at most 60000 characters, got 60001: shorten 'q'"):
        make_client(script).request("GET", "/clients.json", query={"q": "x" * (MAX_PART - 2)})

    assert script.sent == []
