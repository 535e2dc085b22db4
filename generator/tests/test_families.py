"""Resources of one family are alike, or declare how they differ."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from typing import Any

import pytest

from generator import pipeline
from generator.errors import GeneratorError

from .conftest import Description

NAMES = ("invoices", "boxes", "old_boxes")
Edit = Callable[[Any], object]


def _describe(description: Description, name: str, edit: Edit) -> Any:
    """Make a family of three resources that are alike, with one edited."""

    def describe(document: Any) -> None:
        item, schemas = document["paths"].popitem()[1], document["components"]["schemas"]
        template = json.dumps(item)
        for tag in NAMES:
            this = tag.removesuffix("s")
            schema = "".join(word.capitalize() for word in this.split("_"))
            schemas[schema] = {**copy.deepcopy(schemas["Thing"]), "description": f"One of the {tag}."}
            text = template.replace("#/components/schemas/Thing", f"#/components/schemas/{schema}")
            text = (
                text.replace("thing_id", f"{this}_uuid")
                .replace("get_thing", f"get_{this}")
                .replace('["things"]', f'["{tag}"]')
            )
            document["paths"][f"/{tag}/{{{this}_uuid}}.json"] = json.loads(text)
            if tag == name:
                edit(document["paths"][f"/{tag}/{{{this}_uuid}}.json"]["get"])
        del schemas["Thing"]
        paths.extend(document["paths"])

    def declare(root: Any) -> None:
        root["tags"] = [{"name": tag, "description": "Some.", "x-family": "some"} for tag in NAMES]
        root["paths"] = {path: {"$ref": f"resources/things.yaml#/paths/{path.replace('/', '~1')}"} for path in paths}

    paths: list[str] = []
    description.change("resources/things", describe)
    description.change("openapi", declare)
    return pipeline.describe(description.folder)


def _differ(operation: Any) -> None:
    operation["security"] = [{"ApiKey": []}]


DIFFERENCES: list[Edit] = [
    _differ,
    lambda operation: operation.update({"deprecated": True}),
    lambda operation: operation.update({"x-side-effects": "It is moved."}),
    lambda operation: operation["parameters"].append(
        {"name": "wide", "in": "query", "description": "More.", "schema": {"type": "boolean"}}
    ),
    lambda operation: operation["parameters"][0]["schema"].update({"type": "string"}),
    lambda operation: operation["responses"].update({"204": {"description": "Nothing."}}),
]


@pytest.mark.parametrize("name", NAMES)
def test_alike_resources_are_accepted(description: Description, name: str) -> None:
    """Resources that differ only in their own names and in texts are alike."""
    bundle = _describe(description, name, lambda operation: operation.update({"summary": "Read another."}))

    assert len(bundle["paths"]) == len(NAMES)


@pytest.mark.parametrize("edit", DIFFERENCES)
@pytest.mark.parametrize("name", NAMES)
def test_undeclared_difference_is_reported_at_the_operation(description: Description, name: str, edit: Edit) -> None:
    """An undeclared difference is reported at the operation that deviates, with its form and the usual one."""
    with pytest.raises(GeneratorError, match=f"{name}.get differs from the other get methods") as caught:
        _describe(description, name, edit)

    assert len(caught.value.problems) == 1
    assert ", usually " in str(caught.value)


@pytest.mark.parametrize("edit", DIFFERENCES)
def test_declared_difference_is_no_problem(description: Description, edit: Edit) -> None:
    """A difference with a reason is accepted."""

    def declare(operation: Any) -> None:
        edit(operation)
        operation["x-differs"] = "Boxes are so."

    assert _describe(description, "boxes", declare)["paths"]


def test_declaration_without_a_difference_is_reported(description: Description) -> None:
    """A reason without a difference is reported."""
    with pytest.raises(GeneratorError, match="it does not differ from the other get methods"):
        _describe(description, "boxes", lambda operation: operation.update({"x-differs": "Boxes are so."}))


def test_declaration_needs_a_family(description: Description) -> None:
    """A resource without a family cannot declare a difference."""

    def edit(document: Any) -> None:
        next(iter(document["paths"].values()))["get"]["x-differs"] = "It is so."

    description.change("resources/things", edit)

    with pytest.raises(GeneratorError, match="things has no family"):
        pipeline.describe(description.folder)
