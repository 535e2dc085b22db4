# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from collections.abc import Sequence

from .._runtime.record import Field, Record


class DocumentsPdfOrder(Record):
    """An order for one PDF of many documents."""

    __slots__ = ()

    download_token: Field[str] = Field("download_token")
    """What to ask and to download with."""
    accepted_uuids: Field[Sequence[str]] = Field("accepted_uuids")
    rejected_uuids: Field[Sequence[str]] = Field("rejected_uuids")
    """Documents that are not in the account or have no print; the PDF comes without them."""
