"""Amounts in Polish words, as documents show them: `osiemset jedenaście EUR 37/100` was seen live."""

from __future__ import annotations

from collections.abc import Iterator

ONES = (
    "",
    *("jeden", "dwa", "trzy", "cztery", "pięć", "sześć", "siedem", "osiem", "dziewięć", "dziesięć", "jedenaście"),
    *("dwanaście", "trzynaście", "czternaście", "piętnaście", "szesnaście", "siedemnaście", "osiemnaście"),
    "dziewiętnaście",
)
TENS = (
    *("", "", "dwadzieścia", "trzydzieści", "czterdzieści", "pięćdziesiąt", "sześćdziesiąt", "siedemdziesiąt"),
    *("osiemdziesiąt", "dziewięćdziesiąt"),
)
HUNDREDS = (
    *("", "sto", "dwieście", "trzysta", "czterysta", "pięćset", "sześćset", "siedemset", "osiemset", "dziewięćset"),
)
# The forms for one, for two to four, and for more.
THOUSANDS = (
    ("", "", ""),
    ("tysiąc", "tysiące", "tysięcy"),
    ("milion", "miliony", "milionów"),
    ("miliard", "miliardy", "miliardów"),
    ("bilion", "biliony", "bilionów"),
)


def write_amount(hundredths: int, currency: str) -> str:
    """Return an amount in words, its fraction in digits; inferred: an amount too large for words is in digits."""
    whole, rest = divmod(abs(hundredths), 100)
    words = " ".join(_write_groups(whole)) if whole < 1000 ** len(THOUSANDS) else str(whole)
    return f"{'minus ' if hundredths < 0 else ''}{words or 'zero'} {currency} {rest:02d}/100"


def _write_groups(number: int) -> Iterator[str]:
    for power in reversed(range(len(THOUSANDS))):
        group = number // 1000**power % 1000
        if group == 1 and power:
            yield THOUSANDS[power][0]
        elif group:
            yield from _write_hundreds(group)
            yield from filter(None, [THOUSANDS[power][_choose_form(group)]])


def _write_hundreds(number: int) -> Iterator[str]:
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10) if rest >= 20 else (0, rest)
    yield from filter(None, [HUNDREDS[hundreds], TENS[tens], ONES[ones]])


def _choose_form(number: int) -> int:
    is_few = number % 10 in {2, 3, 4} and number % 100 not in {12, 13, 14}
    return 0 if number == 1 else 1 if is_few else 2
