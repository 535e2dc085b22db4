# Generated: do not edit. Change openapi/ or generator/runtime/ksef.py,
# then run: python -m generator build
"""Waiting for KSeF: a document sent is ``pending``, then ``sent``, then ``success`` with a number, or refused."""

from __future__ import annotations

from typing import Any

from .answer import Answer
from .effects import Flow, Sleep
from .errors import KsefRefusedError, NoAnswerError, RateLimitError, ServerError, TaskPendingError, UnusableAnswerError
from .flow import Context, fetch
from .operation import Call

PENDING = frozenset({"pending", "sent"})
REFUSED = frozenset({"error", "rejected"})
FIRST_PAUSE = 2.0
LONGEST_PAUSE = 15.0


def wait_for_ksef(context: Context, status: Call, deadline: float | None) -> Flow[Answer]:
    """Asks until KSeF has said what it thinks of a document; the answer that says success.

    Raises ``KsefRefusedError`` with the reason, or ``TaskPendingError`` at the deadline, when it may still succeed.
    """
    clock = context.clock
    until = clock.monotonic() + (context.retry.deadline if deadline is None else deadline)
    pause = FIRST_PAUSE
    while True:
        try:
            answer = yield from fetch(context.within(until - clock.monotonic()), status, _keep_readable)
        except (NoAnswerError, RateLimitError, ServerError, UnusableAnswerError) as error:
            raise _pending(status, None) from error
        body = answer.object()
        if body.get("status") in REFUSED:
            raise _refused(status, body)
        if body.get("status") not in PENDING and body.get("ksef_number"):
            return answer
        if clock.monotonic() + pause > until:
            raise _pending(status, body.get("status"))
        yield Sleep(pause * (0.5 + context.random() / 2))
        pause = min(LONGEST_PAUSE, pause * 2)


def _keep_readable(answer: Answer) -> Answer:
    answer.object()
    return answer


def _refused(status: Call, body: dict[str, Any]) -> KsefRefusedError:
    operation = status.operation
    error = KsefRefusedError(f"KSeF refused the document ({body['status']})", method="GET", path=operation.path)
    description = body.get("status_description")
    error.message = description if isinstance(description, str) else None
    return error


def _pending(status: Call, heard: Any) -> TaskPendingError:
    summary = f"KSeF has not said yet what it thinks of the document (status {heard})"
    return TaskPendingError(summary, method="GET", path=status.operation.path)
