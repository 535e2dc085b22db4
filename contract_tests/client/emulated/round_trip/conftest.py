"""What the properties of writing stand on, here as there."""

from infakt_contract.checks.writing.round_trip.conftest import emulator, rows

__all__ = ["emulator", "rows"]
