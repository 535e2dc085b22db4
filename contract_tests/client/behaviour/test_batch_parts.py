"""Identifiers of a batch, one by one, and the parts of its answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest

from contract_tests.client.script import Script, give
from infakt import Infakt
from infakt.errors import ValidationError

Make = Callable[..., Infakt]
UUIDS = [f"cost-{number}" for number in range(205)]


@pytest.mark.parametrize(
    "uuids", [["a,b", "c"], ["a", "b,c"], ["a", "b,c", "d"], [*UUIDS, "a,b"]], ids=["first", "last", "middle", "205"]
)
def test_joined_identifier_among_good_ones_is_refused(make_client: Make, uuids: list[str]) -> None:
    """One identifier with a comma, which the API takes for several, is refused wherever it is, and nothing is sent."""
    script = Script()

    with pytest.raises(ValueError, match="expected at least one uuid, without commas"):
        make_client(script).costs.mark_unpaid(uuids)

    assert script.requests == []


def test_uuid_alone_is_one_identifier(make_client: Make) -> None:
    """A `UUID` or a string in place of a list is one identifier."""
    uuid = UUID(int=7)
    script = Script(*[give(200, {"successful": True})] * 2)
    costs: Any = make_client(script).costs

    costs.mark_unpaid(uuid)
    costs.mark_unpaid(str(uuid))

    assert [request.url.params["uuids"] for request in script.requests] == [str(uuid)] * 2


def test_values_of_later_parts_replace_those_of_earlier_ones(make_client: Make) -> None:
    """Of values that are neither lists nor truths the last part's stays, and no field is lost."""
    parts = [
        {"successful": True, "status": "first", "only_first": 1, "errors": None},
        {"successful": True, "status": "second", "errors": [{"uuid": "b"}]},
        {"successful": True, "status": "third", "only_last": None},
    ]

    result = make_client(Script(*[give(200, part) for part in parts])).costs.mark_unpaid(UUIDS)

    assert result.to_dict() == {
        "successful": True,
        "status": "third",
        "only_first": 1,
        "errors": [{"uuid": "b"}],
        "only_last": None,
    }


def test_error_of_a_single_call_has_no_note(make_client: Make) -> None:
    """Where everything fits into one call, its error says nothing of other calls."""
    with pytest.raises(ValidationError, match="422") as caught:
        make_client(Script(give(422, {"error": "Nie."}))).costs.mark_unpaid(UUIDS[:100])

    assert getattr(caught.value, "__notes__", []) == []
