"""What is published as evidence holds no key and nothing that could belong to someone.

The scrubber goes by keys; the audit goes by values, whatever key they stand under.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from contract_tests.emulator import FULL_KEY
from contract_tests.emulator.fakes import BANK_PREFIX, NIP_PREFIX, is_nip
from contract_tests.recording.cassette import FOLDER, SOURCES, Exchange, read_cassette
from contract_tests.recording.documented import FOLDER as DOCUMENTED_FOLDER
from contract_tests.scrub import EMAIL, KEPT_HEADERS, PUBLIC_HOSTS, VERSION, scrub

CASSETTES = sorted(FOLDER.glob("*/*.yaml"))
FILES = sorted(DOCUMENTED_FOLDER.glob("*.json"))
TEN_DIGITS = re.compile(r"(?<![\w-])(?:[A-Z]{2})?(\d{3}-?\d{3}-?\d{2}-?\d{2}|\d{3}-\d{2}-\d{2}-\d{3})(?![\w])")
ACCOUNT = re.compile(r"(?<![\w-])(?:[A-Z]{2} ?)?(\d{2}(?: ?\d){24})(?![\w])")
HOST = re.compile(r"\bhttps?://([^/\s\"'?:]+)")


def texts(value: Any) -> Iterator[str]:
    """Return every text in JSON data, keys included."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from chain(value, chain.from_iterable(map(texts, value.values())))
    elif isinstance(value, list):
        yield from chain.from_iterable(map(texts, value))


def find_leaks(text: str) -> list[str]:
    """Return what in a text could belong to someone."""
    numbers = [re.sub(r"\D", "", match[1]) for match in TEN_DIGITS.finditer(text)]
    accounts = [re.sub(r"\D", "", match[1]) for match in ACCOUNT.finditer(text)]
    return [
        *(f"NIP {number}" for number in numbers if is_nip(number) and not number.startswith(NIP_PREFIX)),
        *(f"account {number}" for number in accounts if not number[2:].startswith(BANK_PREFIX)),
        *(f"e-mail {match[0]}" for match in EMAIL.finditer(text) if not match[0].endswith("@example.com")),
        *(f"host {host}" for host in HOST.findall(text) if host not in PUBLIC_HOSTS),
    ]


def read_texts(exchange: Exchange) -> list[str]:
    """Return every text of an exchange: address, bodies as data where they are JSON, else as they are."""
    bodies = [
        exchange.request_json() if "json" in exchange.request_headers.get("content-type", "") else None,
        exchange.response_json(),
    ]
    raw = [exchange.request_body] if bodies[0] is None else []
    raw += [exchange.response_body] if bodies[1] is None else []
    return [exchange.uri, *texts(bodies), *(body.decode("utf-8", "replace") for body in raw)]


@pytest.mark.parametrize("path", CASSETTES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_cassette_leaks_nothing(path: Path) -> None:
    """No tax number, account, e-mail or host of the real world is in a cassette."""
    exchanges = read_cassette(path).exchanges

    assert [leak for exchange in exchanges for text in read_texts(exchange) for leak in find_leaks(text)] == []


@pytest.mark.parametrize("path", CASSETTES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_cassette_holds_no_key(path: Path) -> None:
    """Only the headers that may stay are kept, and the key is nowhere in the file."""
    headers = {
        name
        for exchange in read_cassette(path).exchanges
        for name in (*exchange.request_headers, *exchange.response_headers)
    }

    assert headers - set(KEPT_HEADERS) == set()
    assert FULL_KEY not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", CASSETTES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_cassette_says_where_it_comes_from(path: Path) -> None:
    """Provenance names a known source, something of it, and the scrubber that is in use."""
    cassette = read_cassette(path)

    assert cassette.source in SOURCES
    assert (cassette.origin != "", cassette.scrubber) == (True, VERSION)


@pytest.mark.parametrize("path", CASSETTES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_cassette_is_scrubbed(path: Path) -> None:
    """Scrubbing a cassette once more changes nothing."""
    exchanges = read_cassette(path).exchanges

    assert [exchange.scrubbed() for exchange in exchanges] == list(exchanges)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_documented_facts_leak_nothing(path: Path) -> None:
    """No tax number, account, e-mail or host of the real world is in what is documented."""
    facts = json.loads(path.read_text(encoding="utf-8"))

    assert [leak for text in texts(facts) for leak in find_leaks(text)] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_documented_facts_are_scrubbed(path: Path) -> None:
    """Scrubbing the documented bodies once more changes nothing."""
    facts = json.loads(path.read_text(encoding="utf-8"))
    bodies = [
        example["body"]
        for item in facts
        for example in [item, *item.get("requests", ()), *item.get("responses", ())]
        if "body" in example
    ]

    assert scrub(bodies) == bodies


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_documented_facts_are_facts(path: Path) -> None:
    """What is kept of the documentation are names, types and values, not its sentences."""
    facts = json.loads(path.read_text(encoding="utf-8"))
    words = [text for item in facts for text in texts({**item, "requests": [], "responses": [], "body": None})]

    assert [text for text in words if text.count(" ") > 3] == []


@pytest.mark.parametrize(
    ("text", "leak"),
    [
        ("seen on PL5261040828 once", "NIP 5261040828"),
        ("526-104-08-28", "NIP 5261040828"),
        ("to 61 1090 1014 0000 0712 1981 2874", "account 61109010140000071219812874"),
        ("write to someone@somewhere.pl", "e-mail someone@somewhere.pl"),
        ("https://bucket.s3.amazonaws.com/file", "host bucket.s3.amazonaws.com"),
    ],
)
def test_audit_finds_a_leak(text: str, leak: str) -> None:
    """The audit recognises what it looks for, wherever it stands in a text."""
    assert find_leaks(text) == [leak]
