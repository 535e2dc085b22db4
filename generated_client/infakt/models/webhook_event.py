# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from datetime import datetime

from .._runtime.dates import read_moment
from .._runtime.record import Field, Record, member
from .webhook_event_name import WebhookEventName


class WebhookEvent(Record):
    """The event itself."""

    __slots__ = ()

    uuid: Field[str] = Field("uuid")
    """The same on every attempt: discard an event already seen."""
    name: Field[WebhookEventName | str] = Field("name", read=member(WebhookEventName))
    retry_counter: Field[int] = Field("retry_counter")
    """Increases by one with each attempt. The initial value is not settled, so only the increase is meaningful."""
    created_at: Field[datetime] = Field("created_at", read=read_moment)
    """For example `2026-06-30T19:37:15.340293Z`."""
