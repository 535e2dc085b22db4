# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from .._runtime.record import Field, Record
from .accounting_payments import AccountingPayments


class AccountingExtensions(Record):
    """Payment options."""

    __slots__ = ()

    payments: Field[AccountingPayments] = Field("payments", decode=AccountingPayments.decode)
