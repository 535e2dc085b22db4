# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .._runtime.record import Field, Record
from .task_timestamps import TaskTimestamps


class TaskStatus(Record):
    """How an order given to inFakt stands.

    Codes below 200 are pending (100 accepted, 120 waiting, 140 in progress), 200 means an action is done, 201 a
    document is created, 422 refused. Only `invoice_uuid` proves a creation.
    """

    __slots__ = ()

    invoice_task_reference_number: Field[str] = Field("invoice_task_reference_number")
    """The reference to ask with."""
    processing_code: Field[int | str] = Field("processing_code")
    processing_description: Field[str] = Field("processing_description")
    """Polish."""
    action: Field[str] = Field("action")
    """`mark_as_paid` on payments; echoed whatever the outcome."""
    invoice_kind: Field[str] = Field("invoice_kind")
    """Echoed whatever the outcome."""
    invoice_uuid: Field[str] = Field("invoice_uuid")
    """The document, once it exists."""
    invoice_errors: Field[Mapping[str, Any] | Sequence[Any] | str] = Field("invoice_errors")
    """Field name to its messages, a list of texts or one text."""
    timestamps: Field[TaskTimestamps] = Field("timestamps", decode=TaskTimestamps.decode)
