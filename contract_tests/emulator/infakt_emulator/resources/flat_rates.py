"""Rates of the flat-rate income tax."""

from __future__ import annotations

from .dictionary import make_dictionary

# Documented.
RATES = {
    35: "2.0",
    30: "3.0",
    31: "5.5",
    32: "8.5",
    38: "10.0",
    42: "12.0",
    41: "12.5",
    43: "14.0",
    39: "15.0",
    33: "17.0",
    34: "20.0",
}

FLAT_RATES = make_dictionary(
    "flat_rates",
    [
        {
            "id": number,
            "rate": rate,
            "name": f"{rate.removesuffix('.0').replace('.', ',')}%",
            "symbol": rate.removesuffix(".0"),
        }
        for number, rate in RATES.items()
    ],
)
