"""What each predicate finds among the values of a field, for every type and format."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

Values = list[tuple[Any, bool | None]]
"""Values of a row's field, and whether a filter finds them; None if that cannot be decided."""

JUNE = date(2025, 6, 4)
DAYS = ["2025-06-03", "2025-06-04", "2025-06-05"]
ODD: Values = [(None, False), (..., None), ({"a": 1}, None), ([1], None)]
NO_DAYS: Values = [*ODD, ("", False), ("04.06.2025", None), (20250604, None), (True, None), ("2025-13-01", None)]
NO_NUMBERS: Values = [*ODD, ("", False), ("4 zł", None), (True, None), ("1e9999", None), ("9" * 5000, None)]
NO_TEXTS: Values = [*ODD, ("", False), ("Ż", False), (5, None), (True, None)]


def days(*found: bool) -> Values:
    """Return three consecutive dates, and values that are not dates."""
    return [*zip(DAYS, found, strict=True), *NO_DAYS]


def numbers(*found: bool) -> Values:
    """Return 3, 4 and 5 in every format in which they occur, and values that are not numbers."""
    forms: list[Callable[[int], Any]] = [int, float, str, "{}.0".format, "{}.00".format]
    shown = [(form(number), is_found) for number, is_found in zip((3, 4, 5), found, strict=True) for form in forms]
    return [*shown, *NO_NUMBERS]


