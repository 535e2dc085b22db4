"""Rules that compare several places of a description: names that are taken, and roles that are no operation."""

from __future__ import annotations

from typing import Any

import pytest

from generator import pipeline
from generator.errors import GeneratorError

from .conftest import THING, Description


def complain(description: Description) -> list[str]:
    """What is wrong with a description, problem by problem."""
    with pytest.raises(GeneratorError) as caught:
        pipeline.describe(description.folder)
    return [problem.what for problem in caught.value.problems]


def test_operation_id_is_given_once(description: Description) -> None:
    """An operationId that two operations have is reported at both of them."""
    description.add("/more/{thing_id}.json", "get", **{"x-method": "more"})

    assert complain(description).count("get_thing is taken") == 2


def test_method_of_a_resource_is_given_once(description: Description) -> None:
    """A method that two operations of one tag have is reported at both of them."""
    description.add("/more/{thing_id}.json", "get", operationId="get_more")

    assert complain(description) == ["things.get is taken"] * 2


@pytest.mark.parametrize("key", ["x-task", "x-poll"])
def test_role_is_an_operation(description: Description, key: str) -> None:
    """What is asked for the state of a task, or of a document in KSeF, must be an operation."""
    roles = {"status": "get_statsu", "result": "get_thing"} if key == "x-task" else {"status": "get_statsu"}

    def edit(document: Any) -> None:
        document["paths"][THING]["get"][key] = roles

    description.change("resources/things", edit)

    assert "the status get_statsu is not an operation" in complain(description)
