"""Faults of a server that does not follow the documented general rule of filters."""

from __future__ import annotations

from collections.abc import Callable

from .fault import EmulatorParts, Fault


def _set_modes(**modes: str) -> Callable[[EmulatorParts], None]:
    def install(emulator: EmulatorParts) -> None:
        emulator.modes = modes

    return install


FAULTS = (
    Fault(
        name="general_filters_ignored",
        description="Filters that are not documented one by one are ignored.",
        install=_set_modes(general="ignored"),
    ),
    Fault(
        name="general_filters_counted",
        description="Filters that are not documented one by one change the total but not the rows.",
        install=_set_modes(general="counted"),
    ),
    Fault(
        name="filters_counted",
        description="Every filter changes the total but not the rows.",
        install=_set_modes(general="counted", confirmed="counted"),
    ),
    Fault(
        name="cont_is_case_sensitive",
        description="`_cont` distinguishes upper and lower case.",
        install=_set_modes(general="case", confirmed="case"),
    ),
)
