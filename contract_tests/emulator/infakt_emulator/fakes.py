"""Invented numbers that are formally valid and belong to nobody."""

from __future__ import annotations

import re

# No tax office has the code 000, so no taxpayer has such a NIP.
NIP_PREFIX = "000"
NIP_WEIGHTS = (6, 5, 7, 2, 3, 4, 5, 6, 7)
# No bank has the number 0000 0000.
BANK_PREFIX = "00000000"
COUNTRY_PREFIX = re.compile(r"^[A-Za-z]{2}")


def fake_nip(number: int) -> str:
    """Return an invented NIP for an index from 0 to 99999; different indexes give different NIPs."""
    bases = (f"{NIP_PREFIX}{number:05d}{digit}" for digit in range(10))
    return next(base + str(_nip_check(base)) for base in bases if _nip_check(base) < 10)


def is_nip(text: str) -> bool:
    """Whether a string is a Polish NIP with a correct check digit, with or without prefix and separators."""
    digits = clean_nip(text)
    return re.fullmatch(r"\d{10}", digits) is not None and _nip_check(digits[:9]) == int(digits[9])


def clean_nip(text: str | None) -> str:
    """Return a tax number without country prefix and separators."""
    return re.sub(r"[\W_]", "", COUNTRY_PREFIX.sub("", (text or "").strip()))


def fake_account(number: int) -> str:
    """Return an invented bank account for an index; its check digits are correct."""
    base = f"{BANK_PREFIX}{number:016d}"
    return f"{98 - int(base + '252100') % 97:02d}{base}"


def _nip_check(base: str) -> int:
    return sum(weight * int(digit) for weight, digit in zip(NIP_WEIGHTS, base, strict=True)) % 11
