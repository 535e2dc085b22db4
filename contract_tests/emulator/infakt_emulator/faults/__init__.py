"""Named faults: ways in which the emulator misbehaves, to prove that a test detects them."""

from __future__ import annotations

from collections.abc import Mapping

from . import contract, filters, limits, row_order, transport, truth
from .fault import Fault

FAULTS: Mapping[str, Fault] = {
    fault.name: fault for group in (contract, filters, limits, row_order, transport, truth) for fault in group.FAULTS
}
"""Every fault by its name."""
