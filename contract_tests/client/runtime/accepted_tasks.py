"""Accepted tasks, in every way that a caller can create them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from contract_tests.client.script import give
from infakt import Infakt

Make = Callable[..., Infakt]
CreateTask = Callable[[Infakt], Any]
REFERENCE = "b1a9"
INVOICE_DATA = {"services": [{"name": "x"}]}
ACCEPTED = give(201, {"invoice_task_reference_number": REFERENCE, "processing_code": 100})
PENDING = give(200, {"processing_code": 140})
DONE = give(200, {"processing_code": 201, "invoice_uuid": "u"})
INVOICE = give(200, {"uuid": "u"})
DEADLINE_SECONDS = 30
CREATIONS: dict[str, CreateTask] = {
    "create": lambda client: client.invoices.create_and_wait(INVOICE_DATA, deadline=DEADLINE_SECONDS),
    "create, then wait": lambda client: client.invoices.create(INVOICE_DATA).wait(deadline=DEADLINE_SECONDS),
    "mark as paid": lambda client: client.invoices.mark_paid_and_wait("u", deadline=DEADLINE_SECONDS),
    "margin": lambda client: client.margin_invoices.create_and_wait(
        {"margin_kind": "art", "services": []}, deadline=DEADLINE_SECONDS
    ),
}
ALL = pytest.mark.parametrize("create_task", CREATIONS.values(), ids=CREATIONS.keys())
BOTH = pytest.mark.parametrize(
    "create_task", [CREATIONS["create"], CREATIONS["mark as paid"]], ids=["create", "mark as paid"]
)
KSEF: dict[str, CreateTask] = {
    "invoice": lambda client: client.invoices.send_to_ksef_and_wait("d-1", deadline=DEADLINE_SECONDS),
    "any document": lambda client: client.ksef.send_and_wait("d-1", deadline=DEADLINE_SECONDS),
}
SENT = give(200, {"status": "sent"})
