# Generated: do not edit. Change openapi/ or generator/templates/own/payload.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from attrs import define, field

from .._runtime.body import OMIT, Omit
from .._runtime.payload import Payload, accepts


@define(kw_only=True, repr=False)
class InternalInvoiceLineWrite(Payload):
    """A line to write, with `net_price` or `gross_price`.

    Fields:
        tax_symbol: Symbol of a VAT rate, such as `23`.
        net_price: Wins over `gross_price` when both are given. In grosze.
        vat_price: Computed; better left out. In grosze.
        gross_price: In grosze.
        name: Not kept; every line comes back as `BRAK`.
    """

    tax_symbol: str | int = field(validator=accepts(str, int))
    net_price: int | Omit = field(default=OMIT, validator=accepts(int, unit="grosze"))
    vat_price: int | Omit = field(default=OMIT, validator=accepts(int, unit="grosze"))
    gross_price: int | Omit = field(default=OMIT, validator=accepts(int, unit="grosze"))
    name: str | Omit = field(default=OMIT, validator=accepts(str))
