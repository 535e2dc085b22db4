# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .._runtime.record import Field, Record


class ErrorBody(Record):
    """Body of an error response.

    Messages are in Polish and may repeat the buyer's data, so do not log them.
    """

    __slots__ = ()

    error: Field[str] = Field("error")
    """One sentence."""
    errors: Field[Mapping[str, Any] | Sequence[Any] | str] = Field("errors")
    """Messages by field name. Keys may be `base`, nested (`services.gross`) or a rule (`duplicated_number`)."""
    message: Field[str] = Field("message")
