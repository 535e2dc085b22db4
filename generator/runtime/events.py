"""Observing a client: hooks, and the logger ``infakt``.

Paths are templates; keys, bodies and values of filters are never included. Every refusal for a rate limit is logged as
a warning with its wait, every wait for a place in the quota and every other retry as information, the rest for
debugging.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from .arguments import check_callable
from .errors import CallError, RateLimitError
from .operation import Operation
from .quota import Window

logger = logging.getLogger("infakt")
logger.addHandler(logging.NullHandler())  # what to do with records is the application's choice


@dataclass(frozen=True, slots=True)
class RequestEvent:
    """An attempt is about to be sent.

    Attributes:
        operation: Name of the operation, such as ``list_invoices``.
        method: HTTP method.
        path: Template of the path.
        attempt: Number of the attempt, from 1.
    """

    operation: str
    method: str
    path: str
    attempt: int


@dataclass(frozen=True, slots=True)
class ResponseEvent:
    """An attempt ended.

    Attributes:
        operation: Name of the operation, such as ``list_invoices``.
        method: HTTP method.
        path: Template of the path.
        attempt: Number of the attempt, from 1.
        status: Status of the answer, None without one.
        reason: Why there was no answer, None with one.
        elapsed: Seconds that the attempt took.
    """

    operation: str
    method: str
    path: str
    attempt: int
    status: int | None
    reason: str | None
    elapsed: float


@dataclass(frozen=True, slots=True)
class RetryEvent:
    """An attempt failed, and the call waits before the next.

    Attributes:
        operation: Name of the operation, such as ``list_invoices``.
        method: HTTP method.
        path: Template of the path.
        attempt: Number of the attempt that failed, from 1.
        status: Status of the answer, None without one.
        reason: Why there was no answer, None with one.
        seconds: Seconds until the next attempt.
        is_limit: Whether a rate limit refused the attempt.
    """

    operation: str
    method: str
    path: str
    attempt: int
    status: int | None
    reason: str | None
    seconds: float
    is_limit: bool = False


@dataclass(frozen=True, slots=True)
class QuotaWaitEvent:
    """A call waits for a place in the quota.

    Attributes:
        operation: Name of the operation, such as ``list_invoices``.
        kind: What the call counts as: ``"read"``, ``"write"`` or ``"ksef_import"``.
        seconds: Seconds that it waits.
        windows: Windows that are full; empty while a refusal by the server holds all calls back.
    """

    operation: str
    kind: str
    seconds: float
    windows: tuple[Window, ...] = ()


@dataclass(frozen=True, slots=True)
class Hooks:
    """Functions that are called in the thread or task of the call. An exception that a hook raises ends the call.

    Attributes:
        on_request: Called before each attempt.
        on_response: Called after each attempt.
        on_retry: Called before each wait for another attempt.
        on_quota_wait: Called before each wait for a place in the quota.

    Raises:
        ConfigurationError: A hook is not callable, or is asynchronous.
    """

    on_request: Callable[[RequestEvent], None] | None = None
    on_response: Callable[[ResponseEvent], None] | None = None
    on_retry: Callable[[RetryEvent], None] | None = None
    on_quota_wait: Callable[[QuotaWaitEvent], None] | None = None

    def __post_init__(self) -> None:
        for name in ("on_request", "on_response", "on_retry", "on_quota_wait"):
            check_callable(name, getattr(self, name))

    def watch(self, operation: Operation, server: str) -> AbstractContextManager[None]:  # noqa: ARG002 - for subclasses
        """Returns a context manager around one call with all its attempts and waits."""
        return nullcontext()

    def request(self, event: RequestEvent) -> None:
        logger.debug("%s %s: attempt %d", event.method, event.path, event.attempt)
        if self.on_request is not None:
            self.on_request(event)

    def response(self, event: ResponseEvent) -> None:
        result = event.status or event.reason
        logger.debug("%s %s: attempt %d: %s in %.3f s", event.method, event.path, event.attempt, result, event.elapsed)
        if self.on_response is not None:
            self.on_response(event)

    def retry(self, event: RetryEvent) -> None:
        level = logging.WARNING if event.is_limit else logging.INFO
        result = event.status or event.reason
        logger.log(level, "%s %s: %s, next attempt in %.3f s", event.method, event.path, result, event.seconds)
        if self.on_retry is not None:
            self.on_retry(event)

    def quota_wait(self, event: QuotaWaitEvent) -> None:
        cause = ", ".join(map(str, event.windows)) or "refused before"
        logger.info("%s: %s quota (%s), waiting %.3f s", event.operation, event.kind, cause, event.seconds)
        if self.on_quota_wait is not None:
            self.on_quota_wait(event)

    def failure(self, error: CallError, now: datetime) -> None:
        """Logs a rate limit's refusal that ends the call; every other error is only raised."""
        refusal = error if isinstance(error, RateLimitError) else error.__cause__
        if isinstance(refusal, RateLimitError):
            until = refusal.retry_at
            length = "without saying for how long" if until is None else f"for {(until - now).total_seconds():.3f} s"
            logger.warning("%s %s: %s, refused %s, given up", error.method, error.path, refusal.status, length)


Where: TypeAlias = tuple[str, str, str]


def where(operation: Operation) -> Where:
    """Returns name, method and path of an operation, the first attributes of most events."""
    return operation.name, operation.method, operation.path
