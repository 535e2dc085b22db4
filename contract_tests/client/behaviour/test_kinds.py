"""Which `kind` a payload may have: only that of its operation, since the API creates a plain invoice for any other."""

from __future__ import annotations

import json
from collections.abc import Callable
from enum import Enum
from typing import Any

import attrs
import pytest

from contract_tests.client.script import Script, give
from infakt import OMIT, Infakt
from infakt.models import (
    AdvanceInvoiceCreate,
    AdvanceInvoiceUpdate,
    CorrectiveInvoiceCreate,
    CorrectiveInvoiceUpdate,
    FinalInvoiceCreate,
    FinalInvoiceUpdate,
    InvoiceCreate,
    InvoiceKind,
    InvoiceUpdate,
    MarginInvoiceCreate,
    MarginInvoiceUpdate,
)

Make = Callable[..., Infakt]
LINES = [{"name": "x"}]
ACCEPTED = give(201, {"invoice_task_reference_number": "r", "processing_code": 100})
OTHER_RESOURCES = [
    ("corrective", "corrective_invoices"),
    ("correction", "corrective_invoices"),
    ("corrective_invoice", "corrective_invoices"),
    ("Correction", "corrective_invoices"),
    (InvoiceKind.CORRECTION, "corrective_invoices"),
    ("final", "final_invoices"),
    ("FINAL", "final_invoices"),
    ("advance", "advance_invoices"),
    ("margin", "margin_invoices"),
    ("anything", "corrective_invoices"),
    ("oss", "margin_invoices"),
    ("", "advance_invoices"),
    ("VAT", "final_invoices"),
    ("vat ", "final_invoices"),
]
NAMED_RESOURCES = pytest.mark.parametrize(("kind", "resource"), OTHER_RESOURCES)


@NAMED_RESOURCES
def test_other_kind_is_refused_in_every_form(make_client: Make, kind: str, resource: str) -> None:
    """A model, an assignment, a copy, a mapping and a stored body are all refused, and the right resource is named."""
    script = Script()
    client = make_client(script)
    invoice, change = InvoiceCreate(services=LINES), InvoiceUpdate()
    forms: list[Callable[[], Any]] = [
        lambda: InvoiceCreate(services=LINES, kind=kind),
        lambda: InvoiceUpdate(kind=kind),
        lambda: setattr(invoice, "kind", kind),
        lambda: setattr(change, "kind", kind),
        lambda: attrs.evolve(change, kind=kind),
        lambda: InvoiceCreate.from_dict({"services": LINES, "kind": kind}),
        lambda: InvoiceUpdate.from_dict({"kind": kind}),
        lambda: InvoiceCreate.coerce({"services": LINES, "kind": kind}),
        lambda: client.invoices.create({"services": LINES, "kind": kind}),
        lambda: client.invoices.create_and_wait({"services": LINES, "kind": kind}),
        lambda: client.invoices.create_sync_deprecated({"services": LINES, "kind": kind}),
        lambda: client.invoices.update("u", {"kind": kind}),
    ]

    for form in forms:
        with pytest.raises(ValueError, match=rf"^kind must be vat or proforma, got .*; use .*client\.{resource} for"):
            form()
    assert (script.sent, invoice.kind, change.kind) == ([], OMIT, OMIT)


@pytest.mark.parametrize("kind", [None, 1, True, ["vat"], {"kind": "vat"}, Enum("Other", {"VAT": "vat"}).VAT], ids=repr)
def test_kind_that_is_no_string_is_refused(kind: Any) -> None:
    """A kind must be a string, also in a stored body."""
    for form in (
        lambda: InvoiceCreate(services=LINES, kind=kind),
        lambda: InvoiceCreate.from_dict({"kind": kind}),
        lambda: MarginInvoiceCreate.from_dict({"kind": kind}),
    ):
        with pytest.raises((TypeError, ValueError), match=r"^kind must be"):
            form()


@pytest.mark.parametrize(
    ("model", "made"),
    [
        (CorrectiveInvoiceCreate, "correction"),
        (CorrectiveInvoiceUpdate, "correction"),
        (MarginInvoiceCreate, "margin"),
        (MarginInvoiceUpdate, "margin"),
        (AdvanceInvoiceCreate, "advance"),
        (AdvanceInvoiceUpdate, "advance"),
        (FinalInvoiceCreate, "final"),
        (FinalInvoiceUpdate, "final"),
    ],
)
def test_every_income_document_takes_its_own_kind(model: Any, made: str) -> None:
    """A stored body of another kind is refused, and one of the document's own kind is accepted."""
    for kind, resource in (
        OTHER_RESOURCES[1:2]
        + OTHER_RESOURCES[5:6]
        + OTHER_RESOURCES[7:9]
        + [("vat", "invoices"), ("proforma", "invoices")]
    ):
        if kind == made:
            continue
        for form in (lambda kind=kind: model.from_dict({"kind": kind}), lambda kind=kind: model.coerce({"kind": kind})):
            with pytest.raises(ValueError, match=rf"^kind must be {made}, got '{kind}'; use client\.{resource} for"):
                form()

    assert model.from_dict({"kind": made}).to_dict() == {"kind": made}


@pytest.mark.parametrize("kind", ["vat", "proforma", InvoiceKind.VAT, InvoiceKind.PROFORMA, OMIT])
def test_kinds_of_invoices_are_sent(make_client: Make, kind: Any) -> None:
    """The kinds that `/invoices.json` creates are sent unchanged, and no kind is sent if none is given."""
    script = Script(ACCEPTED)

    make_client(script).invoices.create(InvoiceCreate(services=LINES, kind=kind))

    sent = json.loads(script.requests[0].content)["invoice"]
    assert sent == ({"services": LINES} if kind is OMIT else {"services": LINES, "kind": str(kind)})


def test_raw_request_is_not_checked(make_client: Make) -> None:
    """`client.request` sends the given body unchecked."""
    script = Script(ACCEPTED)

    make_client(script).request("POST", "/async/invoices.json", json={"invoice": {"kind": "corrective"}})

    assert json.loads(script.requests[0].content) == {"invoice": {"kind": "corrective"}}
