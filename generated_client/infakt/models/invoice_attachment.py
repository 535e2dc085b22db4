# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from .._runtime.record import Field, Record


class InvoiceAttachment(Record):
    """A file attached to an invoice."""

    __slots__ = ()

    id: Field[int] = Field("id")
    name: Field[str] = Field("name")
    content_type: Field[str] = Field("content_type")
    """MIME type."""
    download_link: Field[str] = Field("download_link")
    """Valid for 10 minutes, without the key."""
