# Generated: do not edit. Change openapi/ or generator/runtime/answer.py,
# then run: python -m generator build
"""The server's answer, independent of any HTTP library, and the error of an answer with an error status."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

from .errors import (
    AuthenticationError,
    BadRequestError,
    CallError,
    KsefGoneError,
    LockedError,
    NotAcceptableError,
    NotFoundError,
    PermissionDeniedError,
    PlanLimitError,
    RateLimitError,
    ServerError,
    StatusError,
    UnusableAnswerError,
    ValidationError,
)
from .json_types import is_list, is_object

API_PATH = "/api/v3"
_BY_STATUS: dict[int, type[StatusError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    402: PlanLimitError,
    403: PermissionDeniedError,
    404: NotFoundError,
    406: NotAcceptableError,
    410: KsefGoneError,
    422: ValidationError,
    423: LockedError,
    429: RateLimitError,
}
_EXCERPT = 200
MAX_VALUES = 1_000_000
"""Maximum number of JSON values in an answer; a page of a hundred long invoices has about ten thousand."""


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer of the server.

    Attributes:
        status: HTTP status.
        headers: Headers, their names in lower case.
        body: The body, unpacked; empty if it was downloaded into a file.
    """

    status: int
    headers: Mapping[str, str]
    body: bytes = b""

    @property
    def content_type(self) -> str:
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def request_id(self) -> str | None:
        return self.headers.get("x-request-id")

    @property
    def is_success(self) -> bool:
        return 200 <= self.status < 300

    @property
    def is_limit(self) -> bool:
        """Whether a rate limit refused the call: 429, or 503 with Retry-After.

        Only 429 means that a write was not processed; a gateway may send 503 after the work was done.
        """
        return self.status == 429 or (self.status == 503 and self._read_wait() is not None)

    def retry_after(self, now: datetime) -> float | None:
        """Returns the seconds of Retry-After, a number or an HTTP date; 0 for the past, None if absent or malformed."""
        wait = self._read_wait()
        seconds = (wait - now).total_seconds() if isinstance(wait, datetime) else wait
        return None if seconds is None else max(0.0, seconds)

    def _read_wait(self) -> float | datetime | None:
        text = self.headers.get("retry-after", "").strip()
        try:
            seconds = float(text)
        except ValueError:
            return _read_moment(text)
        return seconds if math.isfinite(seconds) else None

    def json(self) -> Any:
        """Returns the body as JSON.

        Raises:
            UnusableAnswerError: The body is empty, not JSON, or too large.
        """
        if not self.body:
            raise self._unusable("an empty body where JSON was expected")
        if _is_excessive(self.body):
            what = f"JSON of more than {MAX_VALUES:,} values"
            raise self._unusable(what)
        try:
            return json.loads(self.body)
        except (ValueError, RecursionError) as error:
            what = f"a body that is not JSON ({self.content_type or 'no content type'})"
            raise self._unusable(what) from error

    def object(self) -> dict[str, Any]:
        """Returns the body as a JSON object.

        Raises:
            UnusableAnswerError: The body is not a JSON object.
        """
        value = self.json()
        if not is_object(value):
            what = f"a JSON {type(value).__name__} where an object was expected"
            raise self._unusable(what)
        return value

    def nothing(self) -> None:
        """Ignores the body.

        Raises:
            UnusableAnswerError: The body is an HTML page, which is a gateway's and not the API's.
        """
        if self.body and "html" in self.content_type:
            what = "a page where nothing was expected"
            raise self._unusable(what)

    def excerpt(self) -> str:
        """Returns the start of a body on one line; empty for JSON, which may repeat a buyer's data."""
        if "json" in self.content_type:
            return ""
        return " ".join(self.body[: 4 * _EXCERPT].decode("utf-8", "replace").split())[:_EXCERPT]

    def _unusable(self, what: str) -> UnusableAnswerError:
        return UnusableAnswerError(
            f"{self.status} with {what}", status=self.status, excerpt=self.excerpt(), request_id=self.request_id
        )


def _read_moment(text: str) -> datetime | None:
    """An HTTP date, or None."""
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def status_error(answer: Answer) -> StatusError:
    """Returns the error of an answer with an error status."""
    body = _read_object(answer)
    kind = _BY_STATUS.get(answer.status, ServerError if answer.status >= 500 else StatusError)
    if answer.is_limit:
        kind = RateLimitError
    fields = field_errors(body.get("errors"))
    summary = f"{answer.status} ({', '.join(fields)})" if fields else str(answer.status)
    error = kind(summary, status=answer.status, excerpt=answer.excerpt(), request_id=answer.request_id)
    message = body.get("error") or body.get("message")
    error.message = message if isinstance(message, str) else None
    error.field_errors = fields
    return error


def field_errors(value: Any) -> dict[str, list[str]]:
    """Returns messages by field name, from any form the API uses: an object of lists or strings, a list, a string."""
    if is_object(value):
        return {name: _read_messages(messages) for name, messages in value.items()}
    messages = _read_messages(value)
    return {"base": messages} if messages else {}


def _read_messages(value: Any) -> list[str]:
    if value is None:
        return []
    if is_list(value):
        return [item if isinstance(item, str) else json.dumps(item, ensure_ascii=False) for item in value]
    return [value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)]


def _is_excessive(body: bytes) -> bool:
    """Whether JSON would take far more memory than its text: each value follows a comma or opens a list or object."""
    return len(body) > MAX_VALUES and sum(map(body.count, (b",", b"[", b"{"))) > MAX_VALUES


def _read_object(answer: Answer) -> dict[str, Any]:
    if _is_excessive(answer.body):
        return {}
    try:
        value = json.loads(answer.body)
    except (ValueError, RecursionError):
        return {}
    return value if is_object(value) else {}


def locate(error: CallError, method: str, path: str, attempts: int, elapsed: float) -> CallError:
    """Returns the error, which then names its call."""
    error.method, error.path, error.attempts, error.elapsed = method, path, attempts, elapsed
    return error
