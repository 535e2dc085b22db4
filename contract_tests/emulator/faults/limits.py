"""Faults of a server that refuses for the rate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .fault import Fault

if TYPE_CHECKING:
    from contract_tests.emulator.engine import Emulator


def _omit_retry_after(emulator: Emulator) -> None:
    emulator.limits.retry_after = None


def _date_retry_after(emulator: Emulator) -> None:
    emulator.limits.retry_after = "date"


FAULTS = (
    Fault(
        name="retry_after_missing",
        description="A refusal for the rate carries no Retry-After.",
        install=_omit_retry_after,
    ),
    Fault(
        name="retry_after_is_date",
        description="Retry-After is an HTTP date.",
        install=_date_retry_after,
    ),
)
