"""The filters of lists: which field each applies to, and those that the documentation's general rule adds.

openapi/ lists the filters that are documented one by one or were seen. The documentation also has a rule: which
predicates a field takes follows from its type. Where the description states that rule (``x-filter-rule``), it is
applied to every scalar field of a row, and what it adds is marked ``basis: general``.
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
"""The predicates that the client can check on the rows, by the kind of the field."""

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
    """The bundle, with what each filter of a list applies to, and with the filters of the general rule."""
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
    """Removes what ``offer`` added, so that the engine does not parse thousands of parameters."""
    for operation in _lists(bundle):
        operation["parameters"] = [item for item in operation.get("parameters", []) if not is_derived(item)]
    parameters = bundle["components"].get("parameters", {})
    for name in [name for name in parameters if is_derived_name(name)]:
        del parameters[name]
    return bundle


def takes_rule(operation: Json) -> bool:
    """Whether the general rule applies to a list: one whose rows are ordered or filtered by the API's own tables.

    A list that can be neither is a short list of constants, and one with a rate class of its own, or that is
    deprecated, is passed on to KSeF, which accepts the listed filters only.
    """
    parameters = [item.get("$ref", item.get("name", "")) for item in operation.get("parameters", [])]
    is_searched = any(name.endswith("/Order") or name == "order" or name.startswith("q[") for name in parameters)
    is_handed_on = "x-rate-class" in operation or operation.get("deprecated", False)
    return "x-page" in operation and is_searched and not is_handed_on


def is_derived(parameter: Json) -> bool:
    """Whether a parameter of an operation was added by the general rule."""
    return str(parameter.get("$ref", "")).startswith(_refer(_DERIVED))


def is_derived_name(name: str) -> bool:
    """Whether a shared parameter of this name was added by the general rule."""
    return name.startswith(_DERIVED)


def list_derived(bundle: Json) -> Iterator[str]:
    """The filters by the general rule as a run names them: `list_clients q[city_cont]`."""
    for _, _, operation in list_operations(bundle):
        for parameter in operation.get("parameters", []):
            if is_derived(parameter):
                yield f"{operation['operationId']} {resolve(bundle, parameter)['name']}"


def find_kinds(bundle: Json, operation: Json) -> dict[str, str]:
    """The scalar fields of a list's rows, each with its kind."""
    kinds = {name: find_kind(bundle, schema) for name, schema in (find_rows(bundle, operation) or {}).items()}
    return {name: kind for name, kind in kinds.items() if kind}


def find_kind(bundle: Json, schema: Json) -> str:
    """A field's kind: string, integer, number, date, date-time or boolean; an empty string for what is no scalar.

    An open enum is a string. A string with a unit holds a number, and where a number was seen as a string it is one.
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
    """(field, kind) of what a filter applies to; a dotted field is that of each item of a list, or of an object."""
    field, _, inner = parameter.get("x-filter", {}).get("field", "").partition(".")
    schema = (find_rows(bundle, operation) or {}).get(field, {})
    if inner:
        forms = [resolve(bundle, form) for form in schema.get("anyOf", [schema])]
        held = [resolve(bundle, form.get("items", form)).get("properties", {}) for form in forms]
        schema = next((properties[inner] for properties in held if inner in properties), {})
    return field, find_kind(bundle, schema)


def check(description: Description, bundle: Json) -> Iterator[Problem]:
    """Every filter applies to a field of the rows, with a predicate that the field's kind accepts."""
    for source, path, verb, _ in description.operations():
        operation = bundle["paths"][path][verb]
        for item in operation.get("parameters", []):
            parameter = resolve(bundle, item)
            if not is_derived(item) and ("x-filter" in parameter or parameter["name"].startswith("q[")):
                for what, fix in _find_mistakes(bundle, operation, parameter):
                    yield Problem(source.name, join_pointer("paths", path, verb), f"{parameter['name']} {what}", fix)


def _find_mistakes(bundle: Json, operation: Json, parameter: Json) -> Iterator[tuple[str, str]]:
    if "x-page" not in operation:
        yield "filters no list", "filters belong to an operation with x-page"
        return
    _, kind = find_target(bundle, operation, parameter)
    predicate = parameter.get("x-filter", {}).get("predicate", "")
    if not kind:
        yield "applies to no scalar field of the rows", "name the row's field it applies to: x-filter: {field: …}"
    elif predicate not in PREDICATES[kind]:
        allowed = ", ".join(sorted(PREDICATES[kind]))
        yield f"asks {predicate!r} of a field of type {kind}", f"a field of type {kind} takes {allowed}"
    wanted = {"null": "boolean", "in": "array"}.get(predicate)
    given = resolve(bundle, parameter["schema"]).get("type")
    if wanted and given != wanted:
        yield f"takes {given}", f"a filter for {predicate} takes {wanted}"


def _annotate(parameter: Json) -> None:
    """States what a listed filter applies to, as far as its name says so."""
    match = NAME.fullmatch(parameter["name"])
    stated = parameter.get("x-filter", {})
    if not match and not stated:
        return
    field, predicate = match.groups() if match else ("", "eq")
    basis = "general" if levels.find_strongest(levels.read(parameter)) == levels.INFERRED else "confirmed"
    parameter["x-filter"] = {"field": field, "predicate": predicate, "basis": basis, **stated}


def _derive(bundle: Json, operation: Json) -> Json:
    """The parameters of the general rule for a list, by the names of their components."""
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
    """The component's name. The kind is part of it: rows of other lists may have the field in another."""
    return _DERIVED + "".join(naming.to_class(word.replace("-", "_")) for word in words)


def _types(schema: Json) -> list[str]:
    named = schema.get("type", [])
    return [named] if isinstance(named, str) else named


def _refer(name: str) -> str:
    return f"#/components/parameters/{name}"


def _lists(bundle: Json) -> Iterator[Json]:
    return (operation for _, _, operation in list_operations(bundle) if "x-page" in operation)
