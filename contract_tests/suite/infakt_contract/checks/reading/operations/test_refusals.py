"""Refusals: a wrong key, and a row that does not exist."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from infakt import Infakt
from infakt.errors import AuthenticationError, NotFoundError

Make = Callable[..., Infakt]
NOWHERE = "00000000-0000-4000-8000-000000000404"


def test_wrong_key_is_refused_at_once(make_client: Make, connection: tuple[str, str, Any]) -> None:
    """An unknown key is an error of its own class, and is not retried."""
    base_url, _, transport = connection
    client = make_client(transport, base_url=base_url, api_key="no-such-key")

    with pytest.raises(
        AuthenticationError, match=r"^GET /clients/\{client_id\}.json: 401; check the API key .*INFAKT_API_KEY"
    ) as caught:
        client.clients.get(1)

    assert (caught.value.status, caught.value.attempts, bool(caught.value.message)) == (401, 1, True)


def test_unknown_invoice_is_not_found(client: Infakt) -> None:
    """An unknown uuid is an error of its own class, with the message that inFakt uses everywhere."""
    with pytest.raises(NotFoundError, match=r"^GET /invoices/\{invoice_uuid\}.json: 404$") as caught:
        client.invoices.get(NOWHERE)

    assert caught.value.message == "Zasób którego szukasz nie został znaleziony."
