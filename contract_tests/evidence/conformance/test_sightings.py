"""Live observations that the description must keep, above all where the documentation says otherwise."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest

from infakt_contract.description import Description

SCOPES = {
    "api:account:read",
    "api:accounting:read",
    "api:accounting:write",
    "api:costs:read",
    "api:costs:write",
    "api:invoices:read",
    "api:invoices:write",
    "api:ksef:integration:write",
    "api:sensitive:bank_accounts:read",
    "api:sensitive:bank_accounts:write",
}
"""The ten scopes that the vendor's form for keys offers."""
SENSITIVE = {
    "list_bank_accounts": "api:sensitive:bank_accounts:read",
    "get_bank_account": "api:sensitive:bank_accounts:read",
    "create_bank_account": "api:sensitive:bank_accounts:write",
    "update_bank_account": "api:sensitive:bank_accounts:write",
    "delete_bank_account": "api:sensitive:bank_accounts:write",
    "get_account_details": "api:account:read",
    "list_account_activities": "api:account:read",
}
CLASSES = {"bank_accounts": "BankAccounts", "account": "Account"}


def find_response(description: Description, status: str) -> dict[str, Any]:
    """Return an error response that every operation may return."""
    return dict(description.resolve(description.by_id["list_clients"].node["responses"][status]))


def test_scopes_are_those_that_a_key_can_have(description: Description) -> None:
    """The operations use all ten scopes of the form, and no other."""
    assert {scope for operation in description.by_id.values() for scope in operation.scopes} == SCOPES


@pytest.mark.parametrize(("operation", "scope"), SENSITIVE.items())
def test_bank_accounts_and_the_account_have_scopes_of_their_own(
    description: Description, operation: str, scope: str
) -> None:
    """Reading and changing bank accounts have different scopes, and the account has its own."""
    assert description.by_id[operation].scopes == (scope,)


@pytest.mark.parametrize("prefix", ["", "Async"])
@pytest.mark.parametrize(("operation", "scope"), SENSITIVE.items())
def test_docstring_names_the_scope(description: Description, operation: str, scope: str, prefix: str) -> None:
    """The docstring of a method names the scope that its key needs."""
    described = description.by_id[operation]
    resource = getattr(import_module(f"infakt.resources.{described.tag}"), f"{prefix}{CLASSES[described.tag]}")

    assert f"; scope {scope}." in " ".join(str(getattr(resource, described.node["x-method"]).__doc__).split())


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("401", ["`Musisz podać klucz API.`", "`Klucz API który podałeś jest nieprawidłowy.`"]),
        ("403", ["An unknown path requested without a key"]),
        ("406", ["a path without `.json`"]),
    ],
)
def test_errors_seen_without_a_key_are_described(description: Description, status: str, words: list[str]) -> None:
    """The responses to a missing key and to another media type are described."""
    text = find_response(description, status)["description"]

    assert [word for word in words if word not in text] == []


def test_retry_after_was_seen(description: Description) -> None:
    """Retry-After was seen live and is the only header of a 429, since no X-RateLimit was seen."""
    headers = find_response(description, "429")["headers"]

    assert list(headers) == ["Retry-After"]
    assert [line.partition(":")[0] for line in headers["Retry-After"]["x-evidence"]][:2] == ["live", "live"]


def test_nine_events_are_described(description: Description) -> None:
    """All nine events of the form are described; the two with unconfirmed names say so, with the words they contain."""
    posts = {name: item["post"] for name, item in description.document["webhooks"].items()}
    guessed = {name: post["x-event-words"] for name, post in posts.items() if "x-event-words" in post}
    names = set(description.find_enum({"$ref": "#/components/schemas/WebhookEventName"}))

    assert names == posts.keys() - {"verification"}
    assert (len(names), len(guessed)) == (9, 2)
    assert all({"async", "paid"} <= set(words) for words in guessed.values())
    assert all("inferred: this name" in " ".join(posts[name]["x-evidence"]) for name in guessed)


def test_first_retry_counter_is_not_settled(description: Description) -> None:
    """The evidence of the retry counter has both the observed and the documented first value, which differ."""
    counter = description.find_property({"$ref": "#/components/schemas/WebhookEvent"}, "retry_counter") or {}

    assert [line.split(" on ")[0] for line in counter["x-evidence"]] == ["live: 1", "documented: 0"]


def test_xml_has_one_schema(description: Description) -> None:
    """Every operation that returns the current XML of KSeF uses FA(3)."""
    downloads = [item for item in description.by_id.values() if item.node["x-method"] == "xml" and item.tag != "ksef1"]

    assert [item.node["description"] for item in downloads] == ["Schema FA(3)."] * 6
