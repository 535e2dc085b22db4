"""Shared by the tests of this folder: answers, a failing hook, and calls that carry personal data."""

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
PERSONAL_ANSWERS = [
    give(201, {"id": 1, "company_name": "Kowalska"}),
    give(200, {"entities": []}),
    answer(404, "Kowalska"),
    FINE,
]


def make_personal_calls(client: Infakt) -> None:
    """Make a call of each kind with personal data; ``PERSONAL_ANSWERS`` answers them."""
    buyer = {"company_name": "Kowalska", "country": "PL", "nip": "5260250274", "email": "jan@example.test"}
    client.clients.create(buyer)
    client.clients.list(nip_eq="5260250274").to_list()
    with pytest.raises(NotFoundError, match="404"):
        client.invoices.get("7f9a-secret-uuid")
    client.request("GET", "/clients/7f9a-secret-uuid.json?email=jan@example.test", query={"nip": "5260250274"})


def find_secrets(text: str) -> list[str]:
    """Return the personal data of these calls that a text contains."""
    return [secret for secret in SECRETS if secret in text]


class HookError(Exception):
    """The exception of a failing hook."""


def fail(_: Any) -> None:
    """Raise, as a failing hook does."""
    raise HookError
