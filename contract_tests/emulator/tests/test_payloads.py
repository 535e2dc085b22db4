"""Bodies of any structure: none crashes the emulator."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from infakt_emulator import Emulator, make_client

from .conftest import assert_conforms

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=4), inner, max_size=2),
    max_leaves=4,
)
FIELDS = (
    "services", "client_id", "client_company_name", "client_tax_code", "invoice_date", "paid_date", "paid_price",
    "status", "kind", "currency", "payment_method", "transaction_terms", "third_party_addresses", "number",
)  # fmt: skip
LINE_FIELDS = (
    "name", "tax_symbol", "quantity", "net_price", "unit_net_price", "gross_price", "discount", "pkwiu",
    "unit_net_price_before_discount",
)  # fmt: skip
LINES = st.lists(st.fixed_dictionaries({}, optional=dict.fromkeys(LINE_FIELDS, VALUES)), max_size=2)
INVOICES = st.fixed_dictionaries({}, optional=dict.fromkeys(FIELDS, VALUES) | {"services": LINES | VALUES})
EMULATOR = Emulator()


def send(method: str, path: str, body: Any) -> httpx.Response:
    """Send a body and check that the response is described."""
    response = make_client(EMULATOR).request(method, path, json=body)
    assert_conforms(response)
    return response


@settings(max_examples=80, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(fields=INVOICES)
def test_any_invoice_is_taken_or_refused(fields: dict[str, Any]) -> None:
    """Any body has a described response."""
    uuid = next(iter(EMULATOR.store.table("invoices")))["uuid"]

    statuses = [
        send("POST", "/invoices.json", {"invoice": fields}).status_code,
        send("PUT", f"/invoices/{uuid}.json", {"invoice": fields}).status_code,
    ]

    assert set(statuses) <= {200, 201, 422}
    assert send("GET", "/invoices.json?order=id+desc&limit=1", None).status_code == 200


@settings(max_examples=60, deadline=None, derandomize=True)
@given(body=VALUES)
def test_any_body_is_answered(body: object) -> None:
    """No structure of a body crashes an operation."""
    row = next(iter(EMULATOR.store.table("invoices")))
    paths = ("/clients.json", "/async/invoices.json", f"/async/invoices/{row['uuid']}/paid.json")

    statuses = {send("POST", path, body).status_code for path in paths}

    assert statuses <= {201, 400, 422}


@pytest.mark.parametrize("content", [b"{", b"\xff\xfe", b"{'a': 1}", b'{"client": NaN}', b"<xml/>"])
def test_body_that_is_not_json_is_400(client: httpx.Client, content: bytes) -> None:
    """A body that cannot be parsed is refused with a message."""
    response = client.post("/clients.json", content=content)

    assert (response.status_code, list(response.json())) == (400, ["error"])
