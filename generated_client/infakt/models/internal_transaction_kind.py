# Generated: do not edit. Change openapi/ or generator/templates/overrides/str_enum.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from enum import StrEnum


class InternalTransactionKind(StrEnum):
    """Goods given away, sales without an invoice, stocktaking for VAT, repayment of the cash register relief, or
    purchase of a new vehicle from another EU country.
    """

    FREE_TRANSFER_OF_GOODS = "free_transfer_of_goods"
    NONACCOUNTING_SALES = "nonaccounting_sales"
    INVENTORY_FOR_VAT = "inventory_for_vat"
    REFUND_CASH_REGISTER_TAX_RELIEF = "refund_cash_register_tax_relief"
    CAR_PURCHASE_FROM_EU = "car_purchase_from_eu"
