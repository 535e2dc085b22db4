"""Operations that inFakt has deprecated still work, with a warning."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from contract_tests.client.script import Script, Step, answer, give
from infakt import AsyncInfakt, Infakt
from infakt.errors import OutcomeUnknownError

INVOICE = {"services": [{"name": "Usługa", "tax_symbol": "23", "net_price": 10_000}]}


def test_deprecated_operation_warns(make_client: Callable[..., Infakt]) -> None:
    """A method whose operation is deprecated warns before it sends."""
    script = Script(give(201, {"id": 1}))
    client = make_client(script)
    invoice_data = {"services": [], "margin_kind": "used_goods"}

    with pytest.warns(DeprecationWarning, match=r"POST /margin_invoices\.json"):
        client.margin_invoices.create_sync(invoice_data)

    assert len(script.requests) == 1


def test_undocumented_creation_warns_and_returns_the_invoice(make_client: Callable[..., Infakt]) -> None:
    """The undocumented creation warns, sends what `create` sends, and returns the invoice."""
    script = Script(give(201, {"uuid": "u", "status": "draft"}))
    client = make_client(script)

    with pytest.warns(DeprecationWarning, match=r"inFakt deprecates POST /invoices\.json"):
        invoice = client.invoices.create_sync_deprecated(INVOICE)

    assert (invoice.uuid, invoice.status) == ("u", "draft")
    assert [json.loads(request.content) for request in script.requests] == [{"invoice": INVOICE}]


@pytest.mark.parametrize("client", [Infakt, AsyncInfakt])
def test_undocumented_creation_names_its_replacements(client: Any) -> None:
    """The docstring begins with a warning and names both methods that replace it."""
    doc = client.invoices.create_sync_deprecated.__doc__

    assert "deprecated" in doc.splitlines()[0]
    assert {"`create`", "`create_and_wait`"} <= set(doc.replace(",", " ").split())


@pytest.mark.filterwarnings("ignore:inFakt deprecates:DeprecationWarning")
@pytest.mark.parametrize("failure", [httpx.ReadTimeout, httpx.ReadError, answer(500), answer(503)])
def test_undocumented_creation_is_never_sent_again(make_client: Callable[..., Infakt], failure: Step) -> None:
    """A creation that may have been processed is not repeated, and its outcome is reported as unknown."""
    script = Script(failure)

    with pytest.raises(OutcomeUnknownError, match=r"^POST /invoices\.json: .*was not sent again$"):
        make_client(script).invoices.create_sync_deprecated(INVOICE)

    assert script.sent == ["POST /api/v3/invoices.json"]


def test_other_operations_do_not_warn(make_client: Callable[..., Infakt], recwarn: pytest.WarningsRecorder) -> None:
    """A method whose operation is current does not warn."""
    make_client(Script(give(200, {"id": 1}))).clients.get(1)

    assert list(recwarn) == []
