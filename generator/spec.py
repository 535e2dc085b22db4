"""Loads the files of the description and bundles them into one OpenAPI document.

``openapi.yaml`` lists every path with the file that describes it, as ``<file>#/paths/<path>``. A file has ``paths`` and
``components``; a reference is local or ``<file>#/components/<kind>/<Name>``. In the bundle all references are local,
mixins are merged into the schemas that use them, and every operation has the shared error responses. The rules for a
description are in ``rules``.
"""

from __future__ import annotations

import copy
import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError

from .errors import GeneratorError, Problem, join_pointer, shorten

Json = dict[str, Any]
METHODS = ("get", "put", "post", "delete", "patch")
ROOT = "openapi.yaml"


@dataclass
class Source:
    """One file of the description."""

    name: str
    document: Json


@dataclass
class Description:
    """All files, in the order of the bundle: the root, its resources, then the shared files.

    Attributes:
        origin: The file of each component, by (kind, name).
    """

    sources: list[Source]
    origin: dict[tuple[str, str], Source] = field(default_factory=dict[tuple[str, str], Source])

    @property
    def root(self) -> Json:
        return self.sources[0].document

    def operations(self) -> Iterator[tuple[Source, str, str, Json]]:
        """Yield every operation as (file, path, method, operation)."""
        for source in self.sources:
            for path, method, operation in list_operations(source.document):
                yield source, path, method, operation

    def components(self) -> Iterator[tuple[Source, str, str, Json]]:
        """Yield every component as (file, kind, name, component)."""
        for source in self.sources:
            for kind, named in source.document.get("components", {}).items():
                for name, component in named.items():
                    yield source, kind, name, component


def walk(node: Any, *steps: str | int) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    """Yield the node and all its descendants, each with the path to it."""
    yield steps, node
    children = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, child in children:
        yield from walk(child, *steps, key)


def list_operations(document: Json) -> Iterator[tuple[str, str, Json]]:
    """Yield every operation of a file or of the bundle as (path, method, operation)."""
    for path, item in document.get("paths", {}).items():
        for method in METHODS:
            if method in item:
                yield path, method, item[method]


def resolve(bundle: Json, node: Json) -> Json:
    """Return the node, resolved if it is a reference."""
    while "$ref" in node:
        _, _, kind, name = node["$ref"].split("/")
        node = bundle["components"][kind][name]
    return node


def list_path_parameters(bundle: Json, operation: Json) -> list[Json]:
    """Return the path parameters of an operation."""
    return [
        item for item in (resolve(bundle, item) for item in operation.get("parameters", [])) if item["in"] == "path"
    ]


def find_fields(bundle: Json, operation: Json) -> Json:
    """Return the properties of the object in an operation's successful response."""
    status = min((status for status in operation.get("responses", {}) if status.startswith("2")), default="")
    content = resolve(bundle, operation.get("responses", {}).get(status, {})).get("content", {})
    fields: Json = resolve(bundle, content.get("application/json", {}).get("schema", {})).get("properties", {})
    return fields


def find_rows(bundle: Json, operation: Json) -> Json | None:
    """Return the properties of a list's rows, or None if the response has no list of entities."""
    entities = resolve(bundle, find_fields(bundle, operation).get("entities", {}))
    if "items" not in entities:
        return None
    properties: Json = resolve(bundle, entities["items"]).get("properties", {})
    return properties


def read(folder: Path) -> list[Source]:
    """Read ``openapi.yaml``, the files that describe its paths, and the shared files.

    Raises:
        GeneratorError: A file is missing, unreadable or not listed, or the root and a file disagree about a path.
    """
    problems: list[Problem] = []
    root = load(folder, ROOT, problems)
    if problems:
        raise GeneratorError(problems)
    names = list(dict.fromkeys(name for _, name in _list_paths(root)))
    shared = sorted(path.relative_to(folder).as_posix() for path in folder.glob("shared/*.yaml"))
    sources = [Source(ROOT, root), *(Source(name, load(folder, name, problems)) for name in [*names, *shared])]
    unlisted = {path.relative_to(folder).as_posix() for path in folder.glob("resources/*.yaml")} - set(names)
    problems += [
        Problem(name, "", "this file is not part of the description", f"name its paths under paths in {ROOT}")
        for name in unlisted
    ]
    problems += _compare_paths(root, sources)
    if problems:
        raise GeneratorError(problems)
    return sources


