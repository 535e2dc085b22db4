# Generated: do not edit. Change openapi/ or generator/templates/own/payload.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from attrs import define, field

from .._runtime.body import OMIT, Omit
from .._runtime.payload import Payload, accepts
from .business_activity_kind import BusinessActivityKind
from .payment_method import PaymentMethod


@define(kw_only=True, repr=False)
class ClientUpdate(Payload):
    """Changes to a client."""

    company_name: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    first_name: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    last_name: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    business_activity_kind: BusinessActivityKind | str | Omit = field(default=OMIT, validator=accepts(str))
    street: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    street_number: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    flat_number: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    city: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    postal_code: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    """For example `01-056` in Poland."""
    country: str | Omit = field(default=OMIT, validator=accepts(str))
    """Alpha-2 code."""
    nip: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    """Stored as given. A wrong check digit may be rejected with 422."""
    phone_number: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    """KSeF accepts at most 16 characters."""
    email: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    """May be a comma-separated list; KSeF accepts at most 255 characters."""
    web_site: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    note: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    receiver: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    same_forward_address: bool | Omit = field(default=OMIT, validator=accepts(bool))
    """Defaults to true."""
    mailing_company_name: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    mailing_street: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    mailing_city: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    mailing_postal_code: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    days_to_payment: int | None | Omit = field(default=OMIT, validator=accepts(int, null=True))
    """In days."""
    payment_method: PaymentMethod | str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    invoice_note: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
