# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from .._runtime.record import Field, Record


class Metainfo(Record):
    """What a list says of itself.

    Only `total_count` can be relied on.
    """

    __slots__ = ()

    count: Field[int] = Field("count")
    """Not the number of rows in this answer."""
    total_count: Field[int] = Field("total_count")
    """Rows that match the filters, over all pages."""
    next: Field[str] = Field("next")
    """An absolute link that is there even after the last page. Do not follow it."""
    previous: Field[str] = Field("previous")
    """An absolute link; on the first page it points at offset 0."""
    limit: Field[int] = Field("limit")
    offset: Field[int] = Field("offset")
