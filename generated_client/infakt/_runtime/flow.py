# Generated: do not edit. Change openapi/ or generator/runtime/flow.py,
# then run: python -m generator build
"""What the client does, as generators that yield what they need and are sent what came of it.

A flow never waits and never sends. The drivers in ``transport`` do nothing else, one for threads and one for tasks, so
that every decision stands here once.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass
from itertools import count
from typing import Any, TypeAlias, TypeVar

from .answer import Answer, locate
from .clock import Clock
from .errors import AnswerError, CallError, OutcomeUnknownError
from .operation import Call
from .retry import Attempt, Outcome, Retry, decide

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Send:
    """Asks the driver to send a call within ``seconds``; it answers with an ``Answer`` or a ``Failure``."""

    call: Call
    seconds: float


@dataclass(frozen=True, slots=True)
class Sleep:
    """Asks the driver to wait."""

    seconds: float


Flow: TypeAlias = Generator[Send | Sleep, Any, T]


@dataclass(frozen=True, slots=True)
class Context:
    """What flows draw from: patience, time and chance."""

    retry: Retry
    clock: Clock
    random: Callable[[], float]


def exchange(context: Context, call: Call) -> Flow[Answer]:
    """Sends a call until it succeeds; raises what ``retry`` decides."""
    started = context.clock.monotonic()
    for number in count(1):
        left = context.retry.deadline - (context.clock.monotonic() - started)
        outcome: Outcome = yield Send(call, left)
        elapsed = context.clock.monotonic() - started
        is_write = call.operation.is_write
        attempt = Attempt(number, is_write, outcome, elapsed, context.clock.now(), context.random())
        decision = decide(context.retry, attempt)
        if isinstance(decision, CallError):
            raise locate(decision, call.operation.method, call.operation.path, number, elapsed)
        if decision is not None:
            yield Sleep(decision)
        elif isinstance(outcome, Answer):
            return outcome
    raise AssertionError  # count() has no end


def fetch(context: Context, call: Call, decode: Callable[[Answer], T]) -> Flow[T]:
    """Sends a call and decodes its answer.

    A success that cannot be read is an ``UnusableAnswerError`` for a read. For a write it is an outcome that is not
    known: a gateway may have answered instead of the API.
    """
    answer = yield from exchange(context, call)
    try:
        return decode(answer)
    except AnswerError as error:
        operation = call.operation
        if operation.is_write:
            summary = f"{error.args[0]}; it may have been processed and was not sent again"
            unknown = OutcomeUnknownError(
                summary, status=answer.status, excerpt=error.excerpt, request_id=error.request_id
            )
            raise locate(unknown, operation.method, operation.path, 1, 0.0) from error
        raise locate(error, operation.method, operation.path, 1, 0.0) from None
