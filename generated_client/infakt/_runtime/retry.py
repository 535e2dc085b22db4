# Generated: do not edit. Change openapi/ or generator/runtime/retry.py,
# then run: python -m generator build
"""Whether to send a call again, and when: a pure function of what happened.

A read is sent again after a passing failure, and so is a deletion, which changes nothing the second time. Any other
write is sent again only when it was provably not processed: the connection was never made, or a limit refused it with
429. The API has no idempotency key, so a write that got any other answer than a success or a 4xx is an outcome that is
not known: a 503 may come from a gateway after the work was done, whatever its Retry-After says.

A limit is not a passing failure: it is over when its window is, which takes up to a minute, and the API has been seen
to say "Retry-After: 0". So limits are waited out with patience of their own, up to the deadline.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from typing import TypeAlias, TypeGuard

from .answer import Answer, status_error
from .checks import check_seconds, check_whole
from .errors import (
    AnswerTimeoutError,
    CallError,
    ConnectionFailedError,
    NoAnswerError,
    OutcomeUnknownError,
    RateLimitError,
    UnusableAnswerError,
)

RETRYABLE_STATUSES = frozenset({408, 429, 500, 502, 503, 504, *range(520, 528)})
UNCERTAIN_REFUSALS = frozenset({408, 499})
"""The 4xx that a gateway gives when it stopped waiting, whatever becomes of the call behind it."""
LONGEST_DOUBLING = 60
"""Waits double no more often than this; their cap is long reached, and the number stays a float."""


class FailureReason(Enum):
    """Why a call ended without an answer."""

    NOT_CONNECTED = "the connection was not made"
    NO_PLACE = "not sent, since the quota has no place within the deadline"
    TIMED_OUT = "no answer in time"
    BROKEN = "the connection broke"
    GARBLED = "the answer could not be decoded"
    TOO_LARGE = "the answer is larger than the client accepts"
    CLOSED = "the client was closed"


_FINAL = {FailureReason.TOO_LARGE, FailureReason.NO_PLACE, FailureReason.CLOSED}


@dataclass(frozen=True, slots=True)
class Failure:
    """A call that ended without an answer.

    Attributes:
        reason: Why no answer came.
        detail: The HTTP library's description of the failure.
        retry_after: Seconds until the quota has a place.
    """

    reason: FailureReason
    detail: str = ""
    retry_after: float = 0.0

    @property
    def was_sent(self) -> bool:
        """Whether the server may have seen anything of the call."""
        return self.reason not in {FailureReason.NOT_CONNECTED, FailureReason.NO_PLACE}


Outcome: TypeAlias = Answer | Failure


def is_refusal(outcome: Outcome) -> TypeGuard[Answer]:
    """Whether a limit refused the call."""
    return isinstance(outcome, Answer) and outcome.is_limit


@dataclass(frozen=True, slots=True)
class Retry:
    """How often and after which waits a call is repeated.

    After a failure that may pass (a broken connection, a 502) it waits a random part of ``base`` · 2ⁿ seconds, at most
    of ``cap`` (full jitter). After a refusal for a limit (429, or a 503 that says when to come back) it waits as long
    as the server says, and no less than a random part between the half and the whole of 2 · ``limit_floor`` · 2ⁿ
    seconds, at most of ``limit_cap``: a server that says "at once", or nothing, is asked ever more seldom.

    Attributes:
        attempts: Maximum number of times a call is sent; 1 repeats nothing. Attempts refused by a limit do not count.
        deadline: Seconds for the call with all its attempts and waits. A wait that would reach it is not begun: a
            limit that lasts longer is a ``RateLimitError`` at once.
        base: Seconds of the first wait after a passing failure, before jitter.
        cap: Seconds of the longest such wait.
        limit_floor: Seconds of the shortest wait after a refusal for a limit.
        limit_cap: Seconds up to which these waits grow by themselves.

    Raises:
        TypeError: A value is not a number.
        ValueError: A value is out of range, infinite or NaN.
    """

    attempts: int = 4
    deadline: float = 120.0
    base: float = 0.5
    cap: float = 8.0
    limit_floor: float = 1.0
    limit_cap: float = 30.0

    def __post_init__(self) -> None:
        check_whole("attempts", self.attempts, least=1)
        check_seconds("deadline", self.deadline)
        check_seconds("base", self.base, may_be_zero=True)
        check_seconds("cap", self.cap, may_be_zero=True)
        check_seconds("limit_floor", self.limit_floor)
        check_seconds("limit_cap", self.limit_cap)


@dataclass(frozen=True, slots=True)
class Attempt:
    """What is known when an attempt has ended.

    ``random`` is drawn from [0, 1); ``was_uncertain`` says that an earlier attempt may have been processed;
    ``refusals`` counts the attempts that a limit refused, this one included.
    """

    number: int
    method: str
    outcome: Outcome
    elapsed: float
    now: datetime
    random: float
    was_uncertain: bool = False
    refusals: int = 0

    @property
    def is_write(self) -> bool:
        return self.method != "GET"

    @property
    def is_refused(self) -> bool:
        """Whether a limit refused it."""
        return is_refusal(self.outcome)


Decision: TypeAlias = float | CallError | None


def decide(policy: Retry, attempt: Attempt) -> Decision:
    """None to take the outcome, a number of seconds to wait before the next attempt, or the error to raise."""
    outcome = attempt.outcome
    if isinstance(outcome, Answer) and (outcome.is_success or _is_deleted_before(outcome, attempt)):
        return None
    error = _explain(outcome, attempt)
    if attempt.is_write and (is_uncertain(attempt) or (attempt.was_uncertain and not _is_definite(attempt))):
        error = outcome_unknown(error)
    if not _may_resend(attempt) or policy.attempts == 1:
        return error
    is_last = not attempt.is_refused and attempt.number - attempt.refusals >= policy.attempts
    wait = _wait(policy, attempt)
    return error if is_last or attempt.elapsed + wait >= policy.deadline else wait


def _wait(policy: Retry, attempt: Attempt) -> float:
    if not attempt.is_refused:
        failures = attempt.number - attempt.refusals
        return attempt.random * _grow(policy.base, policy.cap, failures - 1)
    stated = attempt.outcome.retry_after(attempt.now) if isinstance(attempt.outcome, Answer) else None
    own = _grow(2 * policy.limit_floor, policy.limit_cap, attempt.refusals - 1) * (0.5 + attempt.random / 2)
    return max(stated or 0.0, own)


def _grow(start: float, cap: float, doublings: int) -> float:
    return min(cap, start * 2.0 ** min(doublings, LONGEST_DOUBLING))


def _may_resend(attempt: Attempt) -> bool:
    outcome = attempt.outcome
    is_harmless = attempt.method in {"GET", "DELETE"}  # deleting what is deleted changes nothing
    if isinstance(outcome, Failure):
        return outcome.reason is FailureReason.NOT_CONNECTED or (is_harmless and outcome.reason not in _FINAL)
    if is_harmless:
        return outcome.status in RETRYABLE_STATUSES
    return outcome.status == 429


def is_uncertain(attempt: Attempt) -> bool:
    """Whether a write that ended so may have been processed."""
    outcome = attempt.outcome
    if isinstance(outcome, Failure):
        return outcome.was_sent
    return outcome.status in UNCERTAIN_REFUSALS or not 400 <= outcome.status < 500


def _is_definite(attempt: Attempt) -> bool:
    """Whether the server has said what it thinks of the call."""
    outcome = attempt.outcome
    return isinstance(outcome, Answer) and not is_uncertain(attempt) and outcome.status != 429


def _is_deleted_before(outcome: Answer, attempt: Attempt) -> bool:
    """A deletion that was sent before and finds nothing has done its work."""
    return attempt.method == "DELETE" and attempt.was_uncertain and outcome.status == 404


def _explain(outcome: Outcome, attempt: Attempt) -> CallError:
    if isinstance(outcome, Answer):
        error = status_error(outcome)
        seconds = outcome.retry_after(attempt.now)
        error.retry_at = None if seconds is None else attempt.now + timedelta(seconds=min(seconds, 1e9))
        return error
    if outcome.reason is FailureReason.NO_PLACE:
        held_back = RateLimitError(outcome.reason.value)
        held_back.retry_at = attempt.now + timedelta(seconds=min(outcome.retry_after, 1e9))
        return held_back
    summary = f"{outcome.reason.value} ({outcome.detail})" if outcome.detail else outcome.reason.value
    if outcome.reason in {FailureReason.GARBLED, FailureReason.TOO_LARGE}:
        return UnusableAnswerError(summary)
    kinds = {FailureReason.NOT_CONNECTED: ConnectionFailedError, FailureReason.TIMED_OUT: AnswerTimeoutError}
    return kinds.get(outcome.reason, NoAnswerError)(summary)


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
