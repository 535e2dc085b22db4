# Generated: do not edit. Change openapi/ or generator/templates/own/payload.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from attrs import define, field

from .._runtime.body import OMIT, Omit
from .._runtime.payload import Payload, accepts


@define(kw_only=True, repr=False)
class FiscalReportLineWrite(Payload):
    """A line to send."""

    tax_symbol: str | int = field(validator=accepts(str, int))
    """Symbol of a VAT rate, such as `23`."""
    gross_price: int = field(validator=accepts(int, unit="grosze"))
    """In grosze."""
    net_price: int | Omit = field(default=OMIT, validator=accepts(int, unit="grosze"))
    """Takes precedence over `gross_price` when both are given. In grosze."""
    vat_price: int | Omit = field(default=OMIT, validator=accepts(int, unit="grosze"))
    """Computed if omitted. In grosze."""
    flat_rate_tax_symbol: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    """For example `8.5`; required if the account is taxed at flat rates."""
