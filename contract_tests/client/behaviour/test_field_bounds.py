"""Bounds of what a record reads and shows: digits of numbers, and lengths in its text."""

from __future__ import annotations

import pytest

from infakt.models import Client, CorrectiveInvoice, CorrectiveOssInvoiceLine, Invoice, VatRate


def read_amount(text: str) -> object:
    """Return how an amount reads."""
    return CorrectiveInvoice.from_dict({"paid_price": text}).paid_price


def read_rate(text: str) -> object:
    """Return how a rate of a line reads."""
    return CorrectiveOssInvoiceLine.from_dict({"tax_rate": text}).tax_rate


@pytest.mark.parametrize("sign", ["", "-"])
def test_number_of_18_digits_is_read(sign: str) -> None:
    """A text of up to 18 digits is the number that it says, before and after the point; one of more stays a text."""
    digits, tenths = sign + "9" * 18, "1" * 18

    assert read_amount(digits) == int(digits)
    assert read_amount(f"{digits}9") == f"{digits}9"
    assert read_rate(f"{digits}.{tenths}") == float(f"{digits}.{tenths}")
    assert [read_rate(text) for text in (f"{digits}9", f"{digits}.{tenths}1")] == [f"{digits}9", f"{digits}.{tenths}1"]


@pytest.mark.parametrize(("length", "shown"), [(60, " name={!r}"), (61, " with name")])
def test_word_of_60_letters_is_shown(length: int, shown: str) -> None:
    """The text of a record has its name where that is a word of up to 60 letters; a longer one may be a person's."""
    name = "a" * length

    assert repr(VatRate.from_dict({"name": name})) == f"<VatRate{shown.format(name)}>"


@pytest.mark.parametrize(("length", "shown"), [(118, f"'{'a' * 118}'"), (119, f"'{'a' * 118}…")])
def test_value_is_shown_up_to_120_characters(length: int, shown: str) -> None:
    """The text of a record cuts a value whose own text has more than 120 characters."""
    assert repr(Invoice.from_dict({"number": "a" * length})) == f"<Invoice number={shown}>"


def test_six_fields_are_named() -> None:
    """The text of a record without anything to show names its first six fields."""
    fields = dict.fromkeys(["city", "street", "country", "nip", "email", "postal_code", "phone_number"])

    assert repr(Client.from_dict(fields)) == "<Client with city, street, country, nip, email, postal_code …>"
    del fields["phone_number"]
    assert repr(Client.from_dict(fields)) == "<Client with city, street, country, nip, email, postal_code>"
