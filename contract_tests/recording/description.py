"""The bundle as the evidence sees it: operations by method and path, schemas, and what a body says beyond them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from typing import Any

from .closed import Closed, Schema, Stray

METHODS = ("get", "post", "put", "patch", "delete")


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
        return re.compile("(?:/api)?(?:/v3)?" + re.sub(r"\\{(\w+)\\}", r"(?P<\1>[^/]+)", re.escape(self.path)))


class Description:
    """One bundle.

    operations: by method and path; `by_id`: the same, by name.
    webhooks: what is posted to a caller's address, by event, which stands in place of a path.
    """

    def __init__(self, document: Mapping[str, Any]) -> None:
        self.document = document
        self.operations = {(operation.method, operation.path): operation for operation in self._read()}
        self.by_id = {operation.id: operation for operation in self.operations.values()}
        # Fixed paths before templates: `/invoices/next_number.json` before `/invoices/{invoice_uuid}.json`.
        self._ordered = sorted(self.operations.values(), key=lambda item: item.path.count("{"))
        webhooks = document.get("webhooks", {}).items()
        self.webhooks = {event: Operation("POST", event, item["post"], ()) for event, item in webhooks}
        self._closed = Closed(document["components"])

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

    def find_strays(self, schema: Schema | None, body: Any) -> list[Stray]:
        """Return where a body goes beyond a schema or against it, see `Closed`."""
        return [("/", "a JSON body", "nothing")] if schema is None else self._closed.find_strays(schema, body)

    def find_enum(self, schema: Schema) -> list[Any]:
        """Return the values that a schema lists, none where it lists none."""
        return [value for form in self._alternatives(schema) for value in self.resolve(form).get("enum", ())]

    def find_property(self, schema: Schema, path: str) -> Schema | None:
        """Return the schema at a dotted path such as `invoice.services[].name`, or None; a name may end in `[]`."""
        forms = [schema]
        for step in path.split("."):
            whole = [form.get("properties", {}) for candidate in forms for form in self._open(candidate)]
            name = step if any(step in properties for properties in whole) else step.removesuffix("[]")
            forms = [properties[name] for properties in whole if name in properties]
        return forms[0] if forms else None

    def _open(self, schema: Schema) -> Iterator[Schema]:
        """Return the objects that a schema allows, itself or as the rows of a list."""
        for form in map(self.resolve, self._alternatives(schema)):
            yield from self._open(form["items"]) if "items" in form else (form,)

    def _alternatives(self, schema: Schema) -> list[Schema]:
        schema = self.resolve(schema)
        return list(schema.get("anyOf") or schema.get("oneOf") or [schema])


@cache
def load_description() -> Description:
    """Return the description that the installed client carries, read once a process: nothing may change it."""
    return Description(json.loads((files("infakt") / "openapi.json").read_text(encoding="utf-8")))
