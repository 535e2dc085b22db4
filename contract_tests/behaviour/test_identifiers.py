"""Identifiers in paths: whatever could lead elsewhere is refused before anything is sent."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from contract_tests.script import Script, give
from infakt import Infakt

CALLS: list[Callable[[Infakt, Any], Any]] = [
    lambda client, value: client.invoices.get(value),
    lambda client, value: client.invoices.update(value, {}),
    lambda client, value: client.invoices.delete(value),
    lambda client, value: client.invoices.pdf(value, document_type="original"),
    lambda client, value: client.invoices.mark_paid(value),
    lambda client, value: client.invoices.task_status(value),
    lambda client, value: client.invoices.task(value).refresh(),
    lambda client, value: client.invoices.get_attachment("u", value),
    lambda client, value: client.invoices.list_attachments(value).first(),
    lambda client, value: client.clients.get(value),
    lambda client, value: client.clients.delete(value),
]


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize(
    "value", ["", "..", ".", ".hidden", "a/b", "a\\b", "a?b", "a#b", "a%2fb", "a b", "a\nb", "a\0", "\u202e"]
)
def test_path_like_identifier_is_refused(
    make_client: Callable[..., Infakt], call: Callable[[Infakt, Any], Any], value: str
) -> None:
    """An empty identifier would name the list, another might name another path."""
    script = Script()

    with pytest.raises(ValueError, match="is an identifier without blanks, slashes or leading dots"):
        call(make_client(script), value)

    assert script.sent == []


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("value", [None, True, 1.0, b"x", ["x"]])
def test_identifier_of_another_type_is_refused(
    make_client: Callable[..., Infakt], call: Callable[[Infakt, Any], Any], value: Any
) -> None:
    """An identifier is a text or an integer; True is none."""
    script = Script()

    with pytest.raises(TypeError, match=f"is a text or an integer; got {type(value).__name__}"):
        call(make_client(script), value)

    assert script.sent == []


def test_odd_letters_are_encoded(make_client: Callable[..., Infakt]) -> None:
    """An identifier stays one segment of the path."""
    script = Script(give(200, {}))

    make_client(script).clients.get("ż+&=;:@")

    assert script.requests[0].url.raw_path == b"/api/v3/clients/%C5%BC%2B%26%3D%3B%3A%40.json"
