# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .._runtime.record import Field, Record


class CostAttachment(Record):
    """A file of a cost."""

    __slots__ = ()

    kind_id: Field[int] = Field("kind_id")
    file_name: Field[str] = Field("file_name")
    file_url: Field[str] = Field("file_url")
    """Link to a page of the vendor's application."""
    document_scan_uuid: Field[str] = Field("document_scan_uuid")
    download_url: Field[str] = Field("download_url")
    notes: Field[Sequence[Any]] = Field("notes")
    """Shape not documented."""
