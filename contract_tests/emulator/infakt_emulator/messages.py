"""Calls, answers, and the refusals that have the same wording everywhere in inFakt."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

PRODUCTION_HOST = "api.infakt.pl"
Row = dict[str, Any]
"""One object of the account, with the field names of the API."""


@dataclass(frozen=True, kw_only=True)
class Call:
    """One request, independent of any server; names of headers are in lower case."""

    method: str
    path: str
    query: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    address: str = "127.0.0.1"
    scheme: str = "https"
    number: int = 0

    @property
    def base_url(self) -> str:
        """Return the base URL that the caller used; without a Host header it is that of production."""
        return f"{self.scheme}://{self.header('host') or PRODUCTION_HOST}/api/v3"

    @property
    def is_read(self) -> bool:
        """Whether it counts as a read; inFakt counts by method, even if a GET changes a status."""
        return self.method == "GET"

    def header(self, name: str) -> str:
        """Return the value of a header, or an empty string."""
        return self.headers.get(name, "")


@dataclass(frozen=True, kw_only=True)
class Answer:
    """One response, and how it is transmitted.

    Attributes:
        status: HTTP status.
        body: Whole body.
        content_type: Content type, or None for none.
        headers: Further headers.
        delay_seconds: Delay before the response begins.
        body_seconds: Pause in the middle of the body.
        bytes_sent: Number of bytes of the body after which the connection drops, or None to send all of it.
    """

    status: int
    body: bytes = b""
    content_type: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    delay_seconds: float = 0.0
    body_seconds: float = 0.0
    bytes_sent: int | None = None

    @property
    def is_cut(self) -> bool:
        """Whether the connection drops before the whole body is sent."""
        return self.bytes_sent is not None

    @property
    def sent_headers(self) -> dict[str, str]:
        """Return every header that is sent."""
        typed = {"content-type": self.content_type} if self.content_type else {}
        return {**typed, "content-length": str(len(self.body)), **self.headers}

    def json(self) -> Any:
        """Return the decoded body."""
        return json.loads(self.body)


def json_answer(status: int, content: Any, headers: Mapping[str, str] | None = None) -> Answer:
    """Answer with JSON in UTF-8."""
    body = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode(errors="replace")
    return Answer(status=status, body=body, content_type="application/json; charset=utf-8", headers=headers or {})


class RefusedError(Exception):
    """A refused call, with the answer of the refusal."""

    def __init__(self, status: int, error: str, errors: Mapping[str, Any] | None = None) -> None:
        super().__init__(status, error, errors)
        self.errors = dict(errors or {})
        self.answer = json_answer(status, {"error": error, **({"errors": self.errors} if self.errors else {})})


# The messages of 401, 404 and 422 were seen live; those of the other refusals are inferred.
def bad_request(error: str = "Nieprawidłowe zapytanie.") -> RefusedError:
    """Refuse a call whose parameters cannot be parsed."""
    return RefusedError(400, error)


def unauthorized(key: str) -> RefusedError:
    """Refuse a call without a key, or with an unknown key."""
    return RefusedError(401, "Klucz API który podałeś jest nieprawidłowy." if key else "Musisz podać klucz API.")


def forbidden() -> RefusedError:
    """Refuse a call that the scopes of the key do not cover; seen live: also one without a key to an unknown path."""
    return RefusedError(403, "Klucz API nie ma uprawnień do tej akcji.")


def not_found() -> RefusedError:
    """Refuse a call about something that does not exist."""
    return RefusedError(404, "Zasób którego szukasz nie został znaleziony.")


def not_acceptable() -> RefusedError:
    """Refuse a path that does not end in `.json`."""
    return RefusedError(406, "Nieprawidłowy typ danych.")


def invalid(errors: Mapping[str, Any]) -> RefusedError:
    """Refuse values, with errors by field."""
    return RefusedError(422, "Nieprawidłowe parametry.", errors)


def wrong_state(error: str) -> RefusedError:
    """Refuse an action that the state of the object does not allow, with a message and no errors by field."""
    return RefusedError(422, error)
