# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from .._runtime.record import Field, Record


class QuickPayment(Record):
    """A public page where the buyer pays."""

    __slots__ = ()

    payment_link: Field[str] = Field("payment_link")
    """Ends with the document's uuid."""
