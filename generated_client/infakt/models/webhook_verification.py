# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from .._runtime.record import Field, Record


class WebhookVerification(Record):
    """What proves that an address is the account's own.

    It is answered with itself. Webhooks are set up in the vendor's application alone.
    """

    __slots__ = ()

    verification_code: Field[str] = Field("verification_code")
    """New on every try."""