def _list_paths(root: Json) -> Iterator[tuple[str, str]]:
    """Yield (path, file) for each path of the root that a file describes."""
    paths = root.get("paths")
    for path, item in paths.items() if isinstance(paths, dict) else ():
        reference = item.get("$ref") if isinstance(item, dict) else None
        if isinstance(reference, str) and not reference.startswith("#"):
            yield path, reference.partition("#")[0]


def _compare_paths(root: Json, sources: list[Source]) -> Iterator[Problem]:
    """Yield a problem for each path that only the root or only a file has, or that has different names in the two."""
    described = {
        (path, source.name)
        for source in sources[1:]
        if isinstance(source.document.get("paths"), dict)
        for path in source.document["paths"]
    }
    listed = set(_list_paths(root))
    for path, name in described - listed:
        reference = f"{name}#{join_pointer('paths', path)}"
        fix = f"add it under paths in {ROOT}: {{$ref: {reference!r}}}"
        yield Problem(name, join_pointer("paths", path), "this path is not part of the description", fix)
    for path, name in listed - described:
        yield Problem(ROOT, join_pointer("paths", path), f"{name} has no such path", "describe it there or delete it")
    for path, name in listed & described:
        wanted = f"{name}#{join_pointer('paths', path)}"
        if root["paths"][path]["$ref"] != wanted:
            fragment = shorten(root["paths"][path])
            yield Problem(
                ROOT, join_pointer("paths", path), "it refers to another path", f"refer to {wanted}", fragment
            )


def assemble(sources: list[Source]) -> Description:
    """Return the files as one description.

    Raises:
        GeneratorError: Two components of a kind have the same name.
    """
    description = Description(sources)
    problems: list[Problem] = []
    for source, kind, name, _ in description.components():
        earlier = description.origin.setdefault((kind, name), source)
        if earlier is not source:
            what = f"{name} is also a component of {earlier.name}"
            problems.append(Problem(source.name, join_pointer("components", kind, name), what, "give it another name"))
    if problems:
        raise GeneratorError(problems)
    return description


def load(folder: Path, name: str, problems: list[Problem]) -> Json:
    """Read one file, and add what is wrong with it to ``problems``."""
    try:
        document = YAML(typ="safe", pure=True).load((folder / name).read_text(encoding="utf-8"))
    except FileNotFoundError:
        problems.append(Problem(name, "", "the file is missing", f"add it, or remove its paths from {ROOT}"))
        return {}
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else "?"
        problems.append(Problem(name, "", f"line {line} is not YAML: {error.problem}", "correct the line"))
        return {}
    if not isinstance(document, dict):
        problems.append(Problem(name, "", "expected a mapping", "see openapi/README.md", shorten(document)))
        return {}
    problems += [
        Problem(name, join_pointer(*steps), "not a JSON value", "put it in quotes", shorten(node))
        for steps, node in walk(document)
        if not isinstance(node, dict | list | str | int | float | bool | None)
    ]
    return document


def bundle(description: Description) -> Json:
    """Return one document with local references only, merged mixins and the shared error responses.

    Raises:
        GeneratorError: A reference is malformed, or names a component that does not exist or is in another file.
    """
    flat = [(source, _Flattener(description, source)) for source in description.sources]
    paths: Json = {}
    components: dict[str, Json] = {}
    files = {source.name: flattener for source, flattener in flat}
    for path, name in _list_paths(description.root):
        paths[path] = files[name].flatten(files[name].source.document["paths"][path], "paths", path)
    for source, flattener in flat:
        for kind, named in source.document.get("components", {}).items():
            for name, component in named.items():
                if not component.get("x-mixin"):
                    components.setdefault(kind, {})[name] = flattener.flatten(component, "components", kind, name)
    root_flattener = flat[0][1]
    common = root_flattener.flatten(description.root.get("x-common-responses", {}), "x-common-responses")
    problems = [problem for _, flattener in flat for problem in flattener.problems]
    if problems:
        raise GeneratorError(problems)
    for _, _, operation in list_operations({"paths": paths}):
        operation["responses"] = {**operation.get("responses", {}), **_list_missing_responses(operation, common)}
    head = {
        key: root_flattener.flatten(value, key)
        for key, value in description.root.items()
        if key not in {"x-common-responses", "paths", "components"}
    }
    return {
        **head,
        "paths": paths,
        "components": {kind: dict(sorted(named.items())) for kind, named in sorted(components.items())},
    }


