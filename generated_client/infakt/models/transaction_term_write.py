# Generated: do not edit. Change openapi/ or generator/templates/own/payload.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from datetime import date

from attrs import define, field

from .._runtime.body import OMIT, Omit
from .._runtime.payload import Payload, accepts


@define(kw_only=True, repr=False)
class TransactionTermWrite(Payload):
    """One contract or order."""

    number: str | Omit = field(default=OMIT, validator=accepts(str))
    date: date | str | Omit = field(default=OMIT, validator=accepts(date, str))
