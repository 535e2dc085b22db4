# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from .._runtime.record import Field, Record
from .ksef_data import KsefData
from .webhook_event import WebhookEvent


class KsefWebhook(Record):
    """An event of a document sent to KSeF."""

    __slots__ = ()

    event: Field[WebhookEvent] = Field("event", decode=WebhookEvent.decode)
    resource: Field[KsefData] = Field("resource", decode=KsefData.decode)
    """The submission, in which the document is `invoice_uuid`."""
