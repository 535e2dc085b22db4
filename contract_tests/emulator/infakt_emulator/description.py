"""The description as its readers see it: operations by call or by name, and the schemas of what they carry."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

Schema = Mapping[str, Any]

METHODS = ("get", "post", "put", "patch", "delete")


def write_pattern(path: str) -> str:
    """Return a regular expression of a described path, with a group for each of its values."""
    return re.sub(r"\\{(\w+)\\}", r"(?P<\1>[^/]+)", re.escape(path))


@dataclass(frozen=True)
class Operation:
    """One described operation; `node` is its part of the bundle, with the path's parameters resolved."""

    method: str
    path: str
    node: Mapping[str, Any]
    parameters: tuple[Schema, ...]

    def __str__(self) -> str:
        return f"{self.method} {self.path}"

    @property
    def id(self) -> str:
        """The operation's own name."""
        return str(self.node["operationId"])

    @property
    def tag(self) -> str:
        """The resource that it belongs to."""
        return str(self.node["tags"][0])

    @property
    def scopes(self) -> tuple[str, ...]:
        """What a key must be allowed."""
        return tuple(scope for need in self.node["security"] for names in need.values() for scope in names)

    @property
    def success_status(self) -> int:
        """The status that a success has, the lowest of several."""
        return min(int(status) for status in self.node["responses"] if status.startswith("2"))

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """What recognises a path of the operation and takes its values out."""
        return re.compile("(?:/api)?(?:/v3)?" + write_pattern(self.path))


class Description:
    """One bundle.

    Attributes:
        operations: Operations by method and path.
        by_id: The same operations by name.
        webhooks: What is posted to the address of a subscriber, by event, which replaces the path.
    """

    def __init__(self, document: Mapping[str, Any]) -> None:
        self.document = document
        self.operations = {(operation.method, operation.path): operation for operation in self._read()}
        self.by_id = {operation.id: operation for operation in self.operations.values()}
        # Fixed paths before templates: `/invoices/next_number.json` before `/invoices/{invoice_uuid}.json`.
        self._ordered = sorted(self.operations.values(), key=lambda item: item.path.count("{"))
        webhooks = document.get("webhooks", {}).items()
        self.webhooks = {event: Operation("POST", event, item["post"], ()) for event, item in webhooks}

    def _read(self) -> Iterator[Operation]:
        for path, item in self.document["paths"].items():
            for method in METHODS:
                if method in item:
                    given = [*item.get("parameters", ()), *item[method].get("parameters", ())]
                    yield Operation(method.upper(), path, item[method], tuple(map(self.resolve, given)))

    def resolve(self, node: Schema) -> Schema:
        """Return what a node stands for."""
        while "$ref" in node:
            target: Any = self.document
            for step in node["$ref"].removeprefix("#/").split("/"):
                target = target[step]
            node = target
        return node

    def find(self, method: str, path: str) -> tuple[Operation, dict[str, str]] | None:
        """Return the operation that a call is one of, and the values in its path."""
        for operation in self._ordered:
            match = operation.pattern.fullmatch(path) if operation.method == method else None
            if match:
                return operation, match.groupdict()
        return None

    def content(self, operation: Operation, status: int) -> dict[str, Schema] | None:
        """Return the media types described for a status, empty for no body; None where the status is not described."""
        responses = operation.node["responses"]
        response = responses.get(str(status)) or responses.get(f"{status // 100}XX")
        if response is None:
            return None
        return {name: media.get("schema", {}) for name, media in self.resolve(response).get("content", {}).items()}

    def request_content(self, operation: Operation) -> dict[str, Schema]:
        """Return the media types described for what is sent."""
        content = self.resolve(operation.node.get("requestBody", {})).get("content", {})
        return {name: media.get("schema", {}) for name, media in content.items()}
