# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from collections.abc import Sequence

from .._runtime.record import Field, Record


class DocumentsPdfOrder(Record):
    """A request for one PDF of many documents."""

    __slots__ = ()

    download_token: Field[str] = Field("download_token")
    """Token to check and download with."""
    accepted_uuids: Field[Sequence[str]] = Field("accepted_uuids")
    rejected_uuids: Field[Sequence[str]] = Field("rejected_uuids")
    """Documents that are not in the account or have no PDF; the file is created without them."""
