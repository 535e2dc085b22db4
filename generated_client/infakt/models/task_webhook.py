# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from .._runtime.record import Field, Record
from .task_status import TaskStatus
from .webhook_event import WebhookEvent


class TaskWebhook(Record):
    """An event of an asynchronous task, which creates a document or marks one as paid."""

    __slots__ = ()

    event: Field[WebhookEvent] = Field("event", decode=WebhookEvent.decode)
    resource: Field[TaskStatus] = Field("resource", decode=TaskStatus.decode)
    """The task, as its status endpoint would return it."""
