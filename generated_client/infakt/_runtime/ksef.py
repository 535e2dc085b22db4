# Generated: do not edit. Change openapi/ or generator/runtime/ksef.py,
# then run: python -m generator build
"""Waiting for KSeF: a document sent is ``pending``, then ``sent``, then ``success`` with a number, or refused."""

from __future__ import annotations

from typing import Any

from .answer import Answer
from .effects import Flow
from .errors import KsefRefusedError, TaskPendingError
from .flow import Context, fetch
from .operation import Call
from .poll import poll

PENDING = frozenset({"pending", "sent"})
REFUSED = frozenset({"error", "rejected"})
FIRST_PAUSE = 2.0
LONGEST_PAUSE = 15.0


def wait_for_ksef(context: Context, status: Call, deadline: float | None) -> Flow[Answer]:
    """Asks until KSeF has said what it thinks of a document; the answer that says success.

    Raises ``KsefRefusedError`` with the reason, or ``TaskPendingError`` at the deadline, when it may still succeed.
    """
    heard: list[Any] = [None]

    def ask(context: Context) -> Flow[Answer | None]:
        answer = yield from fetch(context, status, _keep_readable)
        body = answer.object()
        heard.append(body.get("status"))
        if heard[-1] in REFUSED:
            raise _refused(status, body)
        return answer if heard[-1] not in PENDING and body.get("ksef_number") else None

    def make_pending() -> TaskPendingError:
        summary = f"KSeF has not said yet what it thinks of the document (status {heard[-1]})"
        return TaskPendingError(summary, method="GET", path=status.operation.path)

    return (yield from poll(context, deadline, ask, make_pending, first_pause=FIRST_PAUSE, longest_pause=LONGEST_PAUSE))


def _keep_readable(answer: Answer) -> Answer:
    answer.object()
    return answer


def _refused(status: Call, body: dict[str, Any]) -> KsefRefusedError:
    operation = status.operation
    error = KsefRefusedError(f"KSeF refused the document ({body['status']})", method="GET", path=operation.path)
    description = body.get("status_description")
    error.message = description if isinstance(description, str) else None
    return error
