# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .._runtime.record import Field, Record


class ErrorBody(Record):
    """What a refusal carries.

    Texts are Polish and may repeat the buyer's data, so they do not belong in a log.
    """

    __slots__ = ()

    error: Field[str] = Field("error")
    """One sentence."""
    errors: Field[Mapping[str, Any] | Sequence[Any] | str] = Field("errors")
    """Field name to its messages. Keys may be `base`, nested (`services.gross`) or a rule (`duplicated_number`)."""
    message: Field[str] = Field("message")
