"""A tiny description, and its imported client."""

from __future__ import annotations

import importlib.util
import itertools
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from ruamel.yaml import YAML

from generator import pipeline

ROOT = """
openapi: 3.1.0
info: {title: Things, version: v1}
servers: [{url: "https://things.example.com"}]
security: [{ApiKey: []}]
tags: [{name: things, description: Things to count.}]
x-common-responses: {"404": {$ref: "shared/answers.yaml#/components/responses/Missing"}}
paths:
  /things/{thing_id}.json: {$ref: "resources/things.yaml#/paths/~1things~1{thing_id}.json"}
components:
  securitySchemes: {ApiKey: {type: apiKey, in: header, name: X-Key}}
"""
THINGS = """
paths:
  /things/{thing_id}.json:
    get:
      operationId: get_thing
      summary: Read one thing.
      tags: [things]
      x-method: get
      security: [{ApiKey: ["api:things:read"]}]
      parameters:
        - {name: thing_id, in: path, required: true, description: Its id., schema: {type: integer}}
      responses:
        "200":
          description: The thing.
          content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}
components:
  schemas:
    Thing:
      type: object
      description: Something that can be counted.
      allOf: [{$ref: "../shared/answers.yaml#/components/schemas/Named"}]
      properties:
        count: {type: [integer, "null"], description: How many.}
"""
SHARED = """
components:
  responses:
    Missing: {description: There is none.}
  schemas:
    Named:
      x-mixin: true
      type: object
      properties: {name: {type: [string, "null"]}}
"""

THING = "/things/{thing_id}.json"

_numbers = itertools.count()


class Description:
    """The files of a tiny description, which a test changes before building it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "openapi"
        for name, text in {"openapi": ROOT, "resources/things": THINGS, "shared/answers": SHARED}.items():
            (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
            (self.folder / f"{name}.yaml").write_text(text, encoding="utf-8")

    def change(self, file: str, edit: Callable[[Any], object]) -> None:
        """Edit a file's document in place."""
        path = self.folder / f"{file}.yaml"
        yaml = YAML(typ="safe", pure=True)
        document = yaml.load(path.read_text(encoding="utf-8"))
        edit(document)
        with path.open("w", encoding="utf-8") as target:
            yaml.dump(document, target)

    def write(self, file: str, text: str) -> None:
        (self.folder / f"{file}.yaml").write_text(text, encoding="utf-8")

    def add(self, path: str, verb: str, **keys: Any) -> None:
        """Add an operation like the one that reads a thing, except for the given keys."""

        def edit(document: Any) -> None:
            document["paths"].setdefault(path, {})[verb] = {**document["paths"][THING]["get"], **keys}

        self.change("resources/things", edit)
        reference = f"resources/things.yaml#/paths/{path.replace('/', '~1')}"
        self.change("openapi", lambda root: root["paths"].update({path: {"$ref": reference}}))

    def add_list(self, **keys: Any) -> None:
        """Add a list of things with the given keys, and an operation that reads the status of one."""
        rows = {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}}
        states = {"processing_code": {"type": "integer"}, "status": {"type": "string"}}
        schemas = {
            "Status": {"type": "object", "description": "How it stands.", "properties": states},
            "Page": {"type": "object", "description": "Things.", "properties": {"entities": rows}},
        }
        self.change("resources/things", lambda document: document["components"]["schemas"].update(schemas))
        listed = {"operationId": "list_things", "x-method": "list", "responses": answer_with("Page"), "parameters": []}
        self.add("/things.json", "get", **{**listed, **keys})
        status = {"operationId": "get_status", "x-method": "status", "responses": answer_with("Status")}
        self.add("/things/{thing_id}/status.json", "get", **status)


def answer_with(schema: str) -> dict[str, Any]:
    """Return a successful response with a schema."""
    content = {"application/json": {"schema": {"$ref": f"#/components/schemas/{schema}"}}}
    return {"200": {"description": "It.", "content": content}}


@pytest.fixture
def description(tmp_path: Path) -> Description:
    """Return a description with one operation and one schema."""
    return Description(tmp_path)


@pytest.fixture
def build(description: Description, tmp_path: Path) -> Iterator[Callable[[], ModuleType]]:
    """Return a function that builds the description and imports the package under a unique name."""
    loaded: list[str] = []

    def make() -> ModuleType:
        target = tmp_path / f"client{next(_numbers)}"
        pipeline.build(description.folder, target)
        name = f"generated_{target.name}"
        place = target / "infakt" / "__init__.py"
        spec = importlib.util.spec_from_file_location(name, place, submodule_search_locations=[str(place.parent)])
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        sys.modules[name] = module
        loaded.append(name)
        spec.loader.exec_module(module)
        return module

    yield make
    for name in [key for key in sys.modules if key.split(".")[0] in loaded]:
        del sys.modules[name]
