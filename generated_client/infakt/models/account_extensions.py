# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from .._runtime.record import Field, Record
from .account_extension import AccountExtension
from .ambassador_extension import AmbassadorExtension
from .autopay_extension import AutopayExtension


class AccountExtensions(Record):
    """Extras of the account."""

    __slots__ = ()

    ambassador: Field[AmbassadorExtension] = Field("ambassador", decode=AmbassadorExtension.decode)
    ksef: Field[AccountExtension] = Field("ksef", decode=AccountExtension.decode)
    pragma: Field[AccountExtension] = Field("pragma", decode=AccountExtension.decode)
    """Deferred payment."""
    merit: Field[AccountExtension] = Field("merit", decode=AccountExtension.decode)
    """Full accounting."""
    autopay: Field[AutopayExtension] = Field("autopay", decode=AutopayExtension.decode)
