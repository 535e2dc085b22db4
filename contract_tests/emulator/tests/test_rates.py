"""VAT rates: a percentage from 0 to 100, or one of the words for none."""

from __future__ import annotations

from fractions import Fraction

import pytest

from infakt_emulator.money import read_rate


@pytest.mark.parametrize(
    ("symbol", "rate"),
    [("0", Fraction(0)), (6.5, Fraction(13, 2)), ("100", Fraction(100)), ("zw", Fraction(0)), (" NP ", Fraction(0))],
)
def test_rate_is_read(symbol: object, rate: Fraction) -> None:
    """A rate is a number of percent, both bounds included, and a word stands for 0."""
    assert read_rate(symbol) == rate


@pytest.mark.parametrize("symbol", ["-1", -0.5, "100.5", 101, "123"])
def test_rate_beyond_its_bounds_is_refused(symbol: object) -> None:
    """A rate below 0 or above 100 percent is none."""
    with pytest.raises(ValueError, match=rf"a VAT rate is 0 to 100 percent, got {symbol}"):
        read_rate(symbol)
