# Generated: do not edit. Change openapi/ or generator/runtime/errors.py,
# then run: python -m generator build
"""Everything that can go wrong, grouped by what the caller can do about it.

InfaktError
├── ConfigurationError          before anything was sent: no key, a base URL that would give the key away (a ValueError)
├── LifecycleError              the client is closed, or belongs to another event loop or process
├── NoAnswerError               no answer came, and nothing was changed
│   ├── ConnectionFailedError   the connection was never made
│   └── AnswerTimeoutError      the answer was not there in time
├── OutcomeUnknownError         a write was sent and may have been processed; look before sending it again
├── StatusError                 an answer with an error status
│   ├── BadRequestError         400
│   ├── AuthenticationError     401
│   ├── PlanLimitError          402
│   ├── PermissionDeniedError   403
│   ├── NotFoundError           404
│   ├── NotAcceptableError      406
│   ├── KsefGoneError           410, KSeF 1.0 was switched off
│   ├── ValidationError         422, with ``field_errors``
│   ├── LockedError             423
│   ├── RateLimitError          429, or a 503 that says when to come back; with ``retry_at``
│   └── ServerError             every other 5xx
├── UnusableAnswerError         a success whose body cannot be read
├── TaskError                   after a task was accepted; ``reference`` or ``document_uuid`` names it, never repeat it
│   ├── TaskFailedError         it was refused, with ``field_errors``; only this one may be corrected and sent again
│   ├── KsefRefusedError        KSeF refused a document; ``message`` says why
│   ├── TaskPendingError        it was still under way when the waiting ended
│   ├── TaskUnknownError        its status could not be read; the cause is chained
│   ├── TaskWithoutDocumentError    it is done, and its document is not named
│   └── TaskDocumentError       it is done, and only reading its document failed; with ``document_uuid``
├── WebhookError                a webhook request must not be acted on
│   ├── WebhookSignatureError   its signature is missing, or is not that of its body
│   ├── WebhookBodyError        neither an event nor the verification can be read from it
│   └── WebhookInProgressError  another delivery of the same event is being handled
├── FilterIgnoredError          the server did not apply a filter of a list
└── PaginationDriftError        a list changed while it was read

No message holds the key, a body, or a URL with its values: paths are templates, and a refusal shows its fields'
names. The vendor's own messages are in ``message`` and ``field_errors``; they may repeat a buyer's data.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .quota import Window


class InfaktError(Exception):
    """The root of all errors of this client."""


class ConfigurationError(InfaktError, ValueError):
    """The client cannot be created with these settings; nothing was sent."""


class LifecycleError(InfaktError):
    """This client cannot send: it is closed, or it belongs to another event loop or process."""


class CallError(InfaktError):
    """A call failed. Survives ``copy`` and ``pickle``.

    Attributes:
        method: HTTP method of the operation.
        path: Template of its path, such as ``/invoices/{invoice_uuid}.json``.
        attempts: Number of times the call was sent.
        elapsed: Seconds from the first attempt to the error.
    """

    def __init__(
        self,
        summary: str,
        *,
        method: str = "",
        path: str = "",
        attempts: int = 0,
        elapsed: float = 0.0,
    ) -> None:
        super().__init__(summary)
        self.method = method
        self.path = path
        self.attempts = attempts
        self.elapsed = elapsed

    def __str__(self) -> str:
        tries = f" after {self.attempts} attempts" if self.attempts > 1 else ""
        return f"{self.method} {self.path}: {self.args[0]}{tries}"


class NoAnswerError(CallError):
    """No answer came. The call changed nothing, or was one that changes nothing.

    A failure after a task was accepted is never one of these but a ``TaskError``, so a method that raises this may be
    called again.
    """


class ConnectionFailedError(NoAnswerError):
    """The connection was never made, so nothing was sent."""


class AnswerTimeoutError(NoAnswerError):
    """The answer did not arrive in time."""


class AnswerError(CallError):
    """An answer came but cannot be used."""

    def __init__(
        self,
        summary: str,
        *,
        method: str = "",
        path: str = "",
        attempts: int = 0,
        elapsed: float = 0.0,
        status: int | None = None,
        excerpt: str = "",
        request_id: str | None = None,
    ) -> None:
        super().__init__(summary, method=method, path=path, attempts=attempts, elapsed=elapsed)
        self.status = status
        self.excerpt = excerpt
        self.request_id = request_id


class StatusError(AnswerError):
    """An answer with an error status.

    Attributes:
        message: The vendor's message; it may repeat a buyer's data.
        field_errors: Field name to the vendor's messages.
        excerpt: Start of a body that is not JSON.
        retry_at: Moment from which the server accepts calls again, if it gave one.
    """

    message: str | None = None
    field_errors: Mapping[str, list[str]] = {}
    retry_at: datetime | None = None


class BadRequestError(StatusError):
    """400: a parameter has an invalid value."""


class AuthenticationError(StatusError):
    """401: no key, a wrong key, or one without the permission. Never retried."""


class PlanLimitError(StatusError):
    """402: the plan's documents are used up, or it lacks the feature."""


