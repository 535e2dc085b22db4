"""The description that the emulator follows: operations, scopes, filters and schemas, read from the bundle."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from .description import Description, Operation, Schema, write_pattern

OWN = Path(__file__).parent / "openapi.json"
CHECKOUT = Path(__file__).parents[3] / "generated_client" / "infakt" / "openapi.json"
DEFAULT_BUNDLE = OWN if OWN.exists() else CHECKOUT
"""The bundle in the installed distribution, or in a checkout the one of the generated client."""


@dataclass(frozen=True, kw_only=True)
class Served:
    """One operation of the description, as the emulator needs it.

    Attributes:
        id: `operationId`.
        tag: Noun of its resource.
        handler: Name of its handler, see `HANDLERS`.
        method: HTTP method in upper case.
        path: Path, with its arguments in braces.
        status: HTTP status of a success.
        scopes: Scopes that a key needs.
        parameters: Parameters of the query by name.
        wrapper: Key of the object in the body, or None without one.
        writable: Schemas of the fields of the body, by name.
        required: Names of the required fields of the body.
    """

    id: str
    tag: str
    handler: str
    method: str
    path: str
    status: int
    scopes: tuple[str, ...]
    parameters: Mapping[str, Schema]
    wrapper: str | None
    writable: Mapping[str, Schema]
    required: tuple[str, ...]

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Return the regular expression of the path, with a group for each argument."""
        return re.compile(write_pattern(self.path) + "$")


class Bundle(Description):
    """The description in one file, with the operations as the emulator needs them."""

    def __init__(self, path: Path = DEFAULT_BUNDLE) -> None:
        super().__init__(json.loads(path.read_text(encoding="utf-8")))
        self.served = {operation.id: self._serve(operation) for operation in self.operations.values()}

    @property
    def scopes(self) -> frozenset[str]:
        """Return every scope that some operation requires."""
        return frozenset(scope for operation in self.operations.values() for scope in operation.scopes)

    def resolve_written(self, node: Schema) -> Schema:
        """Return the resolved schema of a written value, the first one of `anyOf`."""
        node = self.resolve(node)
        return self.resolve_written(node["anyOf"][0]) if "anyOf" in node else node

    def _serve(self, operation: Operation) -> Served:
        content = self.request_content(operation)
        body = self.resolve(content.get("application/json") or content.get("multipart/form-data") or {})
        wrapper = next((name for name in body.get("required", ()) if "$ref" in body["properties"][name]), None)
        payload = self.resolve(body["properties"][wrapper]) if wrapper else body
        return Served(
            id=operation.id,
            tag=operation.tag,
            handler=operation.node["x-method"] + ("_task" if "x-task" in operation.node else ""),
            method=operation.method,
            path=operation.path,
            status=operation.success_status,
            scopes=operation.scopes,
            parameters={parameter["name"]: parameter for parameter in operation.parameters},
            wrapper=wrapper,
            writable=payload.get("properties", {}),
            required=tuple(payload.get("required", ())),
        )


@cache
def read_bundle(path: Path) -> Bundle:
    """Return the bundle of a file, which is read once a process: nothing may change it."""
    return Bundle(path)
