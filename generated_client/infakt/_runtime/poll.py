# Generated: do not edit. Change openapi/ or generator/runtime/poll.py,
# then run: python -m generator build
"""Asking again until something is decided, with growing, jittered pauses inside one deadline."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from .effects import Flow, Sleep
from .errors import NoAnswerError, RateLimitError, ServerError, TaskPendingError, UnusableAnswerError
from .flow import Context

T = TypeVar("T")


def poll(
    context: Context,
    deadline: float | None,
    ask: Callable[[Context], Flow[T | None]],
    make_pending: Callable[[], TaskPendingError],
    *,
    first_pause: float,
    longest_pause: float,
) -> Flow[T]:
    """What ``ask`` finds, asked until it is not None; ``deadline`` is in seconds, the client's own when None.

    Where the deadline comes first, or asking fails for good, the error of ``make_pending`` is raised: what was ordered
    goes on.
    """
    clock = context.clock
    until = clock.monotonic() + (context.retry.deadline if deadline is None else deadline)
    pause = first_pause
    while True:
        try:
            found = yield from ask(context.within(until - clock.monotonic()))
        except (NoAnswerError, RateLimitError, ServerError, UnusableAnswerError) as error:
            raise make_pending() from error
        if found is not None:
            return found
        if clock.monotonic() + pause > until:
            raise make_pending()
        yield Sleep(pause * (0.5 + context.random() / 2))
        pause = min(longest_pause, pause * 2)
