# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from .._runtime.record import Field, Record, read_number


class AmbassadorDetails(Record):
    """Earned through referrals."""

    __slots__ = ()

    link: Field[str] = Field("link")
    pending_withdraw: Field[float] = Field("pending_withdraw", read=read_number)
    """The unit, zloty or grosze, is not documented."""
