"""The rules that the description must follow in addition to OpenAPI's; openapi/README.md lists them.

``shape.yaml`` has the rules for a single file, this module those that compare several places.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError, best_match
from openapi_spec_validator import OpenAPIV31SpecValidator
from ruamel.yaml import YAML

from . import families, filters, levels, meaning, sightings
from .errors import Problem, join_pointer, shorten, suggest
from .models import list_makers
from .spec import ROOT, Description, Json, Source, walk

PATH_PARAMETER = re.compile(r"{(\w+)}")


@cache
def _shape() -> Draft202012Validator:
    schema = YAML(typ="safe", pure=True).load(Path(__file__).with_name("shape.yaml").read_text(encoding="utf-8"))
    return Draft202012Validator(schema)


@cache
def _root_shape() -> Draft202012Validator:
    return Draft202012Validator({**_shape().schema, "required": ["openapi", "info", "servers", "tags", "paths"]})


@cache
def _sightings_shape() -> Draft202012Validator:
    return Draft202012Validator({"$ref": "#/$defs/sightings", "$defs": _shape().schema["$defs"]})


def check_shape(source: Source) -> list[Problem]:
    """Return the problems of one file by itself: unknown keys, missing keys, malformed values."""
    shapes = {ROOT: _root_shape, sightings.FILE: _sightings_shape}
    shape = shapes.get(source.name, _shape)()
    return [*(_explain(source, error) for error in shape.iter_errors(source.document)), *levels.check(source)]


def _explain(source: Source, error: ValidationError) -> Problem:
    """Describe the innermost cause, because an outer one only says that no alternative matches."""
    cause = best_match([error]) or error
    pointer = join_pointer(*cause.absolute_path)
    schema = cause.schema if isinstance(cause.schema, dict) else {}
    fragment = shorten(cause.instance)
    if cause.validator == "additionalProperties":
        known = [*schema.get("properties", {}), *schema.get("patternProperties", {})]
        unknown = [key for key in cause.instance if key not in schema.get("properties", {})]
        what = f"unknown key {', '.join(map(str, unknown))}"
        return Problem(source.name, pointer, what, suggest(unknown, known), fragment)
    if cause.validator == "required":
        return Problem(source.name, pointer, cause.message.replace("property", "key"), "add it", fragment)
    if cause.validator == "enum":
        fix = f"use one of {', '.join(map(str, cause.validator_value))}"
        return Problem(source.name, pointer, "unknown value", fix, fragment)
    if cause.validator == "pattern":
        return Problem(source.name, pointer, "malformed", f"it must match {cause.validator_value}", fragment)
    return Problem(source.name, pointer, cause.message[:160], "see openapi/README.md", fragment)


def check(description: Description, bundle: Json) -> list[Problem]:
    """Return the problems that involve several places, and the bundle's violations of OpenAPI 3.1."""
    return [
        *_check_names(description),
        *_check_paths(description),
        *_check_components(description),
        *meaning.check(description, bundle),
        *meaning.check_webhooks(bundle),
        *families.check(description, bundle),
        *_check_kinds(description, bundle),
        *filters.check(description, bundle),
        *(
            Problem("openapi.json", join_pointer(*error.absolute_path), error.message[:160], "see OpenAPI 3.1")
            for error in OpenAPIV31SpecValidator(bundle).iter_errors()
        ),
    ]


def _check_names(description: Description) -> Iterator[Problem]:
    """Check that names are unique, tags declared and referenced operations defined."""
    tags = {tag["name"] for tag in description.root["tags"]}
    ids = [operation["operationId"] for *_, operation in description.operations()]
    methods = [(operation["tags"][0], operation["x-method"]) for *_, operation in description.operations()]
    for source, path, verb, operation in description.operations():
        pointer = join_pointer("paths", path, verb)
        tag, method = operation["tags"][0], operation["x-method"]
        if ids.count(operation["operationId"]) > 1:
            yield Problem(source.name, pointer, f"{operation['operationId']} is taken", "choose another operationId")
        if methods.count((tag, method)) > 1:
            yield Problem(source.name, pointer, f"{tag}.{method} is taken", "choose another x-method")
        if tag not in tags:
            yield Problem(source.name, pointer, f"tag {tag} is not declared", "add it under tags in openapi.yaml")
        for key in ("x-task", "x-poll"):
            for role, target in operation.get(key, {}).items():
                if target not in ids:
                    fix = suggest([target], ids, "name an operationId")
                    what = f"the {role} {target} is not an operation"
                    yield Problem(source.name, f"{pointer}/{key}/{role}", what, fix)


def _check_kinds(description: Description, bundle: Json) -> Iterator[Problem]:
    """Check that exactly one resource creates each kind of document, by an operation that takes the schema."""
    makers = set(list_makers(bundle))
    for source, _, name, component in description.components():
        for kind in component.get("x-kinds", []):
            tags = sorted(tag for made, tag in makers if made == kind)
            if len(tags) != 1:
                what = f"kind {kind} is created by {' and '.join(tags) or 'no operation'}"
                pointer = join_pointer("components", "schemas", name, "x-kinds")
                yield Problem(source.name, pointer, what, "list it in the schemas of one resource only")


def _check_paths(description: Description) -> Iterator[Problem]:
    """Check that the path parameters of an operation are those in its path."""
    for source, path, verb, operation in description.operations():
        parameters = [resolve_parameter(description, parameter) for parameter in operation.get("parameters", [])]
        named = sorted(parameter["name"] for parameter in parameters if parameter["in"] == "path")
        if named != sorted(PATH_PARAMETER.findall(path)):
            what = f"the path names {sorted(PATH_PARAMETER.findall(path))}, its parameters are {named}"
            yield Problem(source.name, join_pointer("paths", path, verb), what, "describe each path parameter")


def resolve_parameter(description: Description, parameter: Json) -> Json:
    """Return the parameter, resolved if it is a reference."""
    if "$ref" not in parameter:
        return parameter
    name = parameter["$ref"].rpartition("/")[2]
    resolved: Json = description.origin["parameters", name].document["components"]["parameters"][name]
    return resolved


def _check_components(description: Description) -> Iterator[Problem]:
    used = {
        node["$ref"].rpartition("#/components/")[2]
        for source in description.sources
        for _, node in walk(source.document)
        if isinstance(node, dict) and isinstance(node.get("$ref"), str)
    }
    for source, kind, name, _ in description.components():
        if kind != "securitySchemes" and f"{kind}/{name}" not in used:
            pointer = join_pointer("components", kind, name)
            yield Problem(source.name, pointer, f"nothing refers to {name}", "use it or delete it")
