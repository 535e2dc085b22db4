"""Finds the node of the description that a node of the bundle comes from."""

from __future__ import annotations

from typing import Any

from .errors import join_pointer
from .spec import Description, Source

Steps = tuple[str | int, ...]
Place = tuple[str, str]


def locate(description: Description, steps: Steps) -> Place:
    """Return (file, pointer) of a node of the bundle; a property of a mixin is located in the mixin."""
    source = description.sources[0]
    match steps:
        case ("components", str(kind), str(name), *_):
            source = description.origin.get((kind, name), source)
        case ("paths", str(path), *_):
            described = (item for item in description.sources[1:] if path in item.document.get("paths", {}))
            source = next(described, source)
        case _:
            pass
    return _descend(description, source, source.document, (), steps) or ("openapi.json", join_pointer(*steps))


def _descend(description: Description, source: Source, node: Any, place: Steps, steps: Steps) -> Place | None:
    """Follow steps from a node, through references and into mixins; return None if they lead nowhere."""
    if not steps:
        return source.name, join_pointer(*place)
    if isinstance(node, list):
        index = int(steps[0])
        return _descend(description, source, node[index], (*place, index), steps[1:]) if index < len(node) else None
    if not isinstance(node, dict):
        return None
    if "$ref" in node:
        return _enter(description, node["$ref"], steps)
    if steps[0] in node:
        found = _descend(description, source, node[steps[0]], (*place, steps[0]), steps[1:])
        if found:
            return found
    mixins = (_enter(description, part["$ref"], steps) for part in reversed(node.get("allOf", [])))
    return next(filter(None, mixins), None)


def _enter(description: Description, reference: str, steps: Steps) -> Place | None:
    _, _, kind, name = reference.partition("#")[2].split("/")
    source = description.origin[kind, name]
    place = ("components", kind, name)
    return _descend(description, source, source.document["components"][kind][name], place, steps)
