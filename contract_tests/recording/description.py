"""The bundle as the evidence sees it: operations by method and path, schemas, and what a body says beyond them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker

Schema = Mapping[str, Any]
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
    """One bundle."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self.document = document
        self.operations = {(operation.method, operation.path): operation for operation in self._read()}
        self.by_id = {operation.id: operation for operation in self.operations.values()}
        self._validator = Draft202012Validator(document, format_checker=FormatChecker(formats=("date",)))

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
        """Return the operation that a call is one of, and the values in its path; fixed paths before templates."""
        for operation in sorted(self.operations.values(), key=lambda item: item.path.count("{")):
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

    def find_violations(self, schema: Schema, body: Any) -> list[str]:
        """Return in which places a body breaks a schema."""
        validator = self._validator.evolve(schema=schema)
        return [f"{point(error.absolute_path)}: {error.message[:120]}" for error in validator.iter_errors(body)]

    def find_unknown(self, schema: Schema, body: Any, at: str = "") -> set[str]:
        """Return the JSON pointers of keys that a schema does not name, rows of a list as `*`."""
        forms = [self.resolve(form) for form in self._alternatives(schema)]
        if isinstance(body, list):
            items: Schema = next((form["items"] for form in forms if "items" in form), {})
            return {found for item in body for found in self.find_unknown(items, item, f"{at}/*")}
        if not isinstance(body, Mapping) or any(_is_free(form) for form in forms):
            return set()
        named = {name: child for form in forms for name, child in form.get("properties", {}).items()}
        unknown = {f"{at}/{name}" for name in body.keys() - named.keys()}
        return unknown.union(
            *(self.find_unknown(named[name], body[name], f"{at}/{name}") for name in body.keys() & named.keys())
        )

    def find_problems(self, schema: Schema | None, body: Any) -> list[str]:
        """Return what a schema forbids in a body, and which of its keys the schema does not name."""
        if schema is None:
            return ["no JSON body is described"]
        unknown = self.find_unknown(schema, body)
        return self.find_violations(schema, body) + sorted(f"{place}: not described" for place in unknown)

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


def _is_free(form: Schema) -> bool:
    """Whether an object may have any keys."""
    return form.get("additionalProperties", False) is not False or (
        "properties" not in form and "object" in form.get("type", "object")
    )


def point(path: Any) -> str:
    """Return a JSON pointer."""
    return "".join(f"/{step}" for step in path) or "/"


def load_description() -> Description:
    """Return the description that the installed client carries."""
    return Description(json.loads((files("infakt") / "openapi.json").read_text(encoding="utf-8")))
