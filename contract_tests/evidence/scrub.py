"""Makes evidence safe to publish: values that could be personal data are replaced by invented ones, by their key.

The same input gives the same output, and invented values are kept, so that scrubbing twice changes nothing.
Types, nulls, empty strings, country prefixes and separators are kept.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from infakt_emulator.fakes import BANK_PREFIX, NIP_PREFIX, fake_nip, is_nip

VERSION = 1
PUBLIC_HOSTS = frozenset(
    {
        "api.infakt.pl",
        "api.sandbox-infakt.pl",
        "app.infakt.pl",
        "crd.gov.pl",  # the namespaces of KSeF's XML
        "emulator.test",
        "example.com",
    }
)
KEPT_HEADERS = ("accept", "content-encoding", "content-type", "retry-after")
FAKE_EMAIL = "name@example.com"
FAKE_TOKEN = "invented-token"
FAKE_BOUNDARY = "boundary"

EMAIL = re.compile(r"[\w.+-]+@(?:[\w-]+\.)+\w+")
URL = re.compile(r"https?://[^\s\"'<>]+")
DIGITS = re.compile(r"[0-9]")
BOUNDARY = re.compile(r"boundary=([\w'()+,./:=?-]+)")

FIRST_NAMES = ("Zmysław", "Fikcja", "Wymysława", "Próbomir")
LAST_NAMES = ("Zmyślony", "Wzorcowy", "Przykładny", "Testowy")
PEOPLE = tuple(f"{first} {last}" for first, last in zip(FIRST_NAMES, LAST_NAMES, strict=True))
COMPANIES = ("Firma Zmyślona", "Sklep Przykładowy", "Zakład Próbny Sp. z o.o.", "Wzorcowe Usługi JDG")
STREETS = ("ul. Zmyślona", "ul. Przykładowa", "al. Próbna", "os. Wzorcowe")
ADDRESSES = tuple(f"{street} 1, 00-000 Przykładowo" for street in STREETS)


def scrub(value: Any, key: str = "", *, is_party: bool = False) -> Any:
    """Return JSON data with everything that looks personal replaced.

    Args:
        value: The data.
        key: The key of the value, which decides how it is replaced.
        is_party: Whether the value belongs to an object that describes a party, whose `name` is replaced too.
    """
    if isinstance(value, Mapping):
        party = _is_party(value)
        return {name: scrub(item, name, is_party=party) for name, item in value.items()}
    if isinstance(value, list):
        return [scrub(item, key, is_party=is_party) for item in value]
    if isinstance(value, bool) or not isinstance(value, str | int):
        return value
    rule = _find_rule(key, is_party=is_party)
    if isinstance(value, int):
        return 0 if rule in NUMERIC_RULES else value
    return scrub_links(EMAIL.sub(_scrub_email, rule(value) if value.strip() else value))


def scrub_nip(text: str) -> str:
    """Return an invented tax number in the same form as the given one."""
    prefix = re.match(r"[A-Za-z]{2}|", text)
    return (prefix[0] if prefix else "") + _fill(text[prefix.end() if prefix else 0 :], _fake_number)


def scrub_account(text: str) -> str:
    """Return an account of a nonexistent bank with valid check digits; a string without digits is kept."""
    if not DIGITS.search(text):
        return text
    code = re.match(r"[A-Z]{2}(?=\d\d)", text)
    country, rest = (code[0], text[2:]) if code else ("PL", text)
    rest = re.sub(r"[A-Za-z]", "0", rest)
    return (country if code else "") + _fill(rest, lambda digits: _fake_account(digits, country))


def scrub_reference(text: str) -> str:
    """Return a KSeF number, which starts with a NIP, with an invented NIP."""
    return re.sub(r"^\d{10}", lambda match: _fake_number(match[0]), text)


def scrub_links(text: str) -> str:
    """Return a text whose links lead only to the vendor's public hosts or to example.com."""
    return URL.sub(lambda match: scrub_url(match[0]), text)


def scrub_url(url: str) -> str:
    """Return a URL with a public host and a scrubbed query."""
    parts = urlsplit(url)
    query = parse_qsl(parts.query, keep_blank_values=True)
    clean = [(name, scrub(value, _field_of(name))) for name, value in query]
    text = parts.query if clean == query else urlencode(clean)
    host = parts.netloc if parts.hostname in PUBLIC_HOSTS else "example.com"
    return urlunsplit((parts.scheme, host, parts.path, text, parts.fragment))


