# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from .._runtime.record import Field, Record


class Metainfo(Record):
    """Metadata of a list.

    Only `total_count` is reliable.
    """

    __slots__ = ()

    count: Field[int] = Field("count")
    """Not the number of rows in this response."""
    total_count: Field[int] = Field("total_count")
    """Number of rows that match the filters, across all pages."""
    next: Field[str] = Field("next")
    """An absolute URL, present even after the last page. Do not follow it."""
    previous: Field[str] = Field("previous")
    """An absolute URL; on the first page it points to offset 0."""
    limit: Field[int] = Field("limit")
    offset: Field[int] = Field("offset")
