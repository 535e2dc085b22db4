"""The scrubber: what it replaces, what it keeps, and that equal input gives equal output."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contract_tests.evidence.scrub import FAKE_EMAIL, scrub, scrub_headers
from infakt_emulator.fakes import is_nip

KEYS = st.sampled_from(
    ["nip", "client_tax_code", "bank_account", "email", "phone_number", "ksef_number", "name", "next"]
)
FORM = str.maketrans("123456789", "000000000")
VALUES = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), st.text(max_size=30))
DATA = st.recursive(VALUES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4))


@given(DATA)
def test_scrubbing_twice_is_scrubbing_once(data: Any) -> None:
    """Scrubbing scrubbed data changes nothing."""
    once = scrub(data)

    assert scrub(once) == once


@given(DATA)
def test_scrubbing_keeps_shape_and_types(data: Any) -> None:
    """Keys, lists, nulls, empty strings and types are kept."""
    assert shape(scrub(data)) == shape(data)


def shape(data: Any) -> Any:
    """Return data with each value replaced by its type, except empty strings."""
    if isinstance(data, dict):
        return {key: shape(value) for key, value in data.items()}
    if isinstance(data, list):
        return [shape(value) for value in data]
    return data if data == "" else type(data)


@pytest.mark.parametrize("key", ["nip", "client_nip", "client_tax_code", "tax_id", "taxid", "seller_tax_code"])
@pytest.mark.parametrize("text", ["5261040828", "526-104-08-28", "PL5261040828", "pl 526 104 08 28"])
def test_tax_number_becomes_an_invented_one(key: str, text: str) -> None:
    """A tax number becomes another in the same form, with a valid check digit, from a range that is not assigned."""
    [fake] = scrub({key: text}).values()

    digits = "".join(filter(str.isdigit, fake))
    assert is_nip(digits)
    assert digits.startswith("000")
    assert fake.translate(FORM) == text.translate(FORM)


def test_same_number_gets_the_same_invented_one() -> None:
    """A tax number gets the same replacement under every key, in every form, in a KSeF number and in a link."""
    scrubbed = scrub(
        {
            "nip": "5261040828",
            "client_tax_code": "PL5261040828",
            "ksef_number": "5261040828-20231004-47A70D8BD670-57",
            "next": "https://api.infakt.pl/api/v3/clients.json?q%5Bnip_eq%5D=5261040828&offset=10",
        }
    )

    fake = scrubbed["nip"]
    assert scrubbed == {
        "nip": fake,
        "client_tax_code": f"PL{fake}",
        "ksef_number": f"{fake}-20231004-47A70D8BD670-57",
        "next": f"https://api.infakt.pl/api/v3/clients.json?q%5Bnip_eq%5D={fake}&offset=10",
    }


@pytest.mark.parametrize("prefix", ["", "PL"])
@pytest.mark.parametrize("text", ["61109010140000071219812874", "61 1090 1014 0000 0712 1981 2874"])
def test_account_becomes_one_of_a_nonexistent_bank(prefix: str, text: str) -> None:
    """A bank account becomes another in the same form, with valid check digits."""
    fake = scrub({"bank_account": prefix + text})["bank_account"]

    digits = "".join(filter(str.isdigit, fake))
    assert digits[2:10] == "00000000"
    assert int(digits[2:] + "2521" + digits[:2]) % 97 == 1
    assert fake.translate(FORM) == (prefix + text).translate(FORM)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ({"note": "write to jan@firma.pl, or ewa@firma.pl"}, {"note": f"write to {FAKE_EMAIL}, or {FAKE_EMAIL}"}),
        ({"link": "https://x.s3.amazonaws.com/a?b=1"}, {"link": "https://example.com/a?b=1"}),
        ({"phone_number": "+48 601 202 303"}, {"phone_number": "+00 000 000 000"}),
        ({"name": "Usługa"}, {"name": "Usługa"}),
        ({"id": 5261040828, "number": "1/2026"}, {"id": 5261040828, "number": "1/2026"}),
        ({"nip": None, "email": "", "bank_account": "xxx"}, {"nip": None, "email": "", "bank_account": "xxx"}),
    ],
)
def test_value_is_scrubbed_by_its_key(data: dict[str, Any], expected: dict[str, Any]) -> None:
    """E-mails and hosts are replaced anywhere, other values by their key, and the rest is kept."""
    assert scrub(data) == expected


def test_name_of_a_party_is_replaced_and_name_of_a_thing_kept() -> None:
    """A `name` beside a tax number or a street is that of a party."""
    scrubbed = scrub({"services": [{"name": "Usługa"}], "seller": {"name": "Gmina Prawdziwa", "nip": ""}})

    assert scrubbed["services"] == [{"name": "Usługa"}]
    assert scrubbed["seller"]["name"] != "Gmina Prawdziwa"


def test_headers_are_kept_by_an_allow_list() -> None:
    """The key and every other header that is not on the list are dropped."""
    headers = {
        "X-inFakt-ApiKey": "secret",
        "Set-Cookie": "a=b",
        "Server": "x",
        "Content-Type": "text/html",
        "Retry-After": "7",
    }

    assert scrub_headers(headers) == {"content-type": "text/html", "retry-after": "7"}
