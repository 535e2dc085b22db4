# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from .._runtime.record import Field, Record, member
from .ksef_status import KsefStatus
from .ksef_timestamps import KsefTimestamps


class KsefData(Record):
    """KSeF status of a document."""

    __slots__ = ()

    request_uuid: Field[str] = Field("request_uuid")
    """The task in inFakt that sends the document."""
    ksef_number: Field[str] = Field("ksef_number")
    """Assigned by KSeF on success."""
    status: Field[KsefStatus | str] = Field("status", read=member(KsefStatus))
    status_description: Field[str] = Field("status_description")
    """In Polish, such as `code:message`. Rejected are documents without seller or buyer data, incomplete drafts,
    and bank accounts that are not verified in the vendor's application.
    """
    invoice_uuid: Field[str] = Field("invoice_uuid")
    invoice_kind: Field[str] = Field("invoice_kind")
    """`vat`, `corrective_invoice`, `margin`, `advance` or `final`."""
    timestamps: Field[KsefTimestamps] = Field("timestamps", decode=KsefTimestamps.decode)
