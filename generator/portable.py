"""The bundle for other tools, as two documents: the API, and the webhooks that it posts.

Both are OpenAPI 3.1 in a form that common generators support. Constructs that many of them cannot handle are replaced
by equivalent ones: a range of statuses (``5XX``) becomes the statuses that were seen, and each open enum, which the
bundle repeats wherever it is used, becomes a named component.
"""

from __future__ import annotations

from typing import Any

from .spec import METHODS, Json, walk

SERVER_FAILURES = ("500", "502", "503", "504")
"""The statuses that replace ``5XX``, as returned by gateways and by the API itself."""
_PREFIX = "#/components/schemas/"


def split(bundle: Json) -> tuple[Json, Json]:
    """Split a bundle into (the API, its webhooks)."""
    opened = _name_open_enums(_expand_failures(bundle))
    api = {key: value for key, value in opened.items() if key != "webhooks"}
    title = f"{bundle['info']['title']}: webhooks"
    hooks = {
        **{key: value for key, value in opened.items() if key not in {"paths", "servers", "security", "tags"}},
        "info": {**opened["info"], "title": title},
    }
    return _keep_used(api), _keep_used(hooks)


def _expand_failures(bundle: Json) -> Json:
    """Return the bundle with single statuses in place of a range."""
    paths = {
        path: {verb: _expand_range(node) if verb in METHODS else node for verb, node in item.items()}
        for path, item in bundle["paths"].items()
    }
    return {**bundle, "paths": paths}


def _expand_range(operation: Json) -> Json:
    responses = {status: node for status, node in operation["responses"].items() if status != "5XX"}
    failure = operation["responses"].get("5XX")
    expanded = dict.fromkeys(SERVER_FAILURES, failure) if failure else {}
    return {**operation, "responses": {**responses, **expanded}}


def _name_open_enums(bundle: Json) -> Json:
    """Return the bundle with a component for each open enum, and references to it."""
    enums = {name for name, schema in bundle["components"]["schemas"].items() if "enum" in schema}
    used: set[str] = set()

    def rewrite(node: Any) -> Any:
        if isinstance(node, list):
            return [rewrite(child) for child in node]
        if not isinstance(node, dict):
            return node
        name = _find_open_enum(node, enums)
        if name is None:
            return {key: rewrite(child) for key, child in node.items()}
        used.add(name)
        rest = {key: child for key, child in node.items() if key != "anyOf"}
        reference = {"$ref": f"{_PREFIX}Open{name}"}
        is_nullable = {"type": "null"} in node["anyOf"]
        return {"anyOf": [reference, {"type": "null"}], **rest} if is_nullable else {**reference, **rest}

    rewritten: Json = rewrite(bundle)
    named = {f"Open{name}": _open(name) for name in sorted(used)}
    components = rewritten["components"]
    schemas = dict(sorted({**components["schemas"], **named}.items()))
    return {**rewritten, "components": {**components, "schemas": schemas}}


def _find_open_enum(node: Json, enums: set[str]) -> str | None:
    """Return the name of the enum that a schema opens, or None if it is not an open enum."""
    match node.get("anyOf"):
        case [{"$ref": str(reference)}, {"type": "string"}, *rest] if rest in ([], [{"type": "null"}]):
            name = reference.removeprefix(_PREFIX)
            return name if name in enums else None
        case _:
            return None


def _open(name: str) -> Json:
    return {
        "description": f"A value of {name}, or one that is not known yet.",
        "anyOf": [{"$ref": f"{_PREFIX}{name}"}, {"type": "string"}],
    }


def _keep_used(document: Json) -> Json:
    """Return the document without unused components."""
    components = document["components"]
    schemes = {
        name for requirement in document.get("security", []) for name in requirement
    }  # referenced without a $ref
    kept: set[tuple[str, str]] = {("securitySchemes", name) for name in schemes}
    waiting = [{key: value for key, value in document.items() if key != "components"}]
    while waiting:
        for reference in _references(waiting.pop()) - kept:
            kept.add(reference)
            kind, name = reference
            waiting.append(components[kind][name])
    return {
        **document,
        "components": {
            kind: {name: component for name, component in named.items() if (kind, name) in kept}
            for kind, named in components.items()
            if any((kind, name) in kept for name in named)
        },
    }


def _references(node: Any) -> set[tuple[str, str]]:
    texts = [child["$ref"] for _, child in walk(node) if isinstance(child, dict) and isinstance(child.get("$ref"), str)]
    return {(kind, name) for text in texts for kind, name in [text.removeprefix("#/components/").split("/")]}
