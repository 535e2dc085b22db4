# Generated: do not edit. Change openapi/ or generator/runtime/checks.py,
# then run: python -m generator build
"""Checks of the numbers that a caller sets, made before anything is sent."""

from __future__ import annotations

import math
from typing import Any


def check_whole(name: str, value: Any, *, least: int, most: int | None = None) -> None:
    """Checks an integer, both bounds included.

    Raises:
        TypeError: The value is not an integer, or is a bool.
        ValueError: The value is out of range.
    """
    bounds = f"at least {least}" if most is None else f"{least} to {most}"
    if isinstance(value, bool) or not isinstance(value, int):
        msg = f"{name} must be an integer, {bounds}, got {_show(value)}"
        raise TypeError(msg)
    if value < least or (most is not None and value > most):
        msg = f"{name} must be {bounds}, got {_show(value)}"
        raise ValueError(msg)


def check_seconds(name: str, value: Any, *, may_be_zero: bool = False) -> None:
    """Checks a duration in seconds.

    Raises:
        TypeError: The value is not a number, or is a bool.
        ValueError: The value is negative, infinite or NaN, or is 0 although ``may_be_zero`` is False.
    """
    bounds = "of seconds, 0 or more" if may_be_zero else "of seconds above 0"
    if isinstance(value, bool) or not isinstance(value, int | float):
        msg = f"{name} must be a number {bounds}, got {_show(value)}"
        raise TypeError(msg)
    if not _is_finite(value) or value < 0 or (value == 0 and not may_be_zero):
        msg = f"{name} must be a finite number {bounds}, got {_show(value)}"
        raise ValueError(msg)


def _is_finite(value: float) -> bool:
    """Whether the number is finite as a float; an integer may be larger than any float."""
    try:
        return math.isfinite(value)
    except OverflowError:
        return False


def _show(value: Any) -> str:
    """The value on one short line."""
    try:
        text = repr(value)
    except ValueError:  # Python refuses to print an integer of thousands of digits
        text = "a number of thousands of digits"
    return text if len(text) <= 40 else f"{text[:40]}…"
