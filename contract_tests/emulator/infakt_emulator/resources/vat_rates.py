"""VAT rates, former ones included."""

from __future__ import annotations

from .dictionary import make_dictionary

# Documented, except the end of the reverse charge.
RATES = (
    (7, "23", "2011-01-01", None),
    (1, "22", "1900-01-01", "2010-12-31"),
    (8, "8", "2011-01-01", None),
    (2, "7", "1900-01-01", "2010-12-31"),
    (9, "5", "2011-01-01", None),
    (3, "3", "1900-01-01", "2010-12-31"),
    (4, "0", "1900-01-01", None),
    (6, "zw", "1900-01-01", None),
    (5, "np", "1900-01-01", None),
    # Seen live: the reverse charge ended with October 2019.
    (36, "oo", "1900-01-01", "2019-10-31"),
)
NAMES = {"zw": "zw.", "np": "np.", "oo": "o.o."}

VAT_RATES = make_dictionary(
    "vat_rates",
    [
        {
            "id": number,
            "rate": f"{symbol}.0" if symbol.isdecimal() else "0.0",
            "name": NAMES.get(symbol, f"{symbol}%"),
            "symbol": symbol,
            "valid_from": start,
            "valid_until": end,
        }
        for number, symbol, start, end in RATES
    ],
)
