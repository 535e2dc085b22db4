"""Published evidence contains no key and no personal data.

The scrubber goes by keys; the audit goes by values, whatever their key.
"""

from __future__ import annotations

import base64
import gzip
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from contract_tests.evidence.conformance.leaks import KNOWN_TOKENS, find_leaks, find_leaks_of, find_secrets, texts
from contract_tests.evidence.recording.cassette import FOLDER, SOURCES, Exchange, read_cassette
from contract_tests.evidence.recording.documented import FOLDER as DOCUMENTED_FOLDER
from contract_tests.evidence.scrub import KEPT_HEADERS, VERSION, scrub
from infakt_emulator import FULL_KEY
from infakt_emulator.fakes import fake_account, fake_nip

CASSETTES = sorted(FOLDER.glob("*/*.yaml"))
FILES = sorted(DOCUMENTED_FOLDER.glob("*.json"))


@pytest.mark.parametrize("path", CASSETTES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_cassette_leaks_nothing(path: Path) -> None:
    """A cassette contains no real key, tax number, bank account, e-mail or host."""
    exchanges = read_cassette(path).exchanges

    assert [leak for exchange in exchanges for leak in find_leaks_of(exchange)] == []


@pytest.mark.parametrize("path", CASSETTES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_cassette_contains_no_key(path: Path) -> None:
    """Only allowed headers are kept, and the key is nowhere in the file."""
    headers = {
        name
        for exchange in read_cassette(path).exchanges
        for name in (*exchange.request_headers, *exchange.response_headers)
    }

    assert headers - set(KEPT_HEADERS) == set()
    assert FULL_KEY not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", CASSETTES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_cassette_says_where_it_comes_from(path: Path) -> None:
    """Provenance names a known source, the origin within it, and the current version of the scrubber."""
    cassette = read_cassette(path)

    assert cassette.source in SOURCES
    assert (cassette.origin != "", cassette.scrubber) == (True, VERSION)


@pytest.mark.parametrize("path", CASSETTES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_cassette_is_scrubbed(path: Path) -> None:
    """Scrubbing a cassette again changes nothing."""
    exchanges = read_cassette(path).exchanges

    assert [exchange.scrubbed() for exchange in exchanges] == list(exchanges)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_documented_facts_leak_nothing(path: Path) -> None:
    """Documented facts contain no real key, tax number, bank account, e-mail or host."""
    facts = json.loads(path.read_text(encoding="utf-8"))

    assert [leak for text in texts(facts) for leak in find_leaks(text)] == []
    assert list(find_secrets(facts)) == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_documented_facts_are_scrubbed(path: Path) -> None:
    """Scrubbing the documented bodies again changes nothing."""
    facts = json.loads(path.read_text(encoding="utf-8"))
    bodies = [
        example["body"]
        for item in facts
        for example in [item, *item.get("requests", ()), *item.get("responses", ())]
        if "body" in example
    ]

    assert scrub(bodies) == bodies


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_documented_facts_are_not_sentences(path: Path) -> None:
    """Only names, types and values of the documentation are kept, not its sentences."""
    facts = json.loads(path.read_text(encoding="utf-8"))
    words = [text for item in facts for text in texts({**item, "requests": [], "responses": [], "body": None})]

    assert [text for text in words if text.count(" ") > 3] == []


HEX_KEY = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b"
LEAKS = [
    ("seen on PL5261040828 once", "NIP 5261040828"),
    ("NIP5261040828", "NIP 5261040828"),
    ("526-104-08-28", "NIP 5261040828"),
    ("526 104 08 28", "NIP 5261040828"),
    ("5261040828-20231004-47A70D8BD670-57", "NIP 5261040828"),
    ("to 61 1090 1014 0000 0712 1981 2874", "account 61109010140000071219812874"),
    ("61109010140000071219812874", "account 61109010140000071219812874"),
    ("61-1090-1014-0000-0712-1981-2874", "account 61109010140000071219812874"),
    ("DE89 3704 0044 0532 0130 00", "account DE89370400440532013000"),
    ("GB29NWBK60161331926819", "account GB29NWBK60161331926819"),
    ("write to someone@somewhere.pl", "e-mail someone@somewhere.pl"),
    ("someone@not-example.com", "e-mail someone@not-example.com"),
    ("https://bucket.s3.amazonaws.com/file", "host bucket.s3.amazonaws.com"),
    (HEX_KEY, f"key {HEX_KEY}"),
    (f"sent with {HEX_KEY.upper()}.", f"key {HEX_KEY.upper()}"),
    ("kR3x_Tq81Zp-Lm0v4Wc7Yd2e", "key kR3x_Tq81Zp-Lm0v4Wc7Yd2e"),
    ("?api_key=letmein", "secret letmein"),
    ("X-inFakt-ApiKey: letmein", "secret letmein"),
    ("Authorization: Bearer letmein", "secret Bearer letmein"),
    ('{"access_token": "letmein"}', "secret letmein"),
]


@pytest.mark.parametrize(("text", "leak"), LEAKS)
def test_audit_finds_a_leak(text: str, leak: str) -> None:
    """The audit finds a leak anywhere in a text."""
    assert leak in find_leaks(text)


@pytest.mark.parametrize(("text", "leak"), LEAKS)
def test_audit_decodes_text(text: str, leak: str) -> None:
    """A leak is also found in a query and in Base64."""
    assert leak in find_leaks(f"q={quote(text)}")
    assert leak in find_leaks(base64.b64encode(f"so it is: {text}".encode()).decode())


@pytest.mark.parametrize(
    "text",
    [
        fake_nip(7),
        f"PL{fake_nip(7)}",
        fake_account(7),
        f"PL{fake_account(7)}",
        f"{fake_nip(7)}-20231004-47A70D8BD670-57",
        "name@example.com",
        "https://api.infakt.pl/api/v3/invoices/0851cf2c-04e9-4dc4-9145-f1a1c26cbc71/share_links.json",
        "cost_accounting_document_statuses_symbol",
        "marked_as_paid_with_paid_date_2023",
        "CorrectiveInvoiceCreateTopLevel",
        '{"token": "invented-token"}',
        "1234567890",
        "2026-11-05 12:00:00 +0100",
    ],
)
def test_audit_accepts_invented_values(text: str) -> None:
    """Fake numbers, UUIDs, dates and long names are not leaks."""
    assert find_leaks(text) == []


BARE = Exchange("GET", "https://api.infakt.pl/api/v3/clients.json", {}, b"", 200, "OK", {}, b"")
JSON = {"content-type": "application/json"}
PLACES: dict[str, Callable[[str], Exchange]] = {
    "query": lambda text: replace(BARE, uri=f"{BARE.uri}?q={quote(text)}"),
    "request's header": lambda text: replace(BARE, request_headers={"accept": text}),
    "answer's header": lambda text: replace(BARE, response_headers={"retry-after": text}),
    "sent JSON": lambda text: replace(BARE, request_headers=JSON, request_body=write({"note": text})),
    "sent bytes": lambda text: replace(BARE, request_body=text.encode()),
    "JSON": lambda text: replace(BARE, response_headers=JSON, response_body=write({"a": [{"note": text}]})),
    "name in JSON": lambda text: replace(BARE, response_headers=JSON, response_body=write({text: 1})),
    "packed JSON": lambda text: replace(
        BARE, response_headers={**JSON, "content-encoding": "gzip"}, response_body=gzip.compress(write({"note": text}))
    ),
    "bytes": lambda text: replace(BARE, response_body=b"%PDF-" + text.encode() + b"\xff"),
}


def write(data: Any) -> bytes:
    """Return data as JSON."""
    return json.dumps(data).encode()


@pytest.mark.parametrize("place", list(PLACES))
@pytest.mark.parametrize("text", [HEX_KEY, "5261040828", "someone@somewhere.pl", "DE89370400440532013000"])
def test_audit_looks_everywhere_in_an_exchange(place: str, text: str) -> None:
    """URL, headers and bodies are searched, whatever their form."""
    assert any(text in leak for leak in find_leaks_of(PLACES[place](text)))


@pytest.mark.parametrize(
    ("data", "leaks"),
    [
        ({"api_key": "letmein"}, ["secret under api_key"]),
        ({"X-inFakt-ApiKey": "letmein"}, ["secret under X-inFakt-ApiKey"]),
        ({"a": [{"accessToken": "letmein"}]}, ["secret under accessToken"]),
        ({"token": "invented-token", "password": "", "secret": None, "tokens": 3}, []),
    ],
)
def test_audit_knows_names_of_secrets(data: Any, leaks: list[str]) -> None:
    """A short or simple secret is found by its key."""
    assert list(find_secrets(data)) == leaks


def test_audit_reads_integers() -> None:
    """A tax number is found even if it is an integer."""
    exchange = replace(BARE, response_headers=JSON, response_body=write({"nip": 5261040828}))

    assert find_leaks_of(exchange) == ["NIP 5261040828"]


@pytest.mark.parametrize("token", list(KNOWN_TOKENS))
def test_known_token_is_still_there(token: str) -> None:
    """An exempted value is still in the evidence, and would be reported as a key."""
    assert any(token in path.read_text(encoding="utf-8") for path in FILES)
    assert find_leaks(f"{token}0") != []
