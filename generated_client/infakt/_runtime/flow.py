# Generated: do not edit. Change openapi/ or generator/runtime/flow.py,
# then run: python -m generator build
"""What the client does, as generators that yield what they need and are sent what came of it.

A flow never waits and never sends. The drivers in ``transport`` do nothing else, one for threads and one for tasks, so
that every decision stands here once.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass, replace
from itertools import count
from typing import Any, TypeAlias, TypeVar

from .answer import Answer, locate
from .clock import Clock
from .errors import AnswerError, CallError
from .operation import Call
from .retry import Attempt, Outcome, Retry, decide, outcome_unknown

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

    def within(self, seconds: float) -> Context:
        """The same with no more patience than ``seconds``."""
        if seconds >= self.retry.deadline:
            return self
        return replace(self, retry=replace(self.retry, deadline=max(0.001, seconds)))


@dataclass(frozen=True, slots=True)
class Exchanged:
    """A success, and what it took."""

    answer: Answer
    attempts: int
    elapsed: float


def exchange(context: Context, call: Call) -> Flow[Exchanged]:
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
            return Exchanged(outcome, number, elapsed)
    raise AssertionError  # count() has no end


def fetch(context: Context, call: Call, decode: Callable[[Answer], T]) -> Flow[T]:
    """Sends a call and decodes its answer.

    A success that cannot be read is an ``UnusableAnswerError`` for a read. For a write it is an outcome that is not
    known: a gateway may have answered instead of the API.
    """
    done = yield from exchange(context, call)
    where = (call.operation.method, call.operation.path, done.attempts, done.elapsed)
    try:
        return decode(done.answer)
    except AnswerError as error:
        if call.operation.is_write:
            raise locate(outcome_unknown(error), *where) from error
        raise locate(error, *where) from None
