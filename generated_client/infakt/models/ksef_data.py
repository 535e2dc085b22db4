# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from .._runtime.record import Field, Record, member
from .ksef_status import KsefStatus
from .ksef_timestamps import KsefTimestamps


class KsefData(Record):
    """How a document stands with KSeF."""

    __slots__ = ()

    request_uuid: Field[str] = Field("request_uuid")
    """inFakt's own sending task."""
    ksef_number: Field[str] = Field("ksef_number")
    """Given by KSeF on success."""
    status: Field[KsefStatus | str] = Field("status", read=member(KsefStatus))
    status_description: Field[str] = Field("status_description")
    """Polish, such as `code:message`. Refused are documents without data of seller or buyer, incomplete drafts,
    and bank accounts that are not verified in the vendor's application.
    """
    invoice_uuid: Field[str] = Field("invoice_uuid")
    invoice_kind: Field[str] = Field("invoice_kind")
    """`vat`, `corrective_invoice`, `margin`, `advance` or `final`."""
    timestamps: Field[KsefTimestamps] = Field("timestamps", decode=KsefTimestamps.decode)
