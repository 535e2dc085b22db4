"""The description that the emulator obeys: operations, scopes, filters and schemas, read from the bundle file."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import Any

Schema = Mapping[str, Any]

METHODS = ("get", "post", "put", "patch", "delete")
REPOSITORY = Path(__file__).parents[2]


def find_bundle(package: str = "infakt") -> Path:
    """Return the bundle that an installed client carries, which is found and not run; else the repository's."""
    spec = find_spec(package)
    folder = Path(spec.origin).parent if spec and spec.origin else REPOSITORY / "generated_client" / "infakt"
    return folder / "openapi.json"


DEFAULT_BUNDLE = find_bundle()


@dataclass(frozen=True, kw_only=True)
class Operation:
    """One operation of the description, with what the emulator needs of it."""

    id: str
    tag: str
    kind: str
    method: str
    path: str
    status: int
    scopes: tuple[str, ...]
    parameters: Mapping[str, Schema]
    is_documented: bool = True
    wrapper: str | None
    writable: Mapping[str, Schema]
    required: tuple[str, ...]

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Return what recognises the operation's path and takes its arguments out."""
        return re.compile(re.sub(r"\\{(\w+)\\}", r"(?P<\1>[^/]+)", re.escape(self.path)) + "$")


class Bundle:
    """One OpenAPI document, resolved on demand."""

    def __init__(self, path: Path = DEFAULT_BUNDLE) -> None:
        self.document: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        self.operations = {operation.id: operation for operation in self._read_operations()}

    @property
    def scopes(self) -> frozenset[str]:
        """Return every scope that some operation asks for."""
        return frozenset(scope for operation in self.operations.values() for scope in operation.scopes)

    def resolve(self, node: Schema) -> Schema:
        """Return what a node stands for, following references."""
        while "$ref" in node:
            target: Any = self.document
            for step in node["$ref"].removeprefix("#/").split("/"):
                target = target[step]
            node = target
        return node

    def resolve_written(self, node: Schema) -> Schema:
        """Return the first way in which a value may be written."""
        node = self.resolve(node)
        return self.resolve_written(node["anyOf"][0]) if "anyOf" in node else node

    def schema(self, name: str) -> Schema:
        """Return a named schema."""
        return self.resolve({"$ref": f"#/components/schemas/{name}"})

    def response_schema(self, operation: Operation, status: int) -> Schema | None:
        """Return the schema of an answer's JSON body, or None where the answer has none."""
        responses = self.document["paths"][operation.path][operation.method.lower()]["responses"]
        response = self.resolve(responses.get(str(status)) or responses[f"{status // 100}XX"])
        schema: Schema | None = response.get("content", {}).get("application/json", {}).get("schema")
        return schema

    def _read_operations(self) -> Iterator[Operation]:
        for path, item in self.document["paths"].items():
            for method in METHODS:
                if method in item:
                    yield self._read_operation(path, method, item[method])

    def _read_operation(self, path: str, method: str, node: Mapping[str, Any]) -> Operation:
        parameters = [self.resolve(parameter) for parameter in node.get("parameters", ())]
        content = self.resolve(node.get("requestBody", {})).get("content", {})
        media = content.get("application/json") or content.get("multipart/form-data") or {}
        body = self.resolve(media.get("schema", {}))
        wrapper = next((name for name in body.get("required", ()) if "$ref" in body["properties"][name]), None)
        payload = self.resolve(body["properties"][wrapper]) if wrapper else body
        return Operation(
            id=node["operationId"],
            tag=node["tags"][0],
            kind=node["x-method"] + ("_task" if "x-task" in node else ""),
            method=method.upper(),
            path=path,
            status=min(int(status) for status in node["responses"] if status.startswith("2")),
            scopes=tuple(scope for need in node["security"] for names in need.values() for scope in names),
            parameters={parameter["name"]: parameter for parameter in parameters},
            wrapper=wrapper,
            writable=payload.get("properties", {}),
            required=tuple(payload.get("required", ())),
        )


@cache
def read_bundle(path: Path) -> Bundle:
    """Return the bundle of a file, which is read once a process: nothing may change it."""
    return Bundle(path)
