"""Fixtures of the write properties, the same as in the suite."""

from infakt_contract.checks.writing.round_trip.conftest import emulator, rows

__all__ = ["emulator", "rows"]
