"""Fixtures of the properties of lists, the same as in the suite."""

from infakt_contract.checks.reading.lists.whole import arguments, clock, emulator, filters, read, read_whole, whole

__all__ = ["arguments", "clock", "emulator", "filters", "read", "read_whole", "whole"]
