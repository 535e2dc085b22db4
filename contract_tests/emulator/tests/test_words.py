"""Amounts in Polish words."""

from __future__ import annotations

import pytest

from infakt_emulator.words import write_amount


@pytest.mark.parametrize(
    ("hundredths", "text"),
    [
        (81_137, "osiemset jedenaście EUR 37/100"),  # seen live
        (0, "zero EUR 00/100"),
        (5, "zero EUR 05/100"),
        (-12_345, "minus sto dwadzieścia trzy EUR 45/100"),
        (100_000, "tysiąc EUR 00/100"),
        (200_100, "dwa tysiące jeden EUR 00/100"),
        (1_200_000, "dwanaście tysięcy EUR 00/100"),
        (2_200_000, "dwadzieścia dwa tysiące EUR 00/100"),
        (210_000_000, "dwa miliony sto tysięcy EUR 00/100"),
        (10**17, "1000000000000000 EUR 00/100"),
    ],
)
def test_amount_in_words(hundredths: int, text: str) -> None:
    """The integer part is in words, with the correct plural forms, and the fraction in digits."""
    assert write_amount(hundredths, "EUR") == text
