# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from datetime import datetime

from .._runtime.dates import read_moment
from .._runtime.record import Field, Record


class CostNote(Record):
    """A note on a cost."""

    __slots__ = ()

    kind: Field[str] = Field("kind")
    """For example `general` or `rejected_reason`."""
    content: Field[str] = Field("content")
    created_by: Field[str] = Field("created_by")
    """Uuid of the author."""
    author_first_name: Field[str] = Field("author_first_name")
    author_last_name: Field[str] = Field("author_last_name")
    author_avatar: Field[str] = Field("author_avatar")
    created_at: Field[datetime] = Field("created_at", read=read_moment)
