"""What the tests here share: answers, a hook with a mistake, and a story of calls that carry somebody's data."""

from __future__ import annotations

from typing import Any

import pytest

from contract_tests.client.script import answer, give
from infakt import Infakt, Window
from infakt.errors import NotFoundError

FINE = give(200, {"id": 1})
LIMITED = answer(429, headers={"retry-after": "7"})
ONE = (Window(1, 10),)
KEY = "7f9a-secret-key"
SECRETS = [KEY, "Kowalska", "5260250274", "7f9a-secret-uuid", "jan@example.test", "jan%40example.test"]
STORY = [give(201, {"id": 1, "company_name": "Kowalska"}), give(200, {"entities": []}), answer(404, "Kowalska"), FINE]


def tell_story(client: Infakt) -> None:
    """Make a call of each kind that carries somebody's data; ``STORY`` answers them."""
    buyer = {"company_name": "Kowalska", "country": "PL", "nip": "5260250274", "email": "jan@example.test"}
    client.clients.create(buyer)
    client.clients.list(nip_eq="5260250274").to_list()
    with pytest.raises(NotFoundError, match="404"):
        client.invoices.get("7f9a-secret-uuid")
    client.request("GET", "/clients/7f9a-secret-uuid.json?email=jan@example.test", query={"nip": "5260250274"})


def find_secrets(text: str) -> list[str]:
    """Return what of the story a text gives away."""
    return [secret for secret in SECRETS if secret in text]


class HookError(Exception):
    """What a hook raises."""


def fail(_: Any) -> None:
    """Raise, as a hook with a mistake does."""
    raise HookError
