# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from .._runtime.record import Field, Record


class WebhookReference(Record):
    """All that is sent of a document without confidential data."""

    __slots__ = ()

    uuid: Field[str] = Field("uuid")
