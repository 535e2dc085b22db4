# Generated: do not edit. Change openapi/ or generator/runtime/retry.py,
# then run: python -m generator build
"""Whether to send a call again, and when: a pure function of what happened.

A read is sent again after a passing failure, and so is a deletion, which changes nothing the second time. Any other
write is sent again only when it was provably not processed: the connection was never made, a limit refused it (429),
or a 503 said when to come back. The API has no idempotency key, so every other failure of a write is an outcome that
is not known.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from typing import TypeAlias

from .answer import Answer, status_error
from .errors import (
    AnswerTimeoutError,
    CallError,
    ConnectionFailedError,
    NoAnswerError,
    OutcomeUnknownError,
    UnusableAnswerError,
)

RETRYABLE_STATUSES = frozenset({408, 429, 500, 502, 503, 504, *range(520, 528)})
UNCERTAIN_STATUSES = frozenset({408, *range(500, 600)})


class Lost(Enum):
    """How a call failed without an answer."""

    NOT_CONNECTED = "the connection was not made"
    TIMED_OUT = "no answer in time"
    BROKEN = "the connection broke"
    GARBLED = "the answer could not be decoded"
    TOO_LARGE = "the answer is larger than the client accepts"


@dataclass(frozen=True, slots=True)
class Failure:
    """No answer came, and why. ``detail`` is the HTTP library's word for it."""

    lost: Lost
    detail: str = ""


Outcome: TypeAlias = Answer | Failure


@dataclass(frozen=True, slots=True)
class Retry:
    """How patient a client is: at most ``attempts`` of a call within ``deadline`` seconds.

    Between attempts it waits a random part of ``base`` · 2ⁿ seconds, at most of ``cap`` (full jitter), or as long as
    the server says.
    """

    attempts: int = 4
    deadline: float = 120.0
    base: float = 0.5
    cap: float = 8.0

    def __post_init__(self) -> None:
        if self.attempts < 1 or self.deadline <= 0 or self.base < 0 or self.cap < 0:
            msg = f"attempts is at least 1, deadline above 0, base and cap not negative; got {self!r}"
            raise ValueError(msg)


@dataclass(frozen=True, slots=True)
class Attempt:
    """What is known when an attempt has ended.

    ``random`` is drawn from [0, 1); ``was_uncertain`` says that an earlier attempt may have been processed.
    """

    number: int
    method: str
    outcome: Outcome
    elapsed: float
    now: datetime
    random: float
    was_uncertain: bool = False

    @property
    def is_write(self) -> bool:
        return self.method != "GET"


Decision: TypeAlias = float | CallError | None


def decide(policy: Retry, attempt: Attempt) -> Decision:
    """None to take the outcome, a number of seconds to wait before the next attempt, or the error to raise."""
    outcome = attempt.outcome
    if isinstance(outcome, Answer) and (outcome.is_success or _is_deleted_before(outcome, attempt)):
        return None
    error = _explain(outcome, attempt)
    if attempt.is_write and (is_uncertain(attempt) or (attempt.was_uncertain and not _is_definite(attempt))):
        error = outcome_unknown(error)
    if not _may_resend(attempt):
        return error
    wait = _wait(policy, attempt)
    if attempt.number >= policy.attempts or attempt.elapsed + wait >= policy.deadline:
        return error
    return wait


def _wait(policy: Retry, attempt: Attempt) -> float:
    back_off = attempt.random * min(policy.cap, policy.base * 2 ** (attempt.number - 1))
    told = attempt.outcome.retry_after(attempt.now) if isinstance(attempt.outcome, Answer) else None
    # A server that says "at once" is not taken at its word, or all attempts would be gone in a moment.
    return told or back_off


def _may_resend(attempt: Attempt) -> bool:
    outcome = attempt.outcome
    is_harmless = attempt.method in {"GET", "DELETE"}  # deleting what is deleted changes nothing
    if isinstance(outcome, Failure):
        return outcome.lost is Lost.NOT_CONNECTED or (is_harmless and outcome.lost is not Lost.TOO_LARGE)
    if is_harmless:
        return outcome.status in RETRYABLE_STATUSES
    return outcome.is_limit


def is_uncertain(attempt: Attempt) -> bool:
    """Whether a write that ended so may have been processed."""
    outcome = attempt.outcome
    if isinstance(outcome, Failure):
        return outcome.lost is not Lost.NOT_CONNECTED
    return outcome.status in UNCERTAIN_STATUSES and not outcome.is_limit


def _is_definite(attempt: Attempt) -> bool:
    """Whether the server has said what it thinks of the call."""
    outcome = attempt.outcome
    return isinstance(outcome, Answer) and not is_uncertain(attempt) and not outcome.is_limit


def _is_deleted_before(outcome: Answer, attempt: Attempt) -> bool:
    """A deletion that was sent before and finds nothing has done its work."""
    return attempt.method == "DELETE" and attempt.was_uncertain and outcome.status == 404


def _explain(outcome: Outcome, attempt: Attempt) -> CallError:
    if isinstance(outcome, Answer):
        error = status_error(outcome)
        seconds = outcome.retry_after(attempt.now)
        error.retry_at = None if seconds is None else attempt.now + timedelta(seconds=min(seconds, 1e9))
        return error
    summary = f"{outcome.lost.value} ({outcome.detail})" if outcome.detail else outcome.lost.value
    if outcome.lost in {Lost.GARBLED, Lost.TOO_LARGE}:
        return UnusableAnswerError(summary)
    kinds = {Lost.NOT_CONNECTED: ConnectionFailedError, Lost.TIMED_OUT: AnswerTimeoutError}
    return kinds.get(outcome.lost, NoAnswerError)(summary)


def outcome_unknown(cause: CallError) -> OutcomeUnknownError:
    """The error of a write whose fate is not known, for the reason that ``cause`` gives."""
    error = OutcomeUnknownError(
        f"{cause.args[0]}; it may have been processed and was not sent again",
        status=getattr(cause, "status", None),
        excerpt=getattr(cause, "excerpt", ""),
        request_id=getattr(cause, "request_id", None),
    )
    error.__cause__ = cause
    return error
