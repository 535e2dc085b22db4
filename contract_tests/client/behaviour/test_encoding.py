"""Values of a payload as they are sent, and what a payload shows of itself."""

from __future__ import annotations

from enum import Enum, StrEnum
from typing import Any

import pytest

from infakt import OMIT
from infakt.models import ClientCreate


class Plain(Enum):
    """An enum of the caller's own, whose members are not texts."""

    PL = "PL"


class Text(StrEnum):
    """An enum whose members are texts."""

    PL = "PL"


@pytest.mark.parametrize("country", [Plain.PL, Text.PL])
def test_member_of_an_enum_is_sent_as_its_value(country: Any) -> None:
    """A member of any enum is sent as its value, which is a plain text."""
    sent = ClientCreate.from_dict({"country": country, "more": [country]}).to_dict()

    assert sent == {"country": "PL", "more": ["PL"]}
    assert [type(value) for value in (sent["country"], *sent["more"])] == [str, str]


def test_omitted_values_in_mappings_are_not_sent() -> None:
    """`OMIT` in a mapping, at any depth, leaves out its key and nothing else."""
    payload = ClientCreate.from_dict({"country": "PL", "more": {"a": OMIT, "b": [{"c": OMIT, "d": None}]}})

    assert payload.to_dict() == {"country": "PL", "more": {"b": [{"d": None}]}}


def test_payload_shows_the_names_of_its_fields() -> None:
    """The text of a payload has the names of its fields, without their values."""
    assert repr(ClientCreate.from_dict({})) == "<ClientCreate with nothing>"
    assert repr(ClientCreate(country="PL", nip=None)) == "<ClientCreate with country, nip>"
