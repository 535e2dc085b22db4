# Generated: do not edit. Change openapi/ or generator/templates/own/payload.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, ClassVar

from attrs import define, field

from .._runtime.body import OMIT, Omit
from .._runtime.payload import Payload, accepts
from .oss_invoice_line_write import OssInvoiceLineWrite
from .oss_service_type import OssServiceType
from .sale_type import SaleType


@define(kw_only=True, repr=False)
class OssInvoiceCreate(Payload):
    """An OSS invoice to create."""

    _nested: ClassVar[dict[str, type[Payload]]] = {
        "services": OssInvoiceLineWrite,
    }
    country: str = field(validator=accepts(str))
    """Country of the buyer, as an alpha-2 code."""
    currency: str = field(validator=accepts(str))
    """ISO 4217 code."""
    sale_type: SaleType | str = field(validator=accepts(str))
    service_place_primary: str = field(validator=accepts(str))
    """How the place of supply was determined, such as the buyer's address."""
    client_first_name: str = field(validator=accepts(str))
    client_last_name: str = field(validator=accepts(str))
    services: Sequence[OssInvoiceLineWrite | Mapping[str, Any]] = field()
    number: str | Omit = field(default=OMIT, validator=accepts(str))
    """Defaults to the next free number."""
    check_duplicate_number: bool | Omit = field(default=OMIT, validator=accepts(bool))
    """True rejects a number already in use."""
    issue_date: date | str | Omit = field(default=OMIT, validator=accepts(date, str))
    service_date: date | str | Omit = field(default=OMIT, validator=accepts(date, str))
    """Sale date."""
    payment_date: date | str | Omit = field(default=OMIT, validator=accepts(date, str))
    net_price: int | Omit = field(default=OMIT, validator=accepts(int, unit="grosze"))
    """Computed from the lines, like the other two. In grosze."""
    tax_price: int | Omit = field(default=OMIT, validator=accepts(int, unit="grosze"))
    """In grosze."""
    gross_price: int | Omit = field(default=OMIT, validator=accepts(int, unit="grosze"))
    """In grosze."""
    advance_price: int | Omit = field(default=OMIT, validator=accepts(int, unit="grosze"))
    """Total of the advances. In grosze."""
    service_type: OssServiceType | str | Omit = field(default=OMIT, validator=accepts(str))
    """For services only."""
    service_place_secondary: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    """Second evidence of the place of supply."""
    client_email: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    client_street: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    client_street_number: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    client_flat_number: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    client_post_code: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    client_city: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    recipient_signature: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    seller_signature: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    notes: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    """Returned as `comments`."""
    comments: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    """Older name of `notes`."""
