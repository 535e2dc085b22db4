# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from .._runtime.record import Field, Record


class AccountCompany(Record):
    """The company, the seller of the account's documents."""

    __slots__ = ()

    first_name: Field[str] = Field("first_name")
    last_name: Field[str] = Field("last_name")
    company_name: Field[str] = Field("company_name")
    owner_name: Field[str] = Field("owner_name")
    owner_surname: Field[str] = Field("owner_surname")
    street: Field[str] = Field("street")
    """Including the numbers."""
    street_name: Field[str] = Field("street_name")
    street_number: Field[str] = Field("street_number")
    flat_number: Field[str] = Field("flat_number")
    city: Field[str] = Field("city")
    postal_code: Field[str] = Field("postal_code")
    tax_id: Field[str] = Field("tax_id")
    """NIP."""
    pesel: Field[str] = Field("pesel")
    """The end is masked."""
    regon: Field[str] = Field("regon")
    phone_number: Field[str] = Field("phone_number")
    mailing_company_name: Field[str] = Field("mailing_company_name")
    mailing_street: Field[str] = Field("mailing_street")
    mailing_city: Field[str] = Field("mailing_city")
    mailing_postal_code: Field[str] = Field("mailing_postal_code")
    business_activity_code: Field[str] = Field("business_activity_code")
