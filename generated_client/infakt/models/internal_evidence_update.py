# Generated: do not edit. Change openapi/ or generator/templates/own/payload.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from datetime import date
from decimal import Decimal

from attrs import define, field

from .._runtime.body import OMIT, Omit
from .._runtime.payload import Payload, accepts
from .evidence_classification import EvidenceClassification


@define(kw_only=True, repr=False)
class InternalEvidenceUpdate(Payload):
    """Changes to an internal evidence."""

    number: str | Omit = field(default=OMIT, validator=accepts(str))
    """Defaults to the next free number."""
    notes: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    check_duplicate_number: bool | Omit = field(default=OMIT, validator=accepts(bool))
    """True rejects a number already in use."""
    classification_symbol: EvidenceClassification | str | Omit = field(default=OMIT, validator=accepts(str))
    invoice_date: date | str | Omit = field(default=OMIT, validator=accepts(date, str))
    """Issue date."""
    sale_date: date | str | Omit = field(default=OMIT, validator=accepts(date, str))
    service_name: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    quantity: float | int | Decimal | str | Omit = field(default=OMIT, validator=accepts(float, int, Decimal, str))
    unit_price: int | Omit = field(default=OMIT, validator=accepts(int, unit="grosze"))
    """In grosze."""
    total_price: int | Omit = field(default=OMIT, validator=accepts(int, unit="grosze"))
    """In grosze."""
    flat_rate_tax_symbol: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    """For example `8.5`; required if the account is taxed at flat rates."""
