"""Transaction kinds; all of them are documented."""

from __future__ import annotations

from collections.abc import Mapping

from .dictionary import make_dictionary

SYMBOLS: Mapping[str, str] = {
    "free_transfer_of_goods": "Nieodpłatne przekazanie towarów",
    "nonaccounting_sales": "Sprzedaż bezrachunkowa",
    "inventory_for_vat": "Spis z natury dla celów VAT",
    "refund_cash_register_tax_relief": "Zwrot ulgi na kasę fiskalną",
    "car_purchase_from_eu": "Zakup nowego środka transportu z innego kraju UE",
}

TRANSACTION_KINDS = make_dictionary(
    "transaction_kinds",
    [{"id": number, "name": name, "symbol": symbol} for number, (symbol, name) in enumerate(SYMBOLS.items(), start=1)],
)
