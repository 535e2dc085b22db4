# Generated: do not edit. Change openapi/ or generator/templates/own/filters.py.jinja,
# then run: python -m generator build
"""The filters of each list, for annotations: ``def find(**filters: Unpack[InvoiceFilters])``."""

from __future__ import annotations

from datetime import date
from typing import TypedDict

from .models import InvoiceKind, InvoiceStatus


class ClientFilters(TypedDict, total=False):
    """The filters of a list; only those that the API is known to take."""

    company_name_eq: str
    """This very name."""
    company_name_cont: str
    """A part of the name."""
    nip_eq: str
    """The NIP as it was entered, prefix and dashes included."""
    nip_cont: str
    """A part of the NIP as it was entered."""
    clean_nip_eq: str
    """The NIP, however it was entered."""
    email_eq: str
    """This very e-mail text."""
    phone_number_eq: str
    """The phone number as it was entered."""


class InvoiceFilters(TypedDict, total=False):
    """The filters of a list; only those that the API is known to take."""

    number_eq: str
    """This very number, such as `1/09/2013`."""
    status_eq: InvoiceStatus | str
    """In this status; a paid document may read `printed` or `sent`."""
    kind_eq: InvoiceKind | str
    """VAT invoices or proformas only."""
    client_id_eq: int
    """A client of the account."""
    clean_client_nip_eq: str
    """The buyer's NIP, digits only, however it was written."""
    invoice_date_gt: date | str
    """Issued after this day."""
    invoice_date_gteq: date | str
    """Issued on this day or later."""
    invoice_date_lt: date | str
    """Issued before this day."""
    invoice_date_lteq: date | str
    """Issued on this day or earlier."""
    sale_date_eq: date | str
    """Sold on this day."""
    paid_date_null: bool
    """True for documents without a day of payment."""


__all__ = [
    "ClientFilters",
    "InvoiceFilters",
]
