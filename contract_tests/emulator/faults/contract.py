"""Faults of a server that does not do what is written."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from contract_tests.emulator.wire import Call

from .fault import Fault

if TYPE_CHECKING:
    from contract_tests.emulator.engine import Emulator


def _forget_filters(call: Call) -> Call:
    kept = [part for part in call.query.split("&") if not part.lower().startswith(("q[", "q%5b"))]
    return replace(call, query="&".join(kept))


def _mistake_lteq(emulator: Emulator) -> None:
    emulator.predicates = {**emulator.predicates, "lteq": emulator.predicates["lt"]}


FAULTS = (
    Fault(
        name="filters_ignored",
        description="Every filter is ignored, as if its name were unknown.",
        receive=_forget_filters,
    ),
    Fault(
        name="lteq_excludes_equal",
        description="`_lteq` leaves the very day out.",
        install=_mistake_lteq,
    ),
)
