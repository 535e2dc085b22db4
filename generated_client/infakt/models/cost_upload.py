# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from .._runtime.record import Field, Record


class CostUpload(Record):
    """An uploaded file."""

    __slots__ = ()

    success: Field[bool] = Field("success")
    name: Field[str] = Field("name")
    document_scan_uuid: Field[str] = Field("document_scan_uuid")
    """The cost's uuid."""
    download_url: Field[str] = Field("download_url")
    """A path, without the host."""
