"""Waiting for KSeF: a document sent is ``pending``, then ``sent``, then ``success`` with a number, or refused."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeVar

from .answer import Answer
from .effects import Flow
from .errors import KsefRefusedError, TaskPendingError
from .flow import Context, fetch
from .handle import Handle, hold
from .operation import Call, Identifier
from .poll import check_deadline, poll
from .record import Record

R = TypeVar("R", bound=Record)

PENDING = frozenset({"pending", "sent"})
REFUSED = frozenset({"error", "rejected"})
FIRST_PAUSE = 2.0
LONGEST_PAUSE = 15.0


@dataclass(frozen=True, slots=True)
class Asking:
    """How to ask for the status of a document in KSeF. ``method`` is the client's method that asks the same."""

    call: Call
    document_uuid: Identifier
    method: str

    def handle(self) -> Handle:
        """Returns what carries the document's uuid once it was sent."""
        how = f"client.{self.method}({{!r}})"
        return Handle(self.call.operation, "document", "document_uuid", how, lambda _: str(self.document_uuid))


def send_to_ksef(context: Context, send: Call, asking: Asking, deadline: float | None, record: type[R]) -> Flow[R]:
    """Sends a document, asks until KSeF has decided on it, and returns the record of the final answer.

    Raises:
        KsefRefusedError: KSeF refused the document; the error has the reason.
        TaskPendingError: KSeF has not decided by the deadline, and may still accept the document.
    """
    check_deadline(deadline)
    handle = asking.handle()
    answer = yield from hold(_send_to_ksef(context, send, asking.call, deadline, handle), handle)
    return record.from_dict(answer.object())


def _send_to_ksef(context: Context, send: Call, status: Call, deadline: float | None, handle: Handle) -> Flow[Answer]:
    yield from fetch(context, send, Answer.object)
    heard: list[str | None] = [None]

    def ask(context: Context) -> Flow[Answer | None]:
        answer = yield from fetch(context, status, _keep_readable)
        body = answer.object()
        heard.append(_read_status(body))
        if heard[-1] in REFUSED:
            raise handle.identify(_refused(body))
        return answer if heard[-1] not in PENDING and body.get("ksef_number") else None

    def make_pending() -> TaskPendingError:
        error = TaskPendingError(f"KSeF has not decided on the document yet (status {heard[-1]})")
        handle.identify(error)
        return error

    return (yield from poll(context, deadline, ask, make_pending, first_pause=FIRST_PAUSE, longest_pause=LONGEST_PAUSE))


def _keep_readable(answer: Answer) -> Answer:
    answer.object()
    return answer


def _read_status(body: dict[str, Any]) -> str | None:
    status = body.get("status")
    return status if isinstance(status, str) else None


def _refused(body: dict[str, Any]) -> KsefRefusedError:
    error = KsefRefusedError(f"KSeF refused the document ({body['status']})")
    description = body.get("status_description")
    error.message = description if isinstance(description, str) else None
    return error
