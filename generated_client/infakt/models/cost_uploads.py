# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from collections.abc import Sequence

from .._runtime.record import Field, Record
from .cost_upload import CostUpload


class CostUploads(Record):
    """The result of an upload."""

    __slots__ = ()

    entities: Field[Sequence[CostUpload]] = Field("entities", decode=CostUpload.decode_list)
