"""The filters of lists: which field each applies to, and those that the documentation's general rule adds.

openapi/ lists the filters that are documented individually or were seen. The documentation also has a general rule: the
predicates of a field follow from its type. If the description states that rule (``x-filter-rule``), it is applied to
every scalar field of a row, and the filters that it adds are marked ``basis: general``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from . import levels, naming
from .errors import Problem, join_pointer
from .spec import Description, Json, find_rows, list_operations, resolve

NAME = re.compile(r"q\[(\w+)_([a-z]+)\](?:\[\])?")
PREDICATES = {
    "string": {"eq", "cont", "null", "in"},
    "integer": {"eq", "lt", "lteq", "gt", "gteq", "null", "in"},
    "number": {"eq", "lt", "lteq", "gt", "gteq", "null", "in"},
    "date": {"eq", "lt", "lteq", "gt", "gteq", "null", "in"},
    "date-time": {"eq", "lt", "lteq", "gt", "gteq", "null"},
    "boolean": {"eq", "null"},
}
"""The predicates that the client can check against rows, by the kind of the field."""

_FORMATS = {"date", "date-time"}
_DERIVED = "General"
_WORDS = {
    "eq": "`{}` equals this.",
    "cont": "`{}` contains this, in upper or lower case.",
    "lt": "`{}` is less, or earlier.",
    "lteq": "`{}` equals this, or is less or earlier.",
    "gt": "`{}` is more, or later.",
    "gteq": "`{}` equals this, or is more or later.",
    "null": "True: `{}` has no value; false: it has one.",
}
_SCHEMAS: dict[str, Json] = {
    "string": {"type": "string"},
    "integer": {"type": "integer"},
    "number": {"type": "number"},
    "date": {"type": "string", "format": "date"},
    "date-time": {"type": "string", "format": "date"},
    "boolean": {"type": "boolean"},
}


def offer(bundle: Json) -> Json:
    """Return the bundle with the target of each filter of a list, and with the filters of the general rule."""
    added: Json = {}
    for operation in _lists(bundle):
        named = [(item, resolve(bundle, item)) for item in operation.get("parameters", [])]
        for _, parameter in named:
            _annotate(parameter)
        taken = {parameter["name"] for _, parameter in named}
        offered = _derive(bundle, operation) if takes_rule(operation) else {}
        fresh = {name: item for name, item in offered.items() if item["name"] not in taken}
        operation["parameters"] = [*operation.get("parameters", []), *({"$ref": _refer(name)} for name in fresh)]
        added |= fresh
    if added:
        parameters = dict(sorted({**bundle["components"].get("parameters", {}), **added}.items()))
        bundle["components"] = dict(sorted({**bundle["components"], "parameters": parameters}.items()))
    return bundle


def withhold(bundle: Json) -> Json:
    """Remove what ``offer`` added, so that the engine does not parse thousands of parameters."""
    for operation in _lists(bundle):
        operation["parameters"] = [item for item in operation.get("parameters", []) if not is_derived(item)]
    parameters = bundle["components"].get("parameters", {})
    for name in [name for name in parameters if is_derived_name(name)]:
        del parameters[name]
    return bundle


def takes_rule(operation: Json) -> bool:
    """Return whether the general rule applies to a list, which is so if the API itself orders or filters its rows.

    A list that can be neither ordered nor filtered is a short list of constants. A list that has its own rate class, or
    is deprecated, is forwarded to KSeF, which accepts only the filters that are described.
    """
    parameters = [item.get("$ref", item.get("name", "")) for item in operation.get("parameters", [])]
    is_searched = any(name.endswith("/Order") or name == "order" or name.startswith("q[") for name in parameters)
    is_forwarded = "x-rate-class" in operation or operation.get("deprecated", False)
    return "x-page" in operation and is_searched and not is_forwarded


def is_derived(parameter: Json) -> bool:
    """Return whether a parameter of an operation was added by the general rule."""
    return str(parameter.get("$ref", "")).startswith(_refer(_DERIVED))


def is_derived_name(name: str) -> bool:
    """Return whether a shared parameter with this name was added by the general rule."""
    return name.startswith(_DERIVED)


def list_derived(bundle: Json) -> Iterator[str]:
    """Yield the filters of the general rule, named as in a run: `list_clients q[city_cont]`."""
    for _, _, operation in list_operations(bundle):
        for parameter in operation.get("parameters", []):
            if is_derived(parameter):
                yield f"{operation['operationId']} {resolve(bundle, parameter)['name']}"


def find_kinds(bundle: Json, operation: Json) -> dict[str, str]:
    """Return the scalar fields of a list's rows, each with its kind."""
    kinds = {name: find_kind(bundle, schema) for name, schema in (find_rows(bundle, operation) or {}).items()}
    return {name: kind for name, kind in kinds.items() if kind}


