"""Bounds that no argument changes, each at the last accepted value and at the first refused one."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from contract_tests.client.script import Script, answer, give
from infakt import Infakt
from infakt.errors import ConfigurationError, UnusableAnswerError
from infakt.models import ClientCreate

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


def test_address_of_the_server_has_at_most_2_000_characters() -> None:
    """A base URL of 2,000 characters is taken, one more is refused."""
    start = "https://emulator.test/"
    longest = start + "a" * (2_000 - len(start))

    assert Infakt(api_key="k", base_url=longest).base_url == longest
    with pytest.raises(ConfigurationError, match="base_url"):
        Infakt(api_key="k", base_url=f"{longest}a")


def test_values_in_messages_are_cut_to_40_characters(make_client: Make) -> None:
    """A message shows the first 40 characters of a wrong value, and the first three identifiers of a batch."""
    client: Any = make_client(Script())

    with pytest.raises(TypeError, match=f"got list: {re.escape(repr([7] * 99)[:40])}$"):
        ClientCreate(country=[7] * 99)  # type: ignore[arg-type]  # of the wrong type on purpose
    with pytest.raises(TypeError, match=f"got '{'a' * 39}…$"):
        client.clients.list(limit="a" * 39)
    with pytest.raises(TypeError, match=f"got '{'a' * 38}'$"):
        client.clients.list(limit="a" * 38)
    with pytest.raises(ValueError, match=re.escape("got ['a,b', 'c', 'd']")):
        client.costs.mark_unpaid(["a,b", "c", "d", "e"])
