# Generated: do not edit. Change openapi/ or generator/templates/overrides/str_enum.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from enum import StrEnum


class PaymentMethod(StrEnum):
    """Payment method."""

    TRANSFER = "transfer"
    CASH = "cash"
    CARD = "card"
    BARTER = "barter"
    CHECK = "check"
    BILL_OF_SALE = "bill_of_sale"
    DELIVERY = "delivery"
    COMPENSATION = "compensation"
    ACCREDITED = "accredited"
    PAYPAL = "paypal"
    INSTALMENT_SALE = "instalment_sale"
    PAYU = "payu"
    TPAY = "tpay"
    PRZELEWY24 = "przelewy24"
    DOTPAY = "dotpay"
    OTHER = "other"
