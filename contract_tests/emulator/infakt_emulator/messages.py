"""Messages: a call that came, the answer to it, and the refusals that inFakt words the same way everywhere."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

PRODUCTION_HOST = "api.infakt.pl"
Row = dict[str, Any]
"""One object of the account, as the API shows it."""


@dataclass(frozen=True, kw_only=True)
class Call:
    """One request, independent of the server that took it; names of headers are in lower case."""

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
        """Return the base URL as the caller reached it; without a Host header it is that of production."""
        return f"{self.scheme}://{self.header('host') or PRODUCTION_HOST}/api/v3"

    @property
    def is_read(self) -> bool:
        """Whether it counts as a read; inFakt counts by method, even where a GET changes a status."""
        return self.method == "GET"

    def header(self, name: str) -> str:
        """Return the value of a header, or an empty string."""
        return self.headers.get(name, "")


@dataclass(frozen=True, kw_only=True)
class Answer:
    """One response, and what happens to it on its way back.

    Attributes:
        delay_seconds: How late the response begins.
        body_seconds: How long the body pauses half way.
        bytes_sent: Number of bytes of the body after which the connection drops; None sends it whole.
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
        """Whether the connection drops before the whole body has gone out."""
        return self.bytes_sent is not None

    @property
    def sent_headers(self) -> dict[str, str]:
        """Return every header that goes out."""
        typed = {"content-type": self.content_type} if self.content_type else {}
        return {**typed, "content-length": str(len(self.body)), **self.headers}

    def json(self) -> Any:
        """Return the body as data."""
        return json.loads(self.body)


def json_answer(status: int, content: Any, headers: Mapping[str, str] | None = None) -> Answer:
    """Answer with JSON in UTF-8."""
    body = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode(errors="replace")
    return Answer(status=status, body=body, content_type="application/json; charset=utf-8", headers=headers or {})


class RefusedError(Exception):
    """The emulator refuses a call; carries the answer that says so."""

    def __init__(self, status: int, error: str, errors: Mapping[str, Any] | None = None) -> None:
        super().__init__(status, error, errors)
        self.errors = dict(errors or {})
        self.answer = json_answer(status, {"error": error, **({"errors": self.errors} if self.errors else {})})


# Texts of 401, 404 and 422 were seen live; the other refusals were never recorded, so their wording is inferred.
def bad_request(error: str = "Nieprawidłowe zapytanie.") -> RefusedError:
    """Refuse a call whose parameters cannot be parsed."""
    return RefusedError(400, error)


def unauthorized(key: str) -> RefusedError:
    """Refuse a call without a key, or with an unknown key."""
    return RefusedError(401, "Klucz API który podałeś jest nieprawidłowy." if key else "Musisz podać klucz API.")


def forbidden() -> RefusedError:
    """Refuse a call that the key's scopes do not cover; seen live: also one without a key to an unknown path."""
    return RefusedError(403, "Klucz API nie ma uprawnień do tej akcji.")


def not_found() -> RefusedError:
    """Refuse a call about something that does not exist."""
    return RefusedError(404, "Zasób którego szukasz nie został znaleziony.")


def not_acceptable() -> RefusedError:
    """Refuse a path that does not end in `.json`."""
    return RefusedError(406, "Nieprawidłowy typ danych.")


def invalid(errors: Mapping[str, Any]) -> RefusedError:
    """Refuse values, with the problems of each field."""
    return RefusedError(422, "Nieprawidłowe parametry.", errors)


def wrong_state(error: str) -> RefusedError:
    """Refuse an action that the state of the object does not allow; one sentence, without errors by field."""
    return RefusedError(422, error)
