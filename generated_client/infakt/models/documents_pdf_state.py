# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from .._runtime.record import Field, Record


class DocumentsPdfState(Record):
    """Whether the file can be downloaded."""

    __slots__ = ()

    ready: Field[bool] = Field("ready")