def scrub_headers(headers: Mapping[str, str]) -> dict[str, str]:
    """Return the few headers that matter to the contract, with names in lower case; never the key."""
    lower = {name.lower(): value for name, value in headers.items()}
    return {name: BOUNDARY.sub(f"boundary={FAKE_BOUNDARY}", lower[name]) for name in KEPT_HEADERS if name in lower}


def _is_party(data: Mapping[str, Any]) -> bool:
    return any(_find_rule(key) in (scrub_nip, _scrub_street) for key in data)


def _find_rule(key: str, *, is_party: bool = False) -> Callable[[str], str]:
    if is_party and key == "name":
        return _scrub_company
    return next((rule for pattern, rule in RULES if pattern.search(key)), _keep)


def _field_of(parameter: str) -> str:
    """Return the field that a query parameter such as `q[nip_eq]` filters by."""
    match = re.match(r"q\[(\w+)_[a-z]+\]", parameter)
    return match[1] if match else parameter


def _fill(text: str, fake: Callable[[str], str]) -> str:
    """Return a string with its digits replaced one by one."""
    digits = iter(fake("".join(DIGITS.findall(text))))
    return DIGITS.sub(lambda _: next(digits), text)


def _fake_number(digits: str) -> str:
    if digits.startswith(NIP_PREFIX) and (len(digits) != 10 or is_nip(digits)):
        return digits
    if len(digits) == 10:
        return fake_nip(_hash(digits) % 100_000)
    return (NIP_PREFIX + str(_hash(digits)).zfill(len(digits)))[: len(digits)]


def _fake_account(digits: str, country: str) -> str:
    base = digits[2:]
    if not base.startswith(BANK_PREFIX):
        base = (BANK_PREFIX + str(_hash(digits)).zfill(len(digits)))[: len(base)]
    return _check_digits(base, country) + base if base else digits


def _check_digits(base: str, country: str) -> str:
    """Return the check digits of ISO 13616."""
    number = base + "".join(str(int(letter, 36)) for letter in country) + "00"
    return f"{98 - int(number) % 97:02d}"


def _hash(text: str) -> int:
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:6], "big")


def _choose(options: tuple[str, ...]) -> Callable[[str], str]:
    return lambda text: text if text in options else options[_hash(text) % len(options)]


def _blank_digits(text: str) -> str:
    return DIGITS.sub("0", text)


def _scrub_mail_field(text: str) -> str:
    return text if EMAIL.search(text) else FAKE_EMAIL


def _scrub_email(match: re.Match[str]) -> str:
    return match[0] if match[0].endswith("@example.com") else FAKE_EMAIL


def _scrub_token(_: str) -> str:
    return FAKE_TOKEN


def _keep(text: str) -> str:
    return text


_scrub_street = _choose(STREETS)
_scrub_company = _choose(COMPANIES)
NUMERIC_RULES = (scrub_nip, scrub_account, _blank_digits)
RULES: tuple[tuple[re.Pattern[str], Callable[[str], str]], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), rule)
    for pattern, rule in (
        (r"(^|_)nip$|tax_?code$|tax_?id$|^vat_?id$", scrub_nip),
        (r"bank_account$|account_number$|^iban$", scrub_account),
        (r"ksef_number$|^internal_identifier$", scrub_reference),
        (r"e-?mail$|^recipient$|^username$", _scrub_mail_field),
        (r"phone|^pesel$|^regon$|^krs$", _blank_digits),
        (r"token$|api[_-]?key$|secret$|password$", _scrub_token),
        (r"first_name$|^owner_name$", _choose(FIRST_NAMES)),
        (r"last_name$|surname$", _choose(LAST_NAMES)),
        (r"signature$|^added_by$", _choose(PEOPLE)),
        (r"company_name$|client_name$|seller_name$|buyer_name$|^receiver$", _scrub_company),
        (r"full_address$", _choose(ADDRESSES)),
        (r"street(_name)?$", _scrub_street),
    )
)
"""How a string is replaced, by the first pattern that its key matches."""
