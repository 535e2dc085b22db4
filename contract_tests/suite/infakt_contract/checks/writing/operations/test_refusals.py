"""Refused creations."""

from __future__ import annotations

import pytest

from infakt import Infakt
from infakt.errors import ValidationError
from infakt_contract.target.scratch import Scratch


def test_refused_row_names_its_fields(client: Infakt, scratch: Scratch) -> None:
    """A refused creation has errors by field, as lists of strings, and the text of the error has no values."""
    person = {"note": scratch.name(), "country": "PL", "business_activity_kind": "private_person"}

    with pytest.raises(ValidationError, match=r"^POST /clients.json: 422 \(.*\bfirst_name\b.*\)$") as caught:
        client.clients.create(person)

    messages = caught.value.field_errors["first_name"]
    assert isinstance(messages, list)
    assert [message for message in messages if not message.strip()] == []
    assert (bool(messages), bool(caught.value.message)) == (True, True)