NULL: Values = [(None, True), (..., None), (False, False), (0, False), ({"a": 1}, False), ([], False)]
VALUE: Values = [(value, is_found if is_found is None else not is_found) for value, is_found in NULL]
INVOICES: list[tuple[str, Any, Values]] = [
    ("payment_date_eq", JUNE, days(False, True, False)),
    ("payment_date_lt", JUNE, days(True, False, False)),
    ("payment_date_lteq", JUNE, days(True, True, False)),
    ("payment_date_gt", JUNE, days(False, False, True)),
    ("payment_date_gteq", "2025-06-04", days(False, True, True)),
    ("payment_date_null", True, [*NULL, ("", True), ("2025-06-04", False)]),
    ("paid_date_null", False, [*VALUE, ("", False), ("2025-06-04", True)]),
    ("gross_price_eq", 4, numbers(False, True, False)),
    ("gross_price_lt", 4, numbers(True, False, False)),
    ("gross_price_lteq", 4, numbers(True, True, False)),
    ("gross_price_gt", 4, numbers(False, False, True)),
    ("gross_price_gteq", 4, numbers(False, True, True)),
    ("paid_price_eq", 0, [("0", True), (0, True), ("00", True), ("1", False), (0.0, True), (-0.0, True)]),
    ("gross_price_null", True, [*NULL, ("", True), (5, False)]),
    ("client_id_eq", 4, numbers(False, True, False)),
    ("number_eq", "1/2025", [("1/2025", True), ("1/2025 ", False), ("11/2025", False), *NO_TEXTS]),
    ("number_eq", "5", [("5", True), (5, True), ("05", False), (6, None), (None, False)]),
    ("number_cont", "żÓŁw", [("Żółw", True), ("x żółwie", True), ("zolw", False), *NO_TEXTS]),
    ("notes_cont", "100%_", [("100%_", True), ("100 zł", False), (None, False), ("", False)]),
    ("notes_null", True, [*NULL, ("", None), ("x", False)]),
    ("notes_null", False, [*VALUE, ("", None), ("x", True)]),
    ("status_eq", "sent", [("sent", True), ("paid", False), ("brand_new", False), ("Sent", False), *NO_TEXTS]),
    ("status_cont", "EN", [("sent", True), ("paid", False)]),
    (
        "split_payment_eq",
        True,
        [(True, True), (False, False), ("true", True), ("false", False), ("tak", None), (1, None)],
    ),
    ("split_payment_eq", False, [(True, False), (False, True), (None, False), ("", False), (..., None)]),
    ("split_payment_null", False, [(True, True), (False, True), (None, False), ("", False), (..., None)]),
    (
        "created_at_gteq",
        JUNE,
        [
            ("2025-06-04 00:00:00 +0200", True),
            ("2025-06-03 23:59:59 +0200", False),
            ("2025-06-04, 10:11:12", True),
            ("2025-06-04", True),
            # A time in UTC belongs to one Polish date or to the next.
            ("2025-06-03T22:30:00Z", None),
            ("2025-06-03T21:30:00Z", False),
            ("2025-06-03T23:30:00.123Z", None),
            ("2025-06-03T12:00:00Z", False),
            ("2025-06-04T12:00:00.407Z", True),
            ("9999-12-31T23:59:59Z", None),
            ("soon", None),
            ("", False),
            *ODD,
        ],
    ),
    ("created_at_lt", JUNE, [("2025-06-03 23:59:59 +0100", True), ("2025-06-04 00:00:00 +0100", False)]),
    (
        "clean_client_nip_eq",
        "PL 000-001-00-04",
        [
            *[(nip, True) for nip in ("0000010004", "PL0000010004", "pl 000-001-00-04", "DE0000010004")],
            *[(nip, False) for nip in ("0000010005", "", "PL", "-", None)],
            (10004, None),
            (..., None),
        ],
    ),
]
CLIENTS: list[tuple[str, Any, Values]] = [
    ("clean_nip_eq", "0000010004", [("PL0000010004", True), ("000-001-00-04", True), ("1", False)]),
    ("nip_eq", "PL0000010004", [("PL0000010004", True), ("0000010004", False), ("pl0000010004", False)]),
    ("days_to_payment_lteq", 7, [("", False), (7, True), ("7", True), ("14", False), (14, False), (None, False)]),
    ("same_forward_address_eq", True, [(True, True), (False, False)]),
]
PRODUCTS: list[tuple[str, Any, Values]] = [
    ("quantity_lt", 1.5, [(1, True), (1.5, False), ("1.0", True), ("2.0", False), (0.25, True)]),
    ("discount_eq", Decimal("0.50"), [("0.5", True), (0.5, True), ("0.50", True), ("0.0", False), (None, False)]),
    ("name_cont", "kawa", [("Kawa", True), ("KAWA 1kg", True), ("herbata", False)]),
]
COSTS: list[tuple[str, Any, Values]] = [
    ("issue_date_gteq", JUNE, days(False, True, True)),
    ("created_at_lteq", JUNE, [("2025-06-04 23:59:59 +0200", True), ("2025-06-05 00:00:00 +0200", False)]),
    ("net_in_cents_gteq", 4, [*numbers(False, True, True)]),
    ("currency_in", ["PLN", "EUR"], [("PLN", True), ("EUR", True), ("USD", False), (None, False), (..., None)]),
    (
        "payment_document_statuses_symbol_in",
        ["paid"],
        [
            ([{"symbol": "x"}, {"symbol": "paid"}], True),
            ([{"symbol": "unpaid"}], False),
            ([], False),
            ([{"name": "paid"}], None),
            (["paid"], None),
            (None, False),
            (..., None),
        ],
    ),
]
FLAT_RATES: list[tuple[str, Any, Values]] = [
    ("rate_eq", "20.0", [("20.0", True), ("20", True), (20, True), ("2.0", False), ("zw", None)]),
]
FILTER_FIELDS = {
    "clean_client_nip_eq": "client_tax_code",
    "clean_nip_eq": "nip",
    "net_in_cents_gteq": "net_price",
    "payment_document_statuses_symbol_in": "statuses",
}
"""The fields that filters read if the filter is not named after its field."""

CASES: list[tuple[str, str, str, Any, Values]] = [
    (resource, FILTER_FIELDS.get(name, name.rpartition("_")[0]), name, value, values)
    for resource, cases in {
        "invoices": INVOICES,
        "clients": CLIENTS,
        "products": PRODUCTS,
        "costs": COSTS,
        "flat_rates": FLAT_RATES,
    }.items()
    for name, value, values in cases
]
"""(resource, field, filter, its value, values of the field)."""
