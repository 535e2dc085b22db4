# Generated: do not edit. Change openapi/ or generator/templates/own/payload.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from attrs import define, field

from .._runtime.body import OMIT, Omit
from .._runtime.payload import Payload, accepts


@define(kw_only=True, repr=False)
class InternalInvoiceLineWrite(Payload):
    """A line to send, with `net_price` or `gross_price`."""

    tax_symbol: str | int = field(validator=accepts(str, int))
    """Symbol of a VAT rate, such as `23`."""
    net_price: int | Omit = field(default=OMIT, validator=accepts(int, unit="grosze"))
    """Takes precedence over `gross_price` when both are given. In grosze."""
    vat_price: int | Omit = field(default=OMIT, validator=accepts(int, unit="grosze"))
    """Computed; best omitted. In grosze."""
    gross_price: int | Omit = field(default=OMIT, validator=accepts(int, unit="grosze"))
    """In grosze."""
    name: str | Omit = field(default=OMIT, validator=accepts(str))
    """Not stored; every line is returned as `BRAK`."""
