"""Fixtures of the list properties, the same as in the suite."""

from infakt_contract.checks.reading.lists.stock import stock
from infakt_contract.checks.reading.lists.whole import arguments, clock, emulator, read, read_whole, settle, whole

__all__ = ["arguments", "clock", "emulator", "read", "read_whole", "settle", "stock", "whole"]
