"""The interface that a bundle gives to callers: methods and arguments, classes and attributes, enums and values.

Two bundles are compared by their interfaces, because those are what an upgrade changes for a program.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from . import levels, naming
from .spec import Json, list_operations, resolve, walk

_PREFIX = "#/components/schemas/"


@dataclass(frozen=True)
class Value:
    """An argument or an attribute: the types it may have, and whether it is required."""

    types: frozenset[str]
    required: bool = False
    evidence: str = ""


@dataclass(frozen=True)
class Method:
    """One operation as a method of the client."""

    name: str
    arguments: dict[str, Value]
    filters: dict[str, Value]
    result: frozenset[str]
    facts: dict[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True)
class Model:
    """One class: read, written or both."""

    attributes: dict[str, Value]
    is_read: bool
    is_written: bool
    evidence: str = ""


@dataclass(frozen=True)
class Interface:
    """Everything that callers see.

    Attributes:
        methods: The methods, by verb and path.
        enums: The values of each enum with their evidence, by name.
        webhooks: The operationId of each webhook, by name.
        words: The descriptions and summaries, by path.
    """

    methods: dict[str, Method]
    models: dict[str, Model]
    enums: dict[str, dict[str, str]]
    webhooks: dict[str, str]
    words: dict[str, str]


def view(bundle: Json) -> Interface:
    """Return the interface of a bundle."""
    schemas: dict[str, Json] = bundle["components"].get("schemas", {})
    read, written = _directions(bundle)
    return Interface(
        methods={f"{verb.upper()} {path}": _method(bundle, node) for path, verb, node in list_operations(bundle)},
        models={
            name: Model(_attributes(schema), name in read, name in written, _evidence(schema))
            for name, schema in schemas.items()
            if "enum" not in schema
        },
        enums={
            name: {value: _evidence(schema, value) for value in schema["enum"]}
            for name, schema in schemas.items()
            if "enum" in schema
        },
        webhooks={name: item["post"]["operationId"] for name, item in bundle.get("webhooks", {}).items()},
        words=_words(bundle),
    )


def _method(bundle: Json, node: Json) -> Method:
    parameters = [resolve(bundle, parameter) for parameter in node.get("parameters", [])]
    offered = {parameter["name"]: parameter for parameter in parameters if "x-hidden" not in parameter}
    arguments = {naming.to_identifier(name): _parameter(item) for name, item in offered.items() if not _is_filter(name)}
    filters = {naming.to_identifier(name): _parameter(item) for name, item in offered.items() if _is_filter(name)}
    for media in node.get("requestBody", {}).get("content", {}).values():
        body = resolve(bundle, media["schema"])
        arguments |= {naming.to_identifier(name): value for name, value in _attributes(body).items()}
    facts = {
        "the order of its rows": node.get("x-page", {}).get("order", ""),
        "the order to fall back on": node.get("x-page", {}).get("fallback", ""),
        "the identity of its rows": node.get("x-page", {}).get("identity", ""),
        "the scopes it needs": ", ".join(node["security"][0].get("ApiKey", [])) if node.get("security") else "",
        "its rate class": node.get("x-rate-class", ""),
        "its side effects": node.get("x-side-effects", ""),
        "its deprecation": "deprecated" if node.get("deprecated") else "",
        "its evidence": _evidence(node),
    }
    name = f"client.{node['tags'][0]}.{node['x-method']}"
    return Method(name, arguments, filters, _result(bundle, node), facts)


def _is_filter(name: str) -> bool:
    return name.startswith("q[")


def _parameter(parameter: Json) -> Value:
    is_required = parameter.get("required", False)
    return Value(_types(parameter["schema"]), is_required, _evidence(parameter))


def _result(bundle: Json, node: Json) -> frozenset[str]:
    """Return the schemas of a successful response, or its media types if it is not JSON."""
    answers = [resolve(bundle, answer) for status, answer in node["responses"].items() if status.startswith("2")]
    media = [item for answer in answers for item in answer.get("content", {}).items()]
    return frozenset(
        name
        for kind, item in media
        for name in (_types(item["schema"]) if kind == "application/json" else frozenset({kind}))
    )


def _attributes(schema: Json) -> dict[str, Value]:
    required = schema.get("required", [])
    return {
        name: Value(_types(child), name in required, _evidence(child))
        for name, child in schema.get("properties", {}).items()
    }


def _types(schema: Json) -> frozenset[str]:
    """Return the types of a value in words: a class by its name, an amount with its unit."""
    if "$ref" in schema:
        return frozenset({schema["$ref"].rpartition("/")[2]})
    if "anyOf" in schema:
        return frozenset(name for choice in schema["anyOf"] for name in _types(choice))
    kinds = schema.get("type", "any value")
    return frozenset(_name_type(kind, schema) for kind in (kinds if isinstance(kinds, list) else [kinds]))


def _name_type(kind: str, schema: Json) -> str:
    if kind == "array":
        return f"list of {join(_types(schema.get('items', {})))}"
    if kind == "string" and schema.get("format"):
        return str(schema["format"])
    unit = f" ({schema['x-unit']})" if schema.get("x-unit") and kind in {"integer", "number"} else ""
    return kind + unit


def join(types: frozenset[str]) -> str:
    """Join types with "or", null last."""
    return " or ".join(sorted(types, key=lambda name: (name == "null", name))) or "nothing"


def _evidence(node: Json, value: str = "") -> str:
    return "; ".join(levels.read(node, value))


def _directions(bundle: Json) -> tuple[set[str], set[str]]:
    """Return (the schemas in responses, the schemas in requests)."""
    posts = [item["post"] for item in bundle.get("webhooks", {}).values()]
    nodes = [node for _, _, node in list_operations(bundle)]
    read = _reach(bundle, [node["responses"] for node in nodes] + [post["requestBody"] for post in posts])
    written = _reach(bundle, [node["requestBody"] for node in nodes if "requestBody" in node])
    return read, written


def _reach(bundle: Json, waiting: list[Any]) -> set[str]:
    """Return the names of all schemas that can be reached from the given nodes."""
    seen: set[str] = set()
    while waiting:
        for _, node in walk(waiting.pop()):
            reference = node.get("$ref") if isinstance(node, dict) else None
            if isinstance(reference, str) and reference not in seen:
                seen.add(reference)
                waiting.append(resolve(bundle, node))
    return {reference.removeprefix(_PREFIX) for reference in seen if reference.startswith(_PREFIX)}


def _words(bundle: Json) -> dict[str, str]:
    """Return every description and summary, by path."""
    return {
        json.dumps(steps[:-1]): node
        for steps, node in walk(bundle)
        if steps and steps[-1] in {"description", "summary"} and isinstance(node, str)
    }
