# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from .._runtime.record import Field, Record


class WebhookVerification(Record):
    """Proves that an endpoint belongs to the account.

    The endpoint must echo it. Webhooks can only be set up in the vendor's application.
    """

    __slots__ = ()

    verification_code: Field[str] = Field("verification_code")
    """New on every attempt."""
