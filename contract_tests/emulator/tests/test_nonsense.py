"""Malformed requests: none crashes the emulator, and none fills its memory."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import httpx
import pytest

from infakt_emulator import FULL_KEY, Emulator, create_app
from infakt_emulator.faults import FAULTS
from infakt_emulator.messages import Call
from infakt_emulator.recorder import MAX_BODY_BYTES, MAX_BYTES, MAX_EXCHANGES

HEADERS = {"x-infakt-apikey": FULL_KEY, "content-type": "application/json"}
LISTS = ["clients", "products", "invoices", "documents/costs", "bank_accounts", "corrective_invoices", "oss_invoices"]
DIGITS = "9" * 5_000
BODIES = [
    b"[" * 100_000,
    b'{"client":' + b"[" * 100_000,
    b'{"a":' * 50_000,
    b'{"client":{"company_name":"\\ud800","country":"PL"}}',
    b'{"\\udc00":1}',
    b'["\\ud800"]',
    b'{"client":' + DIGITS.encode() + b"}",
    b'{"client":NaN}',
    b"\xff\xfe",
    b"{",
]
QUERIES = [
    "q[id_eq]=" + DIGITS,
    "offset=" + DIGITS,
    "limit=" + DIGITS,
    "offset=%C2%B2",
    "limit=%F0%9D%9F%99",
    "q[company_name_cont]=%FF&q[%ED%A0%80_eq]=%ED%A0%80",
    "order=%00%20desc",
    "fields=" + "(" * 5_000,
    "fields=" + "a(" * 2_000,
    "&&&==&q[]=&q[_eq]=1&q[[]]=",
]


def ask(emulator: Emulator, method: str, path: str, body: bytes = b"", query: str = "") -> int:
    """Return the status of the response."""
    return emulator.answer(Call(method=method, path=f"/api/v3{path}", query=query, headers=HEADERS, body=body)).status


@pytest.mark.parametrize("body", BODIES, ids=lambda body: repr(body[:20]))
@pytest.mark.parametrize(
    ("method", "path"),
    [("POST", "/clients.json"), ("PUT", "/clients/1.json"), ("POST", "/async/invoices.json"), ("GET", "/clients.json")],
)
def test_body_that_is_no_json_is_a_bad_request(emulator: Emulator, method: str, path: str, body: bytes) -> None:
    """Extreme nesting, lone surrogates and extreme numbers are refused like invalid JSON."""
    assert ask(emulator, method, path, body) == 400


@pytest.mark.parametrize("fault", ["strings_trimmed", "field_lost_on_update"])
def test_fault_leaves_a_broken_body_alone(fault: str) -> None:
    """A fault that edits bodies leaves unreadable ones unchanged."""
    emulator = Emulator(faults=[fault])

    assert {ask(emulator, "PUT", "/clients/1.json", body) for body in BODIES} <= {400, 404}


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query[:20])
@pytest.mark.parametrize("name", LISTS)
def test_odd_parameters_break_nothing(emulator: Emulator, name: str, query: str) -> None:
    """Malformed parameters are ignored or refused."""
    assert ask(emulator, "GET", f"/{name}.json", query=query) in {200, 400}


@pytest.mark.parametrize("identifier", [DIGITS, "%ED%A0%80", "%F0%9D%9F%99", "%00", "-1", "1e9"])
def test_odd_identifier_is_not_found(emulator: Emulator, identifier: str) -> None:
    """An impossible identifier is 404."""
    assert ask(emulator, "GET", f"/clients/{identifier}.json") == 404


@pytest.mark.parametrize("fault", FAULTS)
def test_fault_breaks_no_list(fault: str) -> None:
    """No fault crashes the emulator, for any list and with or without `fields`."""
    emulator = Emulator(faults=[fault])

    statuses = {ask(emulator, "GET", f"/{name}.json", query=query) for name in LISTS for query in ("", "fields=id")}

    assert statuses <= {200, 429, 500, 502, 503, 520}
    assert len(emulator.recorder) == 2 * len(LISTS)


@pytest.mark.parametrize("seed", [DIGITS, "-1", "1.5", "%C2%B2", "%F0%9D%9F%99"])
def test_odd_seed_is_refused(emulator: Emulator, seed: str) -> None:
    """A malformed seed is refused with a message."""

    async def reset() -> httpx.Response:
        transport = httpx.ASGITransport(create_app(emulator, has_control=True))
        async with httpx.AsyncClient(transport=transport, base_url="http://emulator.test") as client:
            return await client.post(f"/__emulator__/reset?seed={seed}")

    response = asyncio.run(reset())

    assert (response.status_code, len(response.content) < 200) == (400, True)


def kept(emulator: Emulator) -> Iterator[int]:
    """Yield the length of each recorded body."""
    return (len(exchange.body) for exchange in emulator.recorder)


def test_recorder_is_bounded_in_bytes(emulator: Emulator) -> None:
    """Recorded bodies take bounded memory, also without a key; the newest are kept."""
    for _ in range(30):
        emulator.answer(Call(method="POST", path="/api/v3/clients.json", body=b"a" * (5 * MAX_BODY_BYTES)))

    assert 1 <= len(emulator.recorder) < 30
    assert sum(kept(emulator)) <= MAX_BYTES
    assert [exchange.number for exchange in emulator.recorder][-1] == 30
    assert emulator.recorder.counts() == {"read": 0, "write": 30, "rate_limited": 0}


@pytest.mark.parametrize("part", ["path", "query"])
def test_recorder_is_bounded_whatever_is_long(emulator: Emulator, part: str) -> None:
    """Long paths and queries count towards the bound like bodies."""
    for _ in range(30):
        emulator.answer(Call(**{"method": "GET", "path": "/api/v3/clients.json", part: "/a" * MAX_BODY_BYTES}))

    assert len(emulator.recorder) * 2 * MAX_BODY_BYTES <= MAX_BYTES


def test_recorder_is_bounded_in_number(emulator: Emulator) -> None:
    """Exchanges over the maximum drop the oldest, and the counts stay."""
    call = Call(method="GET", path="/")
    answer = emulator.answer(call)
    for _ in range(MAX_EXCHANGES):
        emulator.recorder.add(call=call, answer=answer, operation=None, time=0.0)

    assert (len(emulator.recorder), emulator.recorder.total) == (MAX_EXCHANGES, MAX_EXCHANGES + 1)
