"""VAT rates of the EU countries, for OSS invoices."""

from __future__ import annotations

from itertools import count

from .dictionary import make_dictionary

# Documented: the number of rates (77), the first two rows, and EL for Greece. A country's first rate is its basic one.
RATES = """
BE 21 6 12; BG 20 9; CZ 21 15 10; DK 25; DE 19 7; EE 22 9 5; EL 24 13 6; ES 21 10 4; FR 20 10 5.5 2.1; HR 25 13 5;
IE 23 13.5 9 4.8; IT 22 10 5 4; CY 19 9 5; LV 21 12 5; LT 21 9 5; LU 17 14 8 3; HU 27 18 5; MT 18 7 5; NL 21 9;
AT 20 13 10; PT 23 13 6; RO 19 9 5; SI 22 9.5 5; SK 20 10 5; FI 24 14 10; SE 25 12 6
"""
COUNTRIES = [text.split() for text in RATES.split(";")]
NUMBERS = count(1)

MOSS_VAT_RATES = make_dictionary(
    "moss_vat_rates",
    [
        {
            "id": next(NUMBERS),
            "country": country,
            "value": float(rate) if "." in rate else int(rate),
            "reduced": place > 0,
        }
        for country, *rates in COUNTRIES
        for place, rate in enumerate(rates)
    ],
)
