# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from .._runtime.dates import read_day
from .._runtime.record import Field, Record, member
from .internal_invoice_line import InternalInvoiceLine
from .internal_transaction_kind import InternalTransactionKind
from .invoice_status import InvoiceStatus


class InternalInvoice(Record):
    """A VAT document that is not sent to a buyer, such as one for goods given away."""

    __slots__ = ()

    id: Field[int] = Field("id")
    """Not accepted in paths: use `uuid`."""
    uuid: Field[str] = Field("uuid")
    """The identifier used in every path."""
    number: Field[str] = Field("number")
    notes: Field[str] = Field("notes")
    invoice_date: Field[date] = Field("invoice_date", read=read_day)
    """Issue date."""
    net_price: Field[int] = Field("net_price")
    """May be 0, like `tax_price`, even if the lines have values. In grosze."""
    tax_price: Field[int] = Field("tax_price")
    """VAT. In grosze."""
    gross_price: Field[int] = Field("gross_price")
    """In grosze."""
    status: Field[InvoiceStatus | str] = Field("status", read=member(InvoiceStatus))
    """`draft`, or `printed` once accounted."""
    transaction_kind_symbol: Field[InternalTransactionKind | str] = Field(
        "transaction_kind_symbol", read=member(InternalTransactionKind)
    )
    services: Field[Sequence[InternalInvoiceLine]] = Field("services", decode=InternalInvoiceLine.decode_list)
