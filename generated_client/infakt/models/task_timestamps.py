# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from datetime import datetime

from .._runtime.dates import read_moment
from .._runtime.record import Field, Record


class TaskTimestamps(Record):
    """When the task was accepted."""

    __slots__ = ()

    task_created_at: Field[datetime] = Field("task_created_at", read=read_moment)
    """For example `2023-03-13 10:21:25 +0100`."""
