# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from .._runtime.record import Field, Record
from .invoice import Invoice
from .webhook_event import WebhookEvent


class InvoiceWebhook(Record):
    """An event of an income document."""

    __slots__ = ()

    event: Field[WebhookEvent] = Field("event", decode=WebhookEvent.decode)
    resource: Field[Invoice] = Field("resource", decode=Invoice.decode)
    """The document without its lines, or only its uuid. `kind` identifies a correction, which is also sent this
    way.
    """
