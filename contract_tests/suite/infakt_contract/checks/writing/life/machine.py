"""Actions on documents, and their expected results according to the store."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import count
from typing import Any

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    MultipleResults,
    RuleBasedStateMachine,
    consumes,
    invariant,
    multiple,
    precondition,
    rule,
)

from infakt import Infakt
from infakt.errors import InfaktError, NotFoundError, TaskFailedError, ValidationError
from infakt_contract.target.scratch import Scratch

from .store import ISSUED, Document, Line

Order = tuple[Document, Any]
"""A document that is being created, and its task."""

PRICES = st.sampled_from((0, 1, 99, 1_000_000_000)) | st.integers(0, 1_000_000)
LINES = st.lists(st.builds(Line, PRICES, st.integers(1, 9), st.sampled_from((0, 5, 8, 23))), min_size=1, max_size=3)
NOTES = st.sampled_from((None, " na brzegach ", "Zażółć 🧾"))
DAYS = st.dates(date(2026, 9, 29), date(2026, 10, 20))
BUYER = {"country": "PL", "city": "Testowo", "email": "nabywca@example.com"}
NUMBERS = count(1)
# Documented: accepted, waiting, in progress, created.
CODES = {100, 120, 140, 201}

emulator_only = precondition(lambda machine: not machine.is_live)


class Life(RuleBasedStateMachine):
    """State machine that uses a client, with a buyer of its own so that other documents do not matter.

    On a live server nothing is e-mailed, sent to KSeF or corrected.
    """

    documents: Bundle[Document] = Bundle("documents")
    orders: Bundle[Order] = Bundle("orders")

    def __init__(self, client: Infakt, scratch: Scratch, *, is_live: bool) -> None:
        super().__init__()
        self.client, self.scratch, self.is_live = client, scratch, is_live
        self.there: list[Document] = []
        self.open_orders: list[Order] = []
        self.buyer_id = client.clients.create({**BUYER, "company_name": scratch.name("nabywca")})["id"]
        scratch.will_delete("client", lambda: client.clients.delete(self.buyer_id))

    def teardown(self) -> None:
        """Wait for the open tasks, so that their documents can be deleted."""
        while self.open_orders:
            self.wait(self.open_orders[0])

    @rule(target=orders, lines=LINES)
    def order(self, lines: list[Line]) -> Order:
        """Create an invoice asynchronously, without waiting."""
        document = self._plan("invoices", lines)
        self.open_orders.append((document, self.client.invoices.create(self._write(document))))
        return self.open_orders[-1]

    @rule(order=orders)
    def ask(self, order: Order) -> None:
        """Read the status of a task, which has a documented code; the task stays open."""
        _, task = order
        if order in self.open_orders:
            task.refresh()
            assert task.code in CODES

    @rule(target=documents, order=consumes(orders))
    def wait(self, order: Order) -> Document:
        """Wait for a task."""
        self.open_orders.remove(order)
        document, task = order
        return self._keep(document, task.wait())

    @rule(target=documents, lines=LINES)
    def create(self, lines: list[Line]) -> Document:
        """Create an invoice and wait for it."""
        document = self._plan("invoices", lines)
        return self._keep(document, self.client.invoices.create_and_wait(self._write(document)))

    @rule(document=documents)
    def create_again(self, document: Document) -> None:
        """Create an invoice with a number in use, which is refused if `check_duplicate_number` is set."""
        if document.tag == "invoices" and not document.is_deleted:
            order = {**self._write(document), "check_duplicate_number": True}
            with pytest.raises(TaskFailedError, match="duplicated_number"):
                self.client.invoices.create_and_wait(order)

    @emulator_only
    @rule(target=documents, document=documents, price=PRICES)
    def correct(self, document: Document, price: int) -> Document | MultipleResults[Document]:
        """Correct the prices of an invoice, which itself stays unchanged."""
        if document.tag != "invoices" or document.is_deleted:
            return multiple()
        lines = [line._replace(unit_net_price=price) for line in document.lines]
        correction = self._plan("corrective_invoices", lines, before=document.lines)
        document.corrections.append(correction)
        named = {"corrected_invoice_uuid": document.uuid, "correction_reason": "other"}
        return self._keep(
            correction, self.client.corrective_invoices.create_and_wait({**self._write(correction), **named})
        )

    @rule(document=documents, notes=NOTES, lines=st.none() | LINES)
    def update(self, document: Document, notes: str | None, lines: list[Line] | None) -> None:
        """Update the notes of a document, and perhaps the lines of an invoice."""
        if document.is_in_ksef:
            return
        changed: dict[str, Any] = {"notes": notes}
        if lines and document.tag == "invoices" and not document.corrections:
            changed["services"] = [line.write() for line in lines]
        if self._act(document, lambda resource: resource.update(document.uuid, changed)):
            document.notes = notes
            document.lines = lines if lines and "services" in changed else document.lines

    @rule(document=documents, day=DAYS)
    def pay(self, document: Document, day: date) -> None:
        """Mark a document as paid; it is refused a second time, and before the date of issue."""
        refusal = None if document.takes_payment(day) else (TaskFailedError, ValidationError)

        def act(resource: Any) -> Any:
            pay = resource.mark_paid_and_wait if document.tag == "invoices" else resource.mark_paid
            return pay(document.uuid, paid_date=day)

        if self._act(document, act, refusal=refusal):
            document.pay(day)

    @rule(document=documents)
    def print(self, document: Document) -> None:
        """Download the PDF of a document, which sets its status to `printed`."""
        if self._act(document, lambda resource: resource.pdf(document.uuid, document_type="original")):
            document.status = "printed"

    @emulator_only
    @rule(document=documents)
    def mail(self, document: Document) -> None:
        """Send a document by e-mail, which sets its status to `sent`."""
        if self._act(document, lambda resource: resource.send_email(document.uuid, print_type="original")):
            document.status = "sent"

    @emulator_only
    @rule(document=documents)
    def send_to_ksef(self, document: Document) -> None:
        """Send a document to KSeF, which sets its status to `sent` and its KSeF number; a second time is refused."""
        refusal = ValidationError if document.is_in_ksef else None
        if self._act(document, lambda resource: resource.send_to_ksef_and_wait(document.uuid), refusal=refusal):
            document.status, document.is_in_ksef = "sent", True

    @rule(document=documents)
    def read(self, document: Document) -> None:
        """Read a single document."""
        if not document.is_deleted:
            row = getattr(self.client, document.tag).get(document.uuid)
            assert document.find_wrong(row) == []
            assert (row.ksef_number is not None) is document.is_in_ksef
        else:
            self._act(document, lambda resource: resource.get(document.uuid))

    @rule(document=documents)
    def delete(self, document: Document) -> None:
        """Delete a document, unless others refer to it."""
        if document.is_in_ksef or any(not correction.is_deleted for correction in document.corrections):
            return
        if self._act(document, lambda resource: resource.delete(document.uuid)):
            document.is_deleted = True

    @invariant()
    def agrees(self) -> None:
        """Compare the lists with the store: exactly its documents, each once and as expected."""
        rows: list[Any] = self.client.invoices.list(client_id_eq=self.buyer_id, order="id", limit=100).to_list()
        for document in self.there:
            if document.tag != "invoices":
                rows += self.client.corrective_invoices.list(number_eq=document.number)
        found = {row.uuid: row for row in rows}

        coming = {document.number for document, _ in self.open_orders}
        alive = [document for document in self.there if not document.is_deleted]
        assert len(found) == len(rows)
        assert {document.uuid for document in alive} <= found.keys()
        assert sorted(row.number for row in rows if row.number not in coming) == sorted(item.number for item in alive)
        assert len({row.number for row in rows}) == len(rows)
        assert [wrong for document in alive for wrong in document.find_wrong(found[document.uuid])] == []

    def _plan(self, tag: str, lines: list[Line], **more: Any) -> Document:
        return Document(tag, self.scratch.name(str(next(NUMBERS))), lines, **more)

    def _write(self, document: Document) -> dict[str, Any]:
        """Return the payload that creates a document."""
        return {
            "number": document.number,
            "client_id": self.buyer_id,
            "invoice_date": ISSUED,
            "payment_method": "cash",
            "services": document.write_lines(),
        }

    def _keep(self, document: Document, row: Any) -> Document:
        """Record that a document exists."""
        document.uuid = row.uuid
        self.there.append(document)
        resource = getattr(self.client, document.tag)
        self.scratch.will_delete(document.number, lambda: resource.delete(document.uuid))
        assert document.find_wrong(row) == []
        return document

    def _act(
        self,
        document: Document,
        act: Callable[[Any], Any],
        *,
        refusal: type[InfaktError] | tuple[type[InfaktError], ...] | None = None,
    ) -> bool:
        """Run an action on a document and return whether it succeeded; it must fail if deleted or refused."""
        expected = NotFoundError if document.is_deleted else refusal
        if expected is None:
            act(getattr(self.client, document.tag))
            return True
        with pytest.raises(expected, match=r"404|422"):
            act(getattr(self.client, document.tag))
        return False
