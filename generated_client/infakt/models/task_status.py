# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .._runtime.record import Field, Record
from .task_timestamps import TaskTimestamps


class TaskStatus(Record):
    """Status of an asynchronous task.

    Codes below 200 are pending (100 accepted, 120 waiting, 140 in progress), 200 means that an action is done,
    201 that a document is created, 422 that the task failed. Only `invoice_uuid` proves a creation.
    """

    __slots__ = ()

    invoice_task_reference_number: Field[str] = Field("invoice_task_reference_number")
    """The reference to poll with."""
    processing_code: Field[int | str] = Field("processing_code")
    processing_description: Field[str] = Field("processing_description")
    """In Polish."""
    action: Field[str] = Field("action")
    """`mark_as_paid` for payments; echoed whatever the outcome."""
    invoice_kind: Field[str] = Field("invoice_kind")
    """Echoed whatever the outcome."""
    invoice_uuid: Field[str] = Field("invoice_uuid")
    """The document, once it exists."""
    invoice_errors: Field[Mapping[str, Any] | Sequence[Any] | str] = Field("invoice_errors")
    """Messages by field name, each a list of strings or a single string."""
    timestamps: Field[TaskTimestamps] = Field("timestamps", decode=TaskTimestamps.decode)
