"""Finds values that evidence must not contain, by their form, whatever their key and encoding."""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Iterator, Mapping
from itertools import chain, pairwise
from typing import Any
from urllib.parse import unquote_plus

from contract_tests.evidence.recording.cassette import Exchange
from contract_tests.evidence.scrub import EMAIL, FAKE_TOKEN, PUBLIC_HOSTS
from infakt_emulator.fakes import BANK_PREFIX, NIP_PREFIX, is_nip

UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
KSEF_NUMBER = re.compile(r"(?<=-)\d{8}-[0-9A-F]{6}-?[0-9A-F]{6}-[0-9A-F]{2}\b")
NUMBER = re.compile(r"(?<!\d)(?<!\d-)(\d{3}[- ]?\d{3}[- ]?\d{2}[- ]?\d{2}|\d{3}-\d{2}-\d{2}-\d{3})(?!\d)")
ACCOUNT = re.compile(r"(?<![\d-])\d{2}(?:[ \u00a0-]?\d){24}(?!\d)")
IBAN = re.compile(r"(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?:[ \u00a0-]?[A-Z0-9]){11,30}(?![A-Za-z0-9])")
HOST = re.compile(r"\bhttps?://([^/\s\"'?:]+)")
SECRET_NAME = re.compile(r"(?:api[_-]?key|token|secret|password|authorization)$", re.IGNORECASE)
SECRET = re.compile(
    SECRET_NAME.pattern[:-1] + r"[\"']?\s*[:=]\s*[\"']?((?:(?:bearer|basic) )?[\w+/.~-]{4,})", re.IGNORECASE
)
# At least as long as a key of this API, and as mixed as random characters are, which no word is.
TOKEN = re.compile(r"[A-Za-z0-9+_-]{20,}={0,2}")
MIXED = 5
ENCODED = re.compile(r"[A-Za-z0-9+/]{16,}={0,2}")

KNOWN_TOKENS: Mapping[str, str] = {
    "a956552b5649e9ae0c67976303c9fa9b": "documented: the file name of a bank's logo",
    "1d7c33a72-e502-4723-ar3r-5f20f6ee8eaf": "documented: the name of an uploaded file, nearly a uuid",
}
"""Values that look like a key but are not, with what they are."""


def find_leaks(text: str) -> list[str]:
    """Return what in a text could be a key or personal data, without duplicates."""
    readings = dict.fromkeys((text, unquote_plus(text), *_decode(text)))
    return list(dict.fromkeys(chain.from_iterable(map(_find_in, readings))))


def find_secrets(data: Any) -> Iterator[str]:
    """Yield a message for each value in JSON data whose key names a secret, unless the scrubber put it there."""
    if isinstance(data, Mapping):
        for name, value in data.items():
            if isinstance(value, str) and SECRET_NAME.search(name) and value not in {"", FAKE_TOKEN}:
                yield f"secret under {name}"
            yield from find_secrets(value)
    elif isinstance(data, list):
        yield from chain.from_iterable(map(find_secrets, data))


def find_leaks_of(exchange: Exchange) -> list[str]:
    """Return what in the URL, headers and bodies of an exchange could be a key or personal data."""
    headers = {**exchange.request_headers, **exchange.response_headers}
    is_json_sent = "json" in exchange.request_headers.get("content-type", "")
    bodies = [exchange.request_json() if is_json_sent else None, exchange.response_json()]
    raw = [exchange.request_body] if bodies[0] is None else []
    raw += [exchange.unpacked_body] if bodies[1] is None else []
    written = [exchange.uri, *headers.values(), *texts(bodies), *(body.decode("utf-8", "replace") for body in raw)]
    return [*chain.from_iterable(map(find_leaks, written)), *find_secrets([headers, *bodies])]


def texts(value: Any) -> Iterator[str]:
    """Yield every string in JSON data, including keys and long integers."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, int) and len(str(value)) >= 10:
        yield str(value)
    elif isinstance(value, Mapping):
        yield from chain(value, chain.from_iterable(map(texts, value.values())))
    elif isinstance(value, list):
        yield from chain.from_iterable(map(texts, value))


def _find_in(text: str) -> Iterator[str]:
    text = UUID.sub("", text)
    numbers = (re.sub(r"\D", "", match[1]) for match in NUMBER.finditer(text))
    yield from (f"NIP {number}" for number in numbers if is_nip(number) and not number.startswith(NIP_PREFIX))
    accounts = (re.sub(r"\D", "", match[0]) for match in ACCOUNT.finditer(text))
    yield from (f"account {digits}" for digits in accounts if not digits[2:].startswith(BANK_PREFIX))
    ibans = (re.sub(r"[^A-Z0-9]", "", match[0]) for match in IBAN.finditer(text))
    yield from (f"account {iban}" for iban in ibans if _is_iban(iban) and not iban[4:].startswith(BANK_PREFIX))
    yield from (f"e-mail {match[0]}" for match in EMAIL.finditer(text) if not match[0].endswith("@example.com"))
    yield from (f"host {host}" for host in HOST.findall(text) if host not in PUBLIC_HOSTS)
    yield from (f"secret {value}" for value in SECRET.findall(text) if value != FAKE_TOKEN)
    tokens = (match[0] for match in TOKEN.finditer(KSEF_NUMBER.sub("", text)))
    yield from (f"key {token}" for token in tokens if _looks_random(token) and token not in KNOWN_TOKENS)


def _is_iban(text: str) -> bool:
    return int("".join(str(int(letter, 36)) for letter in text[4:] + text[:4])) % 97 == 1


def _looks_random(text: str) -> bool:
    """Whether digits and letters of both cases alternate more often than in any word, date or number."""
    kinds = ["digit" if letter.isdigit() else letter.isupper() for letter in text if letter.isalnum()]
    return "digit" in kinds and sum(one != other for one, other in pairwise(kinds)) >= MIXED


def _decode(text: str) -> Iterator[str]:
    """Yield the decoded Base64 strings in a text."""
    for match in ENCODED.finditer(text):
        try:
            yield b64decode(match[0] + "=" * (-len(match[0]) % 4), validate=True).decode()
        except ValueError:
            continue
