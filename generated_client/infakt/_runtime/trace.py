# Generated: do not edit. Change openapi/ or generator/runtime/trace.py,
# then run: python -m generator build
"""What the traceback of a failed call keeps: no frame of the HTTP library, whose variables hold the key."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from types import TracebackType
from typing import cast

_LIBRARY = {"httpx", "httpcore"}
_WIRE = "httpcore"  # below it nothing is the caller's
_OWN = __name__.partition(".")[0]


def drop_library_frames(error: BaseException) -> None:
    """Takes the frames that the HTTP library made out of an error, its causes and its contexts, in place.

    Frames of the caller's remain, also those of hooks and transports that the library called.
    """
    for link in _collect(error):
        link.__traceback__ = _join(_choose(link.__traceback__))


def _collect(error: BaseException) -> list[BaseException]:
    """An error and all that it came from or holds, each once."""
    found: dict[int, BaseException] = {}
    left: list[BaseException | None] = [error]
    while left:
        link = left.pop()
        if link is not None and id(link) not in found:
            found[id(link)] = link
            left += [link.__cause__, link.__context__]
            if isinstance(link, BaseExceptionGroup):
                left += cast("BaseExceptionGroup[BaseException]", link).exceptions
    return list(found.values())


def _choose(trace: TracebackType | None) -> Iterator[TracebackType]:
    """The entries that are kept: all above the library, and below it those that are the caller's."""
    is_below = False
    while trace is not None:
        package = str(trace.tb_frame.f_globals.get("__name__", "")).partition(".")[0]
        if package == _WIRE:
            return
        is_below = is_below or package in _LIBRARY
        if not is_below or not (package in _LIBRARY or package == _OWN or package in sys.stdlib_module_names):
            yield trace
        trace = trace.tb_next


def _join(entries: Iterator[TracebackType]) -> TracebackType | None:
    """A traceback of these entries alone."""
    kept = list(entries)
    for entry, following in zip(kept, [*kept[1:], None], strict=False):
        entry.tb_next = following
    return kept[0] if kept else None
