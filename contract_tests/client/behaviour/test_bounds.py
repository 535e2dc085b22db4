"""Bounds that no argument changes, each at the last accepted value and at the first refused one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from contract_tests.client.script import Script, answer, give
from infakt import Infakt
from infakt.errors import ConfigurationError, UnusableAnswerError

Make = Callable[..., Infakt]


def test_path_has_at_most_60_000_characters(make_client: Make) -> None:
    """A path of 60,000 written characters is sent, one more is refused before the call."""
    script = Script(give(200, {}))
    client = make_client(script)

    client.request("GET", "/" + "a" * 59_999)
    with pytest.raises(ValueError, match="path must be at most 60000 characters in an address, got 60001"):
        client.request("GET", "/" + "a" * 60_000)

    assert len(script.requests) == 1


def test_query_has_at_most_60_000_characters(make_client: Make) -> None:
    """A query of 60,000 written characters is sent, one more is refused and names its longest parameter."""
    script = Script(give(200, {}))
    client = make_client(script)
    room = 60_000 - len("name=&")

    client.request("GET", "/clients.json", query={"name": "a" * room})
    with pytest.raises(ValueError, match="the query must be at most 60000 characters, got 60001: shorten 'name'"):
        client.request("GET", "/clients.json", query={"name": "a" * (room + 1)})

    assert len(script.requests) == 1


@pytest.mark.parametrize("name", ["timeout", "deadline"])
def test_durations_have_a_bound(make_client: Make, name: str) -> None:
    """A client waits at most a billion seconds, the most that a socket can be given."""
    longest: dict[str, Any] = {name: 1e9}
    longer: dict[str, Any] = {name: 1.1e9}
    client = make_client(Script())

    client.with_options(**longest)
    with pytest.raises(ConfigurationError, match=rf"{name} must be at most 1e\+09 seconds, got 1\.1e\+09"):
        client.with_options(**longer)


@pytest.mark.parametrize("start", [b"<", b"\xef\xbb\xbf<"], ids=["plain", "marked"])
def test_document_begins_within_its_first_64_bytes(make_client: Make, start: bytes) -> None:
    """XML may begin with blanks, as long as its first character is among the first 64 bytes."""
    mark, body = start[:-1], b"<a/>"
    accepted, refused = (mark + b" " * (count - len(start)) + body for count in (64, 65))
    client = make_client(Script(*(answer(200, whole, kind="application/xml") for whole in (accepted, refused))))

    assert client.corrective_invoices.xml("u") == accepted
    with pytest.raises(UnusableAnswerError, match="where application/xml was expected"):
        client.corrective_invoices.xml("u")