def find_kind(bundle: Json, schema: Json) -> str:
    """Return a field's kind: string, integer, number, date, date-time or boolean; empty if it is not a scalar.

    An open enum is a string. A string with a unit is a number, and so is a number that was also seen as a string.
    """
    forms = [resolve(bundle, form) for form in schema.get("anyOf", [schema])]
    types = {name for form in forms for name in _types(form)} - {"null"}
    formats = {form["format"] for form in forms if "format" in form}
    if not types or types & {"object", "array"}:
        return ""
    if "boolean" in types:
        return "boolean"
    if "number" in types or (types == {"string"} and "x-unit" in schema):
        return "number"
    if "integer" in types:
        return "integer"
    return min(formats & _FORMATS, default="string")


def find_target(bundle: Json, operation: Json, parameter: Json) -> tuple[str, str]:
    """Return (field, kind) of a filter's target; a dotted field is that of an object, or of each item of a list."""
    field, _, inner = parameter.get("x-filter", {}).get("field", "").partition(".")
    schema = (find_rows(bundle, operation) or {}).get(field, {})
    if inner:
        forms = [resolve(bundle, form) for form in schema.get("anyOf", [schema])]
        held = [resolve(bundle, form.get("items", form)).get("properties", {}) for form in forms]
        schema = next((properties[inner] for properties in held if inner in properties), {})
    return field, find_kind(bundle, schema)


def check(description: Description, bundle: Json) -> Iterator[Problem]:
    """Check that every filter applies to a field of the rows, with a predicate that the field's kind accepts."""
    for source, path, verb, _ in description.operations():
        operation = bundle["paths"][path][verb]
        for item in operation.get("parameters", []):
            parameter = resolve(bundle, item)
            if not is_derived(item) and ("x-filter" in parameter or parameter["name"].startswith("q[")):
                for what, fix in _find_mistakes(bundle, operation, parameter):
                    yield Problem(source.name, join_pointer("paths", path, verb), f"{parameter['name']} {what}", fix)


def _find_mistakes(bundle: Json, operation: Json, parameter: Json) -> Iterator[tuple[str, str]]:
    if "x-page" not in operation:
        yield "does not filter a list", "a filter belongs to an operation with x-page"
        return
    _, kind = find_target(bundle, operation, parameter)
    predicate = parameter.get("x-filter", {}).get("predicate", "")
    if not kind:
        yield "applies to no scalar field of the rows", "name the row's field it applies to: x-filter: {field: …}"
    elif predicate not in PREDICATES[kind]:
        allowed = ", ".join(sorted(PREDICATES[kind]))
        yield f"applies {predicate!r} to a field of type {kind}", f"a field of type {kind} takes {allowed}"
    wanted = {"null": "boolean", "in": "array"}.get(predicate)
    given = resolve(bundle, parameter["schema"]).get("type")
    if wanted and given != wanted:
        yield f"takes {given}", f"a filter for {predicate} takes {wanted}"


def _annotate(parameter: Json) -> None:
    """Add the target of a described filter, as far as it follows from its name."""
    match = NAME.fullmatch(parameter["name"])
    stated = parameter.get("x-filter", {})
    if not match and not stated:
        return
    field, predicate = match.groups() if match else ("", "eq")
    basis = "general" if levels.find_strongest(levels.read(parameter)) == levels.INFERRED else "confirmed"
    parameter["x-filter"] = {"field": field, "predicate": predicate, "basis": basis, **stated}


def _derive(bundle: Json, operation: Json) -> Json:
    """Return the parameters that the general rule adds to a list, by component name."""
    rule: Json = bundle.get("x-filter-rule", {})
    facts = [resolve(bundle, item).get("x-filter", {}) for item in operation.get("parameters", [])]
    counted = {fact["field"] for fact in facts if fact.get("acts_on") == "total"}
    return {
        _name(kind, field, predicate, "total" if field in counted else ""): {
            "name": f"q[{field}_{predicate}]",
            "in": "query",
            "description": _WORDS[predicate].format(field),
            "schema": _SCHEMAS["boolean" if predicate == "null" else kind],
            "x-filter": {
                "field": field,
                "predicate": predicate,
                "basis": "general",
                **({"acts_on": "total"} if field in counted else {}),
            },
        }
        for field, kind in find_kinds(bundle, operation).items()
        for predicate in rule.get(kind, [])
    }


def _name(*words: str) -> str:
    """Return the component's name, with the kind because a field may have another kind in another list."""
    return _DERIVED + "".join(naming.to_class(word.replace("-", "_")) for word in words)


def _types(schema: Json) -> list[str]:
    named = schema.get("type", [])
    return [named] if isinstance(named, str) else named


def _refer(name: str) -> str:
    return f"#/components/parameters/{name}"


def _lists(bundle: Json) -> Iterator[Json]:
    return (operation for _, _, operation in list_operations(bundle) if "x-page" in operation)
