"""What the properties of lists stand on, here as there."""

from infakt_contract.checks.reading.lists.whole import arguments, clock, emulator, filters, read, read_whole, whole

__all__ = ["arguments", "clock", "emulator", "filters", "read", "read_whole", "whole"]
