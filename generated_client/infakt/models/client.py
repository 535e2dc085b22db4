# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from .._runtime.record import Field, Record, member
from .business_activity_kind import BusinessActivityKind
from .payment_method import PaymentMethod


class Client(Record):
    """A buyer saved in the account.

    Fields that were never set are null or an empty string.
    """

    __slots__ = ()

    id: Field[int] = Field("id")
    uuid: Field[str] = Field("uuid")
    company_name: Field[str] = Field("company_name")
    """Null for a private person."""
    first_name: Field[str] = Field("first_name")
    last_name: Field[str] = Field("last_name")
    business_activity_kind: Field[BusinessActivityKind | str] = Field(
        "business_activity_kind", read=member(BusinessActivityKind)
    )
    street: Field[str] = Field("street")
    street_number: Field[str] = Field("street_number")
    flat_number: Field[str] = Field("flat_number")
    city: Field[str] = Field("city")
    postal_code: Field[str] = Field("postal_code")
    country: Field[str] = Field("country")
    """Alpha-2 code."""
    country_full_name: Field[str] = Field("country_full_name")
    nip: Field[str] = Field("nip")
    """As entered, possibly with a country prefix."""
    phone_number: Field[str] = Field("phone_number")
    email: Field[str] = Field("email")
    """May be a comma- or semicolon-separated list."""
    web_site: Field[str] = Field("web_site")
    note: Field[str] = Field("note")
    receiver: Field[str] = Field("receiver")
    """Recipient of the documents."""
    same_forward_address: Field[bool] = Field("same_forward_address")
    """Whether the mailing address is the company's address."""
    mailing_company_name: Field[str] = Field("mailing_company_name")
    mailing_street: Field[str] = Field("mailing_street")
    mailing_city: Field[str] = Field("mailing_city")
    mailing_postal_code: Field[str] = Field("mailing_postal_code")
    days_to_payment: Field[int | str] = Field("days_to_payment")
    """In days."""
    payment_method: Field[PaymentMethod | str] = Field("payment_method", read=member(PaymentMethod))
    invoice_note: Field[str] = Field("invoice_note")
    """Default notes on the client's invoices."""
    is_vindicable: Field[bool] = Field("is_vindicable")
    vindicable_invoices_count: Field[int] = Field("vindicable_invoices_count")
