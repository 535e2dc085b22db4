# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from .._runtime.record import Field, Record


class AutopayExtension(Record):
    """Automatic payment of taxes."""

    __slots__ = ()

    name: Field[str] = Field("name")
    max_single_transaction_limit_in_cents: Field[int] = Field("max_single_transaction_limit_in_cents")
    """In grosze."""
    integration_confirmed: Field[bool] = Field("integration_confirmed")