class PermissionDeniedError(StatusError):
    """403: the key's scopes or the plan do not allow this, or the address is blocked."""


class NotFoundError(StatusError):
    """404: no such object in this account."""


class NotAcceptableError(StatusError):
    """406: the requested format is not available, for example for a path without ``.json``."""


class KsefGoneError(StatusError):
    """410: KSeF 1.0 was switched off; use KSeF 2.0."""


class ValidationError(StatusError):
    """422: the request was refused; ``field_errors`` says why, or ``message`` alone where the state forbids it."""


class LockedError(StatusError):
    """423: the object is locked for now."""


class RateLimitError(StatusError):
    """A rate limit was reached and the deadline does not allow to wait for it.

    A call for which the quota's forecast has no place within the deadline is not sent: ``status`` is None and
    ``attempts`` may be 0.

    Attributes:
        retry_at: When to try again, if the server said so.
        windows: Windows that are full by the quota's forecast.
        resets_at: When they have a place again, by the forecast.
    """

    windows: tuple[Window, ...] = ()
    resets_at: datetime | None = None

    def __str__(self) -> str:
        moments = [moment for moment in (self.retry_at, self.resets_at) if moment is not None]
        when = f"; come back at {max(moments).isoformat(timespec='seconds')}" if moments else ""
        which = f"; full: {', '.join(map(str, self.windows))}" if self.windows else ""
        return f"{super().__str__()}{when}{which}"


class ServerError(StatusError):
    """5xx: the server or a gateway before it failed."""


class OutcomeUnknownError(AnswerError):
    """A write was sent, and it is unknown whether it was processed. It was not sent again.

    ``status`` is that of the answer, if one came; the cause is chained. Check whether the change is there before
    repeating the call.
    """


class UnusableAnswerError(AnswerError):
    """A success whose body cannot be read: empty, truncated, not JSON, or not of the requested type."""


class TaskError(CallError):
    """A failure after inFakt accepted a task. The task continues: ask for its status, do not repeat the call.

    Attributes:
        reference: Reference of the task: ``client.invoices.task(error.reference).wait()`` continues. None for a
            document that was sent to KSeF.
        document_uuid: Uuid of the document, once the task is done; that of the document that was sent to KSeF.
    """

    reference: str | None = None
    document_uuid: str | None = None


class TaskFailedError(TaskError):
    """The task was refused; ``field_errors`` says why. Correct the fields and call the method again."""

    message: str | None = None
    field_errors: Mapping[str, list[str]] = {}


class KsefRefusedError(TaskError):
    """KSeF refused a document; ``message`` is its reason. Correct the document and send it again."""

    message: str | None = None


class TaskPendingError(TaskError):
    """The task was still in progress when the waiting ended. It continues: ask again with ``reference``.

    ``code`` is the last known processing code. If asking failed, the cause is chained.
    """

    code: int | None = None


class TaskUnknownError(TaskError):
    """The task was accepted, but its status could not be read. It may be done: ask again with ``reference``.

    The cause is chained: an error status, an answer without a status, a client closed meanwhile, a hook that raised.
    """


class TaskWithoutDocumentError(TaskError):
    """The task is done, but inFakt did not name its document. Look for the document before you call again.

    ``code`` is 201 for a creation, 200 for an action such as marking as paid.
    """

    code: int | None = None


class TaskDocumentError(TaskError):
    """The task is done; only reading its document failed. Read ``document_uuid``; the cause is chained."""


class WebhookError(InfaktError):
    """A webhook request must not be acted on.

    Attributes:
        status: HTTP status to respond with: 401 for a signature, 503 for an event in progress, else 400.
    """

    status: int = 400


class WebhookSignatureError(WebhookError):
    """The signature is missing, or is not that of this body with this secret; answer it with 401."""

    status = 401


class WebhookBodyError(WebhookError):
    """Neither an event nor the verification can be read from the body; answer it with 400."""


class WebhookInProgressError(WebhookError):
    """Another delivery of the event is being handled. Respond with 503, so that inFakt sends the event again."""

    status = 503


class FilterIgnoredError(InfaktError):
    """The server did not apply a filter of a list, or it is unknown whether it did."""


class FilterIgnoredWarning(UserWarning):
    """The server did not apply a filter of a list. The returned rows match; those that do not were left out.

    Where no row has the field of a filter, nothing could be compared, and the rows are as the server sent them.
    """


class PaginationDriftError(InfaktError):
    """A list changed while it was read, does not come in its order, or its end is in doubt, so rows may be missing."""


class PaginationDriftWarning(UserWarning):
    """A list changed while it was read, does not come in its order, or its end is in doubt, so rows may be missing."""
