"""For any answer at all the client returns a result or raises its own error, and never another exception."""

from __future__ import annotations

import json
import pickle
from typing import Any

import httpx
from hypothesis import example, given
from hypothesis import strategies as st

from contract_tests.client.script import Script, answer
from infakt import Infakt
from infakt.errors import InfaktError, OutcomeUnknownError, StatusError
from infakt.models import Client
from infakt_contract.values import JSON
from infakt_emulator.clock import FakeClock

STATUSES = st.integers(200, 999) | st.sampled_from([200, 201, 204, 401, 404, 422, 429, 500, 503])
KINDS = st.sampled_from([None, "application/json", "text/html", "application/pdf", ";;", "application/json; charset=?"])
RETRY_AFTER = st.text(st.characters(max_codepoint=126, min_codepoint=32), max_size=40) | st.sampled_from(
    ["Wed, 21 Oct 2026 07:28:00 GMT", "Wed, 21 Oct 9999 07:28:00 -2359", "1e999", "-0", "Mon, 1 Jan 1 0:0:0 GMT"]
)
BODIES = st.binary(max_size=30) | JSON.map(lambda value: json.dumps(value).encode())


def call(status: int, body: bytes, kind: str | None, retry_after: str | None, *, is_write: bool) -> Any:
    """Return the result or error of a call whose every attempt gets the same answer."""
    headers = {} if retry_after is None else {"retry-after": retry_after}
    with httpx.Client(transport=Script(*[answer(status, body, headers, kind)] * 40)) as http:
        client = Infakt(api_key="x", http_client=http, clock=FakeClock(), rng=lambda: 0.5)
        try:
            return client.clients.update(1, {}) if is_write else client.clients.get(1)
        except InfaktError as error:
            return error


@given(status=STATUSES, body=BODIES, kind=KINDS, retry_after=st.none() | RETRY_AFTER, is_write=st.booleans())
@example(status=429, body=b"", kind=None, retry_after="Wed, 21 Oct 99999999999 07:28:00 GMT", is_write=False)
@example(status=429, body=b"", kind=None, retry_after="Fri, 31 Dec 9999 23:59:59 -2300", is_write=False)
@example(status=200, body=b"[" * 100_000, kind="application/json", retry_after=None, is_write=False)
@example(status=422, body=b'{"a":' * 50_000, kind="application/json", retry_after=None, is_write=True)
def test_any_answer_is_a_record_or_an_error(
    status: int, body: bytes, kind: str | None, retry_after: str | None, *, is_write: bool
) -> None:
    """No answer raises an error of another library."""
    result = call(status, body, kind, retry_after, is_write=is_write)

    if status >= 300:
        assert isinstance(result, StatusError | OutcomeUnknownError)
        assert result.status == status
    else:
        assert isinstance(result, Client | InfaktError)


@given(content=JSON | st.fixed_dictionaries({"errors": JSON, "error": JSON}), status=st.sampled_from([400, 422, 423]))
def test_any_refusal_has_lists_of_strings(content: Any, status: int) -> None:
    """Whatever form a refusal has, its fields map strings to lists of strings, and it survives a pickle."""
    error = call(status, json.dumps(content).encode(), "application/json", None, is_write=True)

    assert all(isinstance(text, str) for texts in error.field_errors.values() for text in texts)
    assert error.message is None or isinstance(error.message, str)
    assert vars(pickle.loads(pickle.dumps(error))) == vars(error)  # noqa: S301 - pickled on the same line
