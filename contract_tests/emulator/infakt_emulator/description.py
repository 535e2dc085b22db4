"""The parsed description: operations by call or by name, and the schemas of their bodies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

Schema = Mapping[str, Any]

METHODS = ("get", "post", "put", "patch", "delete")


def write_pattern(path: str) -> str:
    """Return a regular expression of a described path, with a group for each of its arguments."""
    return re.sub(r"\\{(\w+)\\}", r"(?P<\1>[^/]+)", re.escape(path))


@dataclass(frozen=True)
class Operation:
    """One described operation.

    Attributes:
        method: HTTP method in upper case.
        path: Path, with its arguments in braces.
        node: The operation in the bundle.
        parameters: Resolved parameters of the path and the operation.
    """

    method: str
    path: str
    node: Mapping[str, Any]
    parameters: tuple[Schema, ...]

    def __str__(self) -> str:
        return f"{self.method} {self.path}"

    @property
    def id(self) -> str:
        """The `operationId`."""
        return str(self.node["operationId"])

    @property
    def tag(self) -> str:
        """The resource that it belongs to."""
        return str(self.node["tags"][0])

    @property
    def scopes(self) -> tuple[str, ...]:
        """The scopes that a key needs."""
        return tuple(scope for need in self.node["security"] for names in need.values() for scope in names)

    @property
    def success_status(self) -> int:
        """The HTTP status of a success, the lowest one of several."""
        return min(int(status) for status in self.node["responses"] if status.startswith("2"))

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Regular expression that matches a path of the operation, with a group for each argument."""
        return re.compile("(?:/api)?(?:/v3)?" + write_pattern(self.path))


class Description:
    """One bundle.

    Attributes:
        document: The bundle as read from JSON.
        operations: Operations by method and path.
        by_id: The same operations by `operationId`.
        webhooks: Operations of webhooks by event; the event is also their path.
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
        """Return a node, or the node that its `$ref` refers to."""
        while "$ref" in node:
            target: Any = self.document
            for step in node["$ref"].removeprefix("#/").split("/"):
                target = target[step]
            node = target
        return node

    def find(self, method: str, path: str) -> tuple[Operation, dict[str, str]] | None:
        """Return the operation of a call and the arguments in its path, or None if no operation matches."""
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
        """Return the media types described for the request."""
        content = self.resolve(operation.node.get("requestBody", {})).get("content", {})
        return {name: media.get("schema", {}) for name, media in content.items()}
