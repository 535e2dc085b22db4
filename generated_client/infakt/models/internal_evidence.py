# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from datetime import date

from .._runtime.dates import read_day
from .._runtime.record import Field, Record, member, read_number
from .evidence_classification import EvidenceClassification
from .invoice_status import InvoiceStatus


class InternalEvidence(Record):
    """An internal document that proves income.

    It has no lines; the item sold is in the document's own fields.
    """

    __slots__ = ()

    id: Field[int] = Field("id")
    """Not accepted in paths: use `uuid`."""
    uuid: Field[str] = Field("uuid")
    """The identifier used in every path."""
    number: Field[str] = Field("number")
    notes: Field[str] = Field("notes")
    status: Field[InvoiceStatus | str] = Field("status", read=member(InvoiceStatus))
    """`draft` or `printed`."""
    classification_symbol: Field[EvidenceClassification | str] = Field(
        "classification_symbol", read=member(EvidenceClassification)
    )
    invoice_date: Field[date] = Field("invoice_date", read=read_day)
    """Issue date."""
    sale_date: Field[date] = Field("sale_date", read=read_day)
    service_name: Field[str] = Field("service_name")
    quantity: Field[float] = Field("quantity", read=read_number)
    unit_price: Field[int] = Field("unit_price")
    """In grosze."""
    total_price: Field[int] = Field("total_price")
    """In grosze."""
    flat_rate_tax_symbol: Field[str] = Field("flat_rate_tax_symbol")
