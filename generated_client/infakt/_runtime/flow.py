# Generated: do not edit. Change openapi/ or generator/runtime/flow.py,
# then run: python -m generator build
"""The flow of one call: it waits for the limiter, is sent until it succeeds, and its answer is decoded."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass, replace
from itertools import count
from typing import TypeVar

from .advice import add_advice
from .answer import Answer, locate
from .clock import Clock
from .effects import Flow, Send, Sleep
from .errors import AnswerError, CallError
from .events import Hooks, RequestEvent, ResponseEvent, RetryEvent, where
from .limiter import Limiter
from .operation import Call
from .retry import Attempt, Failure, FailureReason, Outcome, Retry, decide, is_refusal, is_uncertain, outcome_unknown

T = TypeVar("T")

recorded_answers: ContextVar[tuple[tuple[Limiter, list[Answer]], ...]] = ContextVar("recorded_answers", default=())
"""Lists that record the answers of successful calls, each for the client whose limiter it names."""


@dataclass(frozen=True, slots=True)
class Context:
    """What flows use: retries, clock, random source, limiter, hooks, and the address of the server."""

    retry: Retry
    clock: Clock
    random: Callable[[], float]
    limiter: Limiter
    hooks: Hooks
    server: str

    def within(self, seconds: float) -> Context:
        """The same with a deadline of at most ``seconds``."""
        if seconds >= self.retry.deadline:
            return self
        return replace(self, retry=replace(self.retry, deadline=max(0.001, seconds)))


@dataclass(frozen=True, slots=True)
class Exchanged:
    """A success, with the number of attempts and the seconds that it took."""

    answer: Answer
    attempts: int
    elapsed: float


def exchange(context: Context, call: Call) -> Flow[Exchanged]:
    """Sends a call until it succeeds; raises what ``retry`` decides."""
    started = context.clock.monotonic()
    was_uncertain = False
    refusals = 0
    for number in count(1):
        left = context.retry.deadline - (context.clock.monotonic() - started)
        outcome = yield from _attempt(context, call, number, left)
        elapsed = context.clock.monotonic() - started
        is_refused = is_refusal(outcome)
        refusals += is_refused
        now, chance = context.clock.now(), context.random()
        attempt = Attempt(number, call.operation.method, outcome, elapsed, now, chance, was_uncertain, refusals)
        decision = decide(context.retry, attempt)
        if isinstance(decision, CallError):
            sent = number - (isinstance(outcome, Failure) and outcome.reason is FailureReason.NO_PLACE)
            error = locate(decision, call.operation.method, call.operation.path, sent, elapsed)
            add_advice(error, call, context.server)
            yield from context.limiter.explain(call.operation, error)
            context.hooks.failure(error, attempt.now)
            raise error
        if decision is not None:
            status, reason = _describe(outcome)
            context.hooks.retry(RetryEvent(*where(call.operation), number, status, reason, decision, is_refused))
            was_uncertain = was_uncertain or is_uncertain(attempt)
            yield Sleep(decision)
        elif isinstance(outcome, Answer):
            return Exchanged(outcome, number, elapsed)
    raise AssertionError  # count() has no end


def _attempt(context: Context, call: Call, number: int, seconds: float) -> Flow[Outcome]:
    """One attempt, in its turn."""
    operation = call.operation
    arrived = context.clock.monotonic()
    place = yield from context.limiter.admit(operation, seconds, context.hooks)
    if isinstance(place, Failure):
        return place
    outcome: Outcome = Failure(FailureReason.NOT_CONNECTED)  # what it was if a hook raises
    try:
        context.hooks.request(RequestEvent(*where(operation), number))
        sent = context.clock.monotonic()
        outcome = Failure(FailureReason.BROKEN)  # what it was if the caller gives up in between
        outcome = yield Send(call, seconds - (sent - arrived))
    except BaseException:
        context.limiter.abandon(place, outcome)
        raise
    yield from context.limiter.settle(place, outcome)
    status, reason = _describe(outcome)
    elapsed = context.clock.monotonic() - sent
    context.hooks.response(ResponseEvent(*where(operation), number, status, reason, elapsed))
    return outcome


def _describe(outcome: Outcome) -> tuple[int | None, str | None]:
    return (outcome.status, None) if isinstance(outcome, Answer) else (None, outcome.reason.value)


def fetch(context: Context, call: Call, decode: Callable[[Answer], T]) -> Flow[T]:
    """Sends a call and decodes its answer, within the context manager of the hooks.

    Raises:
        UnusableAnswerError: The success of a read cannot be decoded.
        OutcomeUnknownError: The success of a write cannot be decoded: a gateway may have answered instead of the API.
        CallError: Whatever else ``retry`` decides.
    """
    with context.hooks.watch(call.operation, context.server):
        return (yield from _fetch(context, call, decode))


def _fetch(context: Context, call: Call, decode: Callable[[Answer], T]) -> Flow[T]:
    done = yield from exchange(context, call)
    for limiter, answers in recorded_answers.get():
        if limiter is context.limiter:
            answers.append(done.answer)
    place = (call.operation.method, call.operation.path, done.attempts, done.elapsed)
    try:
        return decode(done.answer)
    except AnswerError as error:
        if call.operation.is_write:
            raise locate(outcome_unknown(error), *place) from error
        raise locate(error, *place) from None


def keep(answer: Answer) -> Answer:
    """Decodes an answer as itself."""
    return answer
