# Generated: do not edit. Change openapi/ or generator/runtime/poll.py,
# then run: python -m generator build
"""Polling until something is decided, with growing, jittered pauses within one deadline."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from .checks import check_seconds
from .effects import Flow, Sleep
from .errors import NoAnswerError, NotFoundError, RateLimitError, ServerError, TaskError, UnusableAnswerError
from .flow import Context

T = TypeVar("T")
MAX_UNSEEN = 4
"""Number of 404s taken for a task that is not visible yet, which is 4 to 8 seconds; the next one is an error."""


def check_deadline(deadline: float | None) -> None:
    """Raises ``TypeError`` or ``ValueError`` for an invalid number of seconds; call it before anything is sent."""
    if deadline is not None:
        check_seconds("deadline", deadline, may_be_zero=True)


def poll(
    context: Context,
    deadline: float | None,
    ask: Callable[[Context], Flow[T | None]],
    make_pending: Callable[[], TaskError],
    *,
    first_pause: float,
    longest_pause: float,
) -> Flow[T]:
    """Repeats ``ask`` until it returns something other than None, and returns that.

    Args:
        context: The context of the flow.
        deadline: Maximum number of seconds, 0 to ask once; the client's own deadline if None.
        ask: Asks once, within the deadline of the context that it gets.
        make_pending: Makes the error for a task that is still under way.
        first_pause: Seconds of the first pause, before jitter.
        longest_pause: Seconds of the longest pause.

    Raises:
        TaskError: That of ``make_pending``: the deadline came first, or asking failed for now.
        NotFoundError: The task was not found more than ``MAX_UNSEEN`` times.
    """
    clock = context.clock
    until = clock.monotonic() + (context.retry.deadline if deadline is None else deadline)
    pause = first_pause
    unseen = 0
    while True:
        found: T | None = None
        try:
            found = yield from ask(context.within(until - clock.monotonic()))
        except (NoAnswerError, RateLimitError, ServerError, UnusableAnswerError) as error:
            raise make_pending() from error
        except NotFoundError:
            unseen += 1
            if unseen > MAX_UNSEEN:
                raise
        if found is not None:
            return found
        if clock.monotonic() + pause > until:
            raise make_pending()
        yield Sleep(pause * (0.5 + context.random() / 2))
        pause = min(longest_pause, pause * 2)
