"""The life of an invoice: issued, printed, paid, corrected and deleted."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import Any
from warnings import catch_warnings, simplefilter

from infakt.errors import (
    FilterIgnoredWarning,
    OutcomeUnknownError,
    TaskError,
    TaskFailedError,
    UnusableAnswerError,
    ValidationError,
)

from .life import CREATED, DONE, ORDERED, Life
from .money import add_up, price
from .printed import UNREADABLE, check_pdf, check_xml
from .written import BUYER, Days, choose_days, write_client, write_correction, write_invoice

Row = dict[str, Any]
NOT_LISTED = frozenset({"transaction_terms"})
"""Fields that the description says are not in lists."""
DEPENDS_ON_ACCOUNT = frozenset({"currency", "vat_exchange_date_kind", "bank_account", "bank_name", "swift"})
MARKED = ("notes", "client_company_name")
SELECTED = ["number", "currency", "notes", "gross_price", "sale_date", "services(name,tax_symbol,quantity,net_price)"]
TOTALS = ("net_price", "tax_price", "gross_price")


@dataclass
class InvoiceLife(Life):
    """An invoice for a client of its own.

    Attributes:
        expected: What must be read of the invoice, by now.
    """

    days: Days = field(default_factory=choose_days)
    expected: Row = field(default_factory=dict)
    buyer: Row = field(default_factory=dict)
    buyer_id: int = 0
    row: Any = None
    correction: Any = None

    def live(self) -> None:
        """Go through all of it."""
        self.make_buyer()
        self.issue()
        self.compare_lists()
        self.change()
        self.print()
        self.pay()
        self.send()
        self.correct()
        self.remove()

    def make_buyer(self) -> None:
        """Create the client."""
        self.buyer = write_client(self.mark)
        made: Any = self.call("a new client", CREATED, lambda: self.client.clients.create(dict(self.buyer)))
        self.findings.compare("the new client", self.buyer, made.to_dict())
        self.buyer_id = made.id
        self.scratch.will_delete(f"client {self.mark}", lambda: self.client.clients.delete(made.id))

    def issue(self) -> None:
        """Create the invoice: once, with the next number, as it was ordered."""
        number = self.ask_number()
        self.count("invoice", self.find_own(), 0, "before it is created")
        written = write_invoice(self.buyer_id, self.mark, self.days)
        self.row = self.create(written)
        uuid = self.row.uuid
        self.scratch.will_delete(f"invoice {self.row.number} ({self.mark})", lambda: self.client.invoices.delete(uuid))
        self.expected = {**self.expect(written), "uuid": uuid, "number": number, "status": "draft", "paid_date": None}
        self.findings.compare("the new invoice", self.expected, self.row.to_dict())
        suffers = "Two documents get one number, or a number is missing from the sequence."
        following = self.ask_number()
        is_next = following is not None and following != number
        self.findings.check(is_next, expected=f"a number after {number}", seen=str(following), suffers=suffers)

    def ask_number(self) -> str | None:
        """Return the number that the next invoice of the month would get."""
        return self.client.invoices.next_number(date=self.days.issued).next_number

    def create(self, written: Row) -> Any:
        """Order the invoice and return it, without a foreign currency or account if this account accepts none."""
        try:
            return self.call("an order", ORDERED, lambda: self.client.invoices.create_and_wait(dict(written)))
        except (TaskFailedError, ValidationError) as error:
            refused = sorted(name for name in DEPENDS_ON_ACCOUNT if any(name in text for text in error.field_errors))
            if not refused:
                raise
            self.notes.undecided[f"create_invoice {', '.join(refused)}"] = ["an account that accepts them"]
        except (TaskError, OutcomeUnknownError):
            self.scratch.will_delete(f"invoices that may be there ({self.mark})", self.delete_own)
            raise
        for name in DEPENDS_ON_ACCOUNT:
            del written[name]
        written["payment_method"] = "cash"
        return self.client.invoices.create_and_wait(dict(written))

    def delete_own(self) -> None:
        """Delete whatever invoices bear the mark."""
        for row in self.find_own():
            self.client.invoices.delete(row.uuid)

    def expect(self, written: Row) -> Row:
        """Return what must be read of what is written."""
        lines = [{**line, **price(line)} for line in written["services"]]
        totals = add_up(lines)
        buyer = {name: self.buyer[source] for name, source in BUYER.items()}
        return {**written, **buyer, **totals, "services": lines, "paid_price": 0, "left_to_pay": totals["gross_price"]}

    def find(self, **options: Any) -> list[Any]:
        """Return the invoices of the buyer, as the list finds them by its tax number."""
        with catch_warnings():
            simplefilter("ignore", FilterIgnoredWarning)  # what the client left out is missed here
            return list(self.client.invoices.list(clean_client_nip_eq=self.buyer["nip"], **options))

    def find_own(self, **options: Any) -> list[Any]:
        """Return the invoices of the list that bear the mark; others may have the tax number, too."""
        shown = ((row, row.to_dict()) for row in self.find(**options))
        return [row for row, texts in shown if any(self.mark in str(texts.get(name)) for name in MARKED)]

    def compare_lists(self) -> None:
        """Compare the row of the list, with all of its fields and with chosen ones."""
        rows = self.find_own()
        self.count("invoice", rows, 1, "in the list")
        listed = {name: value for name, value in self.expected.items() if name not in NOT_LISTED}
        for row in rows:
            if row.uuid == self.row.uuid:
                shown = row.to_dict()
                shared = {name: value for name, value in self.row.to_dict().items() if name in shown}
                self.findings.compare("the invoice in the list", {**shared, **listed}, shown)
            else:
                delete = partial(self.client.invoices.delete, row.uuid)
                self.scratch.will_delete(f"a second invoice ({self.mark})", delete)
        for row in self.find(fields=SELECTED):
            if row["number"] == self.expected["number"]:
                self.findings.compare("the list with fields", self.choose_selected(), row.to_dict())

    def choose_selected(self) -> Row:
        """Return what the selected fields must show."""
        inner = ("name", "tax_symbol", "quantity", "net_price")
        lines = [{name: line[name] for name in inner} for line in self.expected["services"]]
        flat = {name: self.expected[name] for name in SELECTED if name in self.expected}
        return {**flat, "services": lines}

    def change(self) -> None:
        """Change one field: the others stay, lines and totals included."""
        changed = {"seller_signature": "Mścisław Inny"}
        self.expected |= changed
        whole = {**self.row.to_dict(), **self.expected}
        row = self.call("a change", DONE, lambda: self.client.invoices.update(self.row.uuid, dict(changed)))
        self.findings.compare("the answer to its update", whole, row.to_dict())

    def print(self) -> None:
        """Print it: a whole PDF, and of this document."""
        self.expected["status"] = "printed"
        try:
            with self.client.with_response() as answers:
                content = self.client.invoices.pdf(self.row.uuid, document_type="original")
        except UnusableAnswerError as error:
            self.findings.add(expected="a whole PDF", seen=str(error).partition("\n")[0], suffers=UNREADABLE)
        else:
            check_pdf(self.findings, content, answers[-1].content_type, self.row.number)
        self.findings.compare("the printed invoice", self.expected, self.client.invoices.get(self.row.uuid).to_dict())

    def pay(self) -> None:
        """Pay it on a day: that day is read from the answer, from a read and from the list, and by the filter."""
        day = self.days.paid
        self.check_unpaid(is_unpaid=True)
        paid = self.call(
            "a payment", ORDERED, lambda: self.client.invoices.mark_paid_and_wait(self.row.uuid, paid_date=day)
        )
        self.expected |= {"paid_date": day.isoformat(), "status": "paid"}
        for name in ("paid_price", "left_to_pay"):
            del self.expected[name]  # seen live: they may stay as they were
        read = self.client.invoices.get(self.row.uuid)
        for where, row in (("the paid invoice", paid), ("a read of the paid invoice", read)):
            self.compare_paid(where, row.to_dict())
        self.check_unpaid(is_unpaid=False)

    def compare_paid(self, where: str, row: Row) -> None:
        """Compare a row of the paid invoice; what is paid and what is left come to its total."""
        listed = {name: value for name, value in self.expected.items() if "list" not in where or name not in NOT_LISTED}
        self.findings.compare(where, listed, row)
        gross, amounts = self.expected["gross_price"], (row.get("paid_price"), row.get("left_to_pay"))
        self.findings.check(
            amounts in {(0, gross), (gross, 0)},
            expected=f"{gross} paid or left to pay",
            seen=f"paid_price {amounts[0]!r}, left_to_pay {amounts[1]!r} in {where}",
            suffers="A paid amount is dunned, or an open one is not.",
        )

    def check_unpaid(self, *, is_unpaid: bool) -> None:
        """Check on which side of the filter for unpaid invoices it is, and what its row in the list says."""
        found = {value: self.find_own(paid_date_null=value) for value in (True, False)}
        sides = [value for value, rows in found.items() if any(row.uuid == self.row.uuid for row in rows)]
        self.findings.check(
            sides == [is_unpaid],
            expected=f"the invoice with paid_date_null={is_unpaid} only",
            seen=f"with {sides or 'neither'}",
            suffers="A buyer who has paid is dunned, and one who has not is left alone.",
        )
        for row in found[False] if not is_unpaid else ():
            if row.uuid == self.row.uuid:
                self.compare_paid("the list of paid invoices", row.to_dict())

    def send(self) -> None:
        """Get its XML, and send it by e-mail only if an address was given."""
        try:
            content = self.client.invoices.xml(self.row.uuid)
        except UnusableAnswerError as error:
            self.findings.add(expected="a whole XML", seen=str(error).partition("\n")[0], suffers=UNREADABLE)
        except ValidationError:
            self.notes.undecided["download_invoice_xml"] = ["an account whose invoices are available as XML"]
        else:
            currency = self.expected.get("currency", self.row.currency)
            check_xml(self.findings, content, self.row.number, currency, self.expected["gross_price"])
        if self.email_to:
            self.client.invoices.send_email(self.row.uuid, print_type="original", recipient=self.email_to)
            self.expected["status"] = "sent"

    def correct(self) -> None:
        """Correct a line: totals are the difference, and the invoice itself stays as it is."""
        written = write_correction(self.row.to_dict(), self.mark, self.days)
        written = {
            name: value for name, value in written.items() if name in self.expected or name not in DEPENDS_ON_ACCOUNT
        }
        resource = self.client.corrective_invoices
        made: Any = self.call("an order of a correction", ORDERED, lambda: resource.create_and_wait(written))
        self.scratch.will_delete(f"correction {self.mark}", lambda: resource.delete(made.uuid))
        self.correction = made
        expected: Row = {**written, **add_up(written["services"])}
        expected["services"] = [{**line, **price(line)} for line in written["services"]]
        expected["corrected_invoice_gross_price"] = self.expected["gross_price"]
        del expected["correction_reason"]  # documented: read as its Polish name
        for where, row in (("the new correction", made), ("a read of the correction", resource.get(made.uuid))):
            self.findings.compare(where, expected, row.to_dict())
        self.count("correction", self.find_corrections(), 1, "in the list")
        corrected = self.client.invoices.get(self.row.uuid).to_dict()
        self.findings.compare("the corrected invoice", self.expected, corrected)

    def remove(self) -> None:
        """Delete correction and invoice; what cannot be deleted is named as left behind, and the client goes last."""
        corrections, invoices = self.client.corrective_invoices, self.client.invoices
        correction, uuid = self.correction.uuid, self.row.uuid
        self.check_gone(f"correction {self.mark}", lambda: corrections.get(correction), self.find_corrections)
        self.check_gone(f"invoice {self.row.number} ({self.mark})", lambda: invoices.get(uuid), self.find_own)

    def find_corrections(self) -> list[Any]:
        """Return the corrections with the number that was given."""
        return list(self.client.corrective_invoices.list(number_eq=self.mark))
