"""Actions on more objects than the API accepts in one call."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from contract_tests.client.script import Script, give
from infakt import Infakt
from infakt.errors import ValidationError

Make = Callable[..., Infakt]
UUIDS = [f"cost-{number}" for number in range(205)]
DONE = {"successful": True, "errors": []}


def read_uuids(script: Script) -> list[list[str]]:
    """Return the identifiers in each request."""
    return [request.url.params["uuids"].split(",") for request in script.requests]


def test_every_object_is_acted_on(make_client: Make) -> None:
    """Identifiers beyond the hundred that one call takes are sent in further calls, in order and once each."""
    script = Script(*[give(200, DONE)] * 3)

    make_client(script).costs.mark_unpaid(iter([*UUIDS, UUIDS[0]]))

    assert read_uuids(script) == [UUIDS[:100], UUIDS[100:200], UUIDS[200:]]


def test_answers_to_the_parts_are_merged(make_client: Make) -> None:
    """The results of the parts are merged: lists are joined, and success requires the success of every part."""
    errors = [{"uuid": UUIDS[0]}, {"uuid": UUIDS[204]}]
    parts = [{"successful": False, "errors": errors[:1]}, DONE, {"successful": True, "errors": errors[1:]}]

    result = make_client(Script(*[give(200, part) for part in parts])).costs.mark_unpaid(UUIDS)

    assert result.to_dict() == {"successful": False, "errors": errors}


def test_refused_part_reports_what_was_done_before(make_client: Make) -> None:
    """The error reports how many calls succeeded before it, and no further part is sent."""
    script = Script(give(200, DONE), give(422, {"error": "Nie."}))

    with pytest.raises(ValidationError, match="422") as caught:
        make_client(script).costs.mark_unpaid(UUIDS)

    assert caught.value.__notes__ == ["1 of 3 calls were done before this one; their changes stand"]


@pytest.mark.parametrize("uuids", [[], ["a,b"], ["a", ""], "a/b"], ids=["none", "joined", "empty", "slash"])
def test_invalid_identifiers_are_refused(make_client: Make, uuids: list[str] | str) -> None:
    """An empty list, which the API may take to mean everything, and malformed identifiers send nothing."""
    script = Script()

    with pytest.raises(ValueError, match=r"uuid must be an identifier|expected at least one uuid, without commas"):
        make_client(script).costs.mark_unpaid(uuids)

    assert script.requests == []