def _list_missing_responses(operation: Json, common: Json) -> Json:
    own = operation.get("responses", {})
    return {status: copy.deepcopy(answer) for status, answer in common.items() if status not in own}


@dataclass
class _Flattener:
    """Copies parts of one file into the bundle, with references and mixins resolved."""

    description: Description
    source: Source
    problems: list[Problem] = field(default_factory=list[Problem])

    def flatten(self, node: Any, *steps: str | int) -> Any:
        if isinstance(node, list):
            return [self.flatten(child, *steps, index) for index, child in enumerate(node)]
        if not isinstance(node, dict):
            return node
        if "$ref" in node:
            return self._refer(node, *steps)
        if "allOf" in node:
            return self._merge(node, *steps)
        return {key: self.flatten(child, *steps, key) for key, child in node.items() if key != "x-mixin"}

    def _refer(self, node: Json, *steps: str | int) -> Json:
        target = self._target(node["$ref"], *steps)
        if target is None:
            return {}
        source, kind, name, component = target
        if component.get("x-mixin"):
            merged = _Flattener(self.description, source, self.problems).flatten(component, "components", kind, name)
            return {**merged, **{key: value for key, value in node.items() if key != "$ref"}}
        return {**node, "$ref": f"#/components/{kind}/{name}"}

    def _merge(self, node: Json, *steps: str | int) -> Json:
        """Return the mixins' properties, then the schema's own, which override those of the same name."""
        properties: Json = {}
        required: list[str] = []
        for index, part in enumerate(node["allOf"]):
            target = self._target(part.get("$ref", ""), *steps, "allOf", index)
            if target is None:
                continue
            source, kind, name, component = target
            if not component.get("x-mixin"):
                self._report(
                    "allOf refers to a schema that is not a mixin", "mark it x-mixin, or use $ref", part, *steps
                )
                continue
            mixin = _Flattener(self.description, source, self.problems).flatten(component, "components", kind, name)
            properties |= mixin.get("properties", {})
            required += mixin.get("required", [])
        own = self.flatten({key: child for key, child in node.items() if key not in {"allOf", "x-mixin"}}, *steps)
        required = list(dict.fromkeys([*required, *own.get("required", [])]))
        properties |= own.pop("properties", {})
        return {**own, **({"required": required} if required else {}), "properties": properties}

    def _target(self, reference: str, *steps: str | int) -> tuple[Source, str, str, Json] | None:
        file, _, pointer = reference.partition("#")
        match pointer.split("/"):
            case ["", "components", kind, name]:
                pass
            case _:
                self._report("a reference must name a component", "<file>#/components/<kind>/<Name>", reference, *steps)
                return None
        origin = self.description.origin.get((kind, name))
        if origin is None:
            self._report(
                f"there is no component {name} of kind {kind}", "define it or correct the name", reference, *steps
            )
            return None
        named = posixpath.join(posixpath.dirname(self.source.name), file) if file else self.source.name
        if origin.name != posixpath.normpath(named):
            self._report(f"{name} is in {origin.name}", "name that file before the #", reference, *steps)
            return None
        return origin, kind, name, origin.document["components"][kind][name]

    def _report(self, what: str, fix: str, fragment: object, *steps: str | int) -> None:
        self.problems.append(Problem(self.source.name, join_pointer(*steps), what, fix, shorten(fragment)))
