"""The description for other tools: without the constructs that they cannot handle, and otherwise complete."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator

from generator import pipeline
from generator.__main__ import main
from generator.spec import list_operations, walk

from .conftest import Description

OPENAPI = Path(__file__).parents[2] / "openapi"


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> list[Any]:
    """Return the API and its webhooks, from the whole description."""
    paths = pipeline.write_portable(OPENAPI, tmp_path_factory.mktemp("portable") / "new")
    return [json.loads(path.read_text(encoding="utf-8")) for path in paths]


@pytest.fixture(scope="module")
def bundle() -> Any:
    """Return the bundle that our own tools read."""
    return pipeline.describe(OPENAPI)


def _operations(paths: Any) -> dict[str, Any]:
    return {operation["operationId"]: operation for _, _, operation in list_operations({"paths": paths})}


def test_documents_are_openapi(documents: list[Any]) -> None:
    """Both documents are valid OpenAPI 3.1, and neither contains what belongs to the other."""
    api, hooks = documents

    assert [list(OpenAPIV31SpecValidator(document).iter_errors()) for document in documents] == [[], []]
    assert "webhooks" not in api
    assert not {"paths", "servers", "security"} & hooks.keys()


def test_no_operation_or_webhook_is_lost(documents: list[Any], bundle: Any) -> None:
    """Everything that the bundle describes is in one of the two documents."""
    api, hooks = documents

    assert _operations(api["paths"]).keys() == _operations(bundle["paths"]).keys()
    assert hooks["webhooks"].keys() == bundle["webhooks"].keys()


def test_no_status_is_a_range(documents: list[Any], bundle: Any) -> None:
    """Single statuses with the same response replace 5XX."""
    answers = {name: operation["responses"] for name, operation in _operations(documents[0]["paths"]).items()}

    assert all(status.isdecimal() for stated in answers.values() for status in stated)
    for name, operation in _operations(bundle["paths"]).items():
        failure = operation["responses"]["5XX"]
        assert [answers[name][status] for status in ("500", "502", "503", "504")] == [failure] * 4


def test_open_enum_has_a_name(documents: list[Any], bundle: Any) -> None:
    """Every open enum is a component of its own."""
    enums = {name for name, schema in bundle["components"]["schemas"].items() if "enum" in schema}
    for document in documents:
        spelled_out = {
            steps[:3]
            for steps, node in walk(document)
            if isinstance(node, dict) and {"type": "string"} in node.get("anyOf", []) and "$ref" in node["anyOf"][0]
        }
        named = {name for name in document["components"]["schemas"] if name.removeprefix("Open") in enums - {name}}

        assert spelled_out == {("components", "schemas", name) for name in named}
        assert named


def test_every_component_is_used(documents: list[Any]) -> None:
    """Neither document has an unused component."""
    for document in documents:
        used = {node["$ref"] for _, node in walk(document) if isinstance(node, dict) and "$ref" in node}
        there = {
            f"#/components/{kind}/{name}"
            for kind, named in document["components"].items()
            if kind != "securitySchemes"
            for name in named
        }
        assert there == used


def test_command_says_what_it_wrote(
    description: Description, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The command writes both documents of a description into a folder and prints their paths."""
    assert main(["--description", str(description.folder), "portable", str(tmp_path / "out")]) == 0

    printed = capsys.readouterr().out.split()
    assert [Path(line).name for line in printed] == ["infakt-openapi.json", "infakt-webhooks.json"]
    assert [json.loads(Path(line).read_text(encoding="utf-8"))["openapi"] for line in printed] == ["3.1.0"] * 2
