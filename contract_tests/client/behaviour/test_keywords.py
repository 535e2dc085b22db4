"""A misspelt keyword argument is reported with the nearest names, and nothing else about methods changes."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable
from typing import Any
from unittest.mock import create_autospec

import httpx
import pytest

from contract_tests.client.script import Script, give
from infakt import AsyncInfakt, Infakt

Call = Callable[[Any], Any]
MISSPELT: list[tuple[Call, str]] = [
    (lambda client: client.invoices.get("u", field="id"), r"get has no argument 'field'; did you mean fields\?"),
    (lambda client: client.invoices.get(uuid="u"), "get has no argument 'uuid'; there are invoice_uuid, fields"),
    (lambda client: client.invoices.create({}, send_ksef=True), "'send_ksef'; did you mean send_to_ksef"),
    (lambda client: client.invoices.create_and_wait({}, dedline=1), "'dedline'; did you mean deadline"),
    (lambda client: client.invoices.pdf("u", document_typ="original"), "'document_typ'; did you mean document_type"),
    (lambda client: client.invoices.find_created(nubmer="1"), "'nubmer'; did you mean number"),
    (lambda client: client.invoices.list_attachments("u", limt=5), "'limt'; did you mean limit"),
    (
        lambda client: client.invoices.list(pag_size=5),
        "has no filter 'pag_size'; there are number_eq, .*; other arguments are offset, limit,",
    ),
    (lambda client: client.account.details(uuid="u"), "details has no argument 'uuid'; there are none"),
]
DEPRECATED: list[Call] = [
    lambda client: client.margin_invoices.create_sync({"services": [], "margin_kind": "used_goods"}),
    lambda client: client.ksef1.import_costs(),
]


@pytest.mark.parametrize(("act", "message"), MISSPELT)
def test_misspelt_keyword_names_the_nearest(make_client: Callable[..., Infakt], act: Call, message: str) -> None:
    """An unknown keyword is a `TypeError` with the nearest names, or all if none is near; nothing is sent."""
    script = Script()

    with pytest.raises(TypeError, match=message):
        act(make_client(script))

    assert script.sent == []


def test_correct_keywords_reach_the_method(make_client: Callable[..., Infakt]) -> None:
    """Arguments given by name arrive."""
    script = Script(give(200, {"uuid": "u"}))

    assert make_client(script).invoices.get(invoice_uuid="u", fields="uuid").uuid == "u"

    assert [str(request.url.query, "ascii") for request in script.requests] == ["fields=uuid"]


@pytest.mark.parametrize("client", [Infakt, AsyncInfakt])
def test_method_shows_its_own_signature(client: Any) -> None:
    """Whatever inspects a method sees its own names, docstring, and whether it is asynchronous."""
    method = client.invoices.get

    assert list(inspect.signature(method).parameters) == ["self", "invoice_uuid", "fields"]
    assert method.__qualname__ == f"{client.invoices.__name__}.get"
    assert (method.__doc__ or "").startswith("Get")
    assert inspect.iscoroutinefunction(method) == (client is AsyncInfakt)
    assert not inspect.iscoroutinefunction(client.invoices.list)


@pytest.mark.parametrize("client", [Infakt, AsyncInfakt])
def test_mock_of_a_client_knows_its_keywords(client: Any) -> None:
    """A mock made with the client's specification refuses what the client refuses."""
    mock = create_autospec(client.invoices, instance=True)

    with pytest.raises(TypeError, match="field"):
        mock.get("u", field="id")


@pytest.mark.parametrize("act", DEPRECATED)
def test_warning_of_a_deprecated_method_names_the_caller(act: Call) -> None:
    """The line that a deprecation warning shows is the caller's, with and without checked keywords."""
    http = httpx.Client(transport=Script(give(200, {"id": 1})))

    with pytest.warns(DeprecationWarning, match="inFakt deprecates") as caught:
        act(Infakt(api_key="k", http_client=http, quota=None))

    assert [warning.filename for warning in caught] == [__file__]


def test_warning_of_an_asynchronous_method_names_the_caller() -> None:
    """The line that a deprecation warning shows is the one that awaits the method."""

    async def create() -> None:
        http = httpx.AsyncClient(transport=Script(give(200, {"id": 1})))
        await DEPRECATED[0](AsyncInfakt(api_key="k", http_client=http, quota=None))

    with pytest.warns(DeprecationWarning, match="inFakt deprecates") as caught:
        asyncio.run(create())

    assert [warning.filename for warning in caught] == [__file__]
