"""Whatever is written is read: a client, a product, a bank account, an invoice and a cost, from beginning to end."""

from __future__ import annotations

from infakt_contract.selection import SYNC
from infakt_contract.target.scratch import Scratch

from .conftest import Begin
from .cost import CostLife
from .findings import Findings
from .invoice import InvoiceLife
from .kept_row import KeptRow
from .money import price
from .written import write_bank_account, write_client, write_product

pytestmark = SYNC


def test_invoice_is_kept_as_it_was_ordered(begin: Begin) -> None:
    """An invoice is created once, with the next number, and is read, printed, paid and corrected as it was ordered."""
    with Findings() as findings:
        begin(InvoiceLife, findings).live()


def test_client_is_kept_as_it_was_written(begin: Begin, scratch: Scratch) -> None:
    """A client is created once, is read as it was written, changes only where it is changed, and is gone if deleted."""
    with Findings() as findings:
        written, changed = write_client(scratch.mark), {"city": "Żabokliki Wzorcowe", "days_to_payment": 30}
        begin(KeptRow, findings, tag="clients", written=written, found_by="company_name", changed=changed).live()


def test_product_is_kept_as_it_was_written(begin: Begin, scratch: Scratch) -> None:
    """A product is created once, with the totals of its unit price, and changes only where it is changed."""
    with Findings() as findings:
        written, changed = write_product(scratch.mark), {"unit": "paczka", "purchase_unit_net_price": 9_105}
        given = {"written": written, "computed": price(written), "found_by": "name", "changed": changed}
        begin(KeptRow, findings, tag="products", **given).live()


def test_bank_account_is_kept_as_it_was_written(begin: Begin, scratch: Scratch) -> None:
    """A bank account is created once, in its currency and not as the default, and changes only where it is changed."""
    with Findings() as findings:
        written, changed = write_bank_account(scratch.mark), {"bank_name": "Bank Inny Żółty", "swift": "INNYPLPWXXX"}
        given = {"written": written, "found_by": "account_number", "changed": changed}
        begin(KeptRow, findings, tag="bank_accounts", **given).live()


def test_uploaded_file_becomes_one_cost(begin: Begin) -> None:
    """A file becomes one cost under its name, takes a note and another name, and is gone if deleted."""
    with Findings() as findings:
        begin(CostLife, findings).live()
