"""Accepted tasks, in every way that a caller can create them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from contract_tests.client.script import give
from infakt import Infakt

Make = Callable[..., Infakt]
Orders = Callable[[Infakt], Any]
REFERENCE = "b1a9"
ORDER = {"services": [{"name": "x"}]}
TAKEN = give(201, {"invoice_task_reference_number": REFERENCE, "processing_code": 100})
PENDING = give(200, {"processing_code": 140})
DONE = give(200, {"processing_code": 201, "invoice_uuid": "u"})
INVOICE = give(200, {"uuid": "u"})
PATIENT = 30
ORDERS: dict[str, Orders] = {
    "create": lambda client: client.invoices.create_and_wait(ORDER, deadline=PATIENT),
    "create, then wait": lambda client: client.invoices.create(ORDER).wait(deadline=PATIENT),
    "mark as paid": lambda client: client.invoices.mark_paid_and_wait("u", deadline=PATIENT),
    "margin": lambda client: client.margin_invoices.create_and_wait(
        {"margin_kind": "art", "services": []}, deadline=PATIENT
    ),
}
ALL = pytest.mark.parametrize("order", ORDERS.values(), ids=ORDERS.keys())
BOTH = pytest.mark.parametrize("order", [ORDERS["create"], ORDERS["mark as paid"]], ids=["create", "mark as paid"])
KSEF: dict[str, Orders] = {
    "invoice": lambda client: client.invoices.send_to_ksef_and_wait("d-1", deadline=PATIENT),
    "any document": lambda client: client.ksef.send_and_wait("d-1", deadline=PATIENT),
}
SENT = give(200, {"status": "sent"})
