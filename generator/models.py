"""The classes of the bundle's schemas: how responses are read and requests checked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from . import docs, naming
from .attributes import Attribute, Type, Value, walk_names
from .context import Model
from .spec import Json, list_operations


def find_payloads(bundle: Json) -> set[str]:
    """Return the schemas that are sent: those that request bodies refer to, directly or indirectly."""
    schemas = bundle["components"]["schemas"]
    pending = [_references(operation.get("requestBody", {})) for _, _, operation in list_operations(bundle)]
    names: set[str] = set()
    while pending:
        for name in pending.pop():
            if name not in names and "enum" not in schemas[name]:
                names.add(name)
                pending.append(_references(schemas[name]))
    return names


def list_makers(bundle: Json) -> Iterator[tuple[str, str]]:
    """Yield (kind, resource) of the documents that the payloads of operations create."""
    for _, _, operation in list_operations(bundle):
        for name in sorted(_references(operation.get("requestBody", {}))):
            for kind in bundle["components"]["schemas"][name].get("x-kinds", []):
                yield kind, operation["tags"][0]


def _references(node: Any) -> set[str]:
    if isinstance(node, dict):
        own = {node["$ref"].rpartition("/")[2]} if "/schemas/" in str(node.get("$ref", "")) else set[str]()
        return own.union(*(_references(child) for child in node.values()))
    return set[str]().union(*(_references(child) for child in node)) if isinstance(node, list) else set()


# Reading: how a record's attribute is typed and decoded.

_READ_TYPES = {
    "string": "str",
    "integer": "int",
    "number": "float",
    "boolean": "bool",
    "date": "date",
    "date-time": "datetime",
    "map": "Mapping[str, Any]",
    "any": "Any",
    "file": "bytes",
}
_READERS = {"date": "read_day", "date-time": "read_moment", "number": "read_number"}


def read_annotation(kind: Type) -> str:
    """Return the annotation of a value that is read. A number that was also seen as a string is read as a number."""
    kinds = {value.kind for value in kind.values}
    covered = {"string", "integer"} if "number" in kinds else set[str]()
    values = _keep_first_record([value for value in kind.values if value.kind not in covered])
    return _join(_read_names(value) for value in values)


def _keep_first_record(values: list[Value]) -> list[Value]:
    """Keep only the first of several records, which can read them all: a field that an object lacks is None."""
    others = [value for value in values if value.kind == "record"][1:]
    return [value for value in values if value not in others]


def _read_names(value: Value) -> list[str]:
    if value.kind == "list":
        return [f"Sequence[{read_annotation(Type(value.items))}]"]
    if value.kind == "enum":
        return [value.name, "str"]
    return [value.name or _READ_TYPES[value.kind]]


def _join(groups: Iterable[list[str]]) -> str:
    """Return the union of types without duplicates."""
    return " | ".join(dict.fromkeys(name for names in groups for name in names)) or "Any"


def read_attribute(attribute: Attribute) -> Attribute:
    """Return the attribute as a record declares it."""
    if attribute.unit == "grosze":
        kinds = {value.kind for value in attribute.type.values}
        reader = ", read=read_whole" if "string" in kinds else ""
        return replace(attribute, annotation="Field[int]", expression=f'Field("{attribute.wire}"{reader})')
    option = ""
    for value in attribute.type.values:
        if value.kind in _READERS:
            option = f", read={_READERS[value.kind]}"
        elif value.kind == "enum":
            option = f", read=member({value.name})"
        elif value.kind == "record":
            option = f", decode={value.name}.decode"
        elif value.kind == "list" and value.items and value.items[0].kind == "record":
            option = f", decode={value.items[0].name}.decode_list"
        if option:
            break
    annotation = f"Field[{read_annotation(attribute.type)}]"
    return replace(attribute, annotation=annotation, expression=f'Field("{attribute.wire}"{option})')


# Writing: how a payload's field and a method's parameter are typed and checked.

_WRITE_TYPES = {
    "string": "str",
    "integer": "int",
    "number": "float | int | Decimal",
    "boolean": "bool",
    "date": "date | str",
    "date-time": "datetime | str",
    "map": "Mapping[str, Any]",
    "any": "Any",
    "file": "Upload",
}
_CHECKED = {
    "string": ("str",),
    "enum": ("str",),
    "integer": ("int",),
    "number": ("float", "int", "Decimal"),
    "boolean": ("bool",),
    "date": ("date", "str"),
    "date-time": ("datetime", "str"),
}


def write_annotation(kind: Type) -> str:
    """Return the annotation of a value that is written."""
    return _join([*map(_write_names, kind.values), ["None"] if kind.nullable else []])


def _write_names(value: Value) -> list[str]:
    if value.kind == "list":
        return [f"Sequence[{write_annotation(Type(value.items))}]"]
    if value.kind == "enum":
        return [value.name, "str"]
    return [value.name, "Mapping[str, Any]"] if value.kind == "record" else _WRITE_TYPES[value.kind].split(" | ")


def write_attribute(attribute: Attribute, *, has_kinds: bool = False) -> Attribute:
    """Return the attribute as a payload declares it; a payload with ``kinds`` also validates its ``kind``."""
    if attribute.unit == "grosze":  # the API cuts a text such as "283.74" to 283, so only integers are sent
        attribute = replace(attribute, type=Type((Value("integer"),), nullable=attribute.type.nullable))
    annotation = write_annotation(attribute.type)
    checked = [name for value in attribute.type.values for name in _CHECKED.get(value.kind, ())]
    options = [] if attribute.required else ["default=OMIT"]
    if checked and len({*(value.kind for value in attribute.type.values)} - set(_CHECKED)) == 0:
        null = ["null=True"] if attribute.type.nullable else []
        unit = [f'unit="{attribute.unit}"'] if attribute.unit == "grosze" else []
        accepted = f"accepts({', '.join([*dict.fromkeys(checked), *null, *unit])})"
        options.append(f"validator={f'[{accepted}, makes]' if has_kinds and attribute.wire == 'kind' else accepted}")
    return replace(
        attribute,
        annotation=annotation if attribute.required else f"{annotation} | Omit",
        expression=f"field({', '.join(options)})",
    )


def build_model(
    name: str,
    kind: str,
    schema: Json,
    attributes: Iterable[Attribute],
    modules: dict[str, str],
    makers: Mapping[str, str],
) -> Model:
    """Return the class of a schema.

    Args:
        name: The schema's name, which is the class's.
        kind: record or payload.
        schema: The schema.
        attributes: Its properties with their types.
        modules: The module of each model.
        makers: The resource that creates each kind of document.
    """
    kinds = tuple(schema.get("x-kinds", []))
    if kind == "record":
        shaped = [read_attribute(attribute) for attribute in attributes]
    else:
        shaped = [write_attribute(attribute, has_kinds=bool(kinds)) for attribute in attributes]
    # A keyword-only payload lists what is required first, as a reader expects it.
    ordered = shaped if kind == "record" else sorted(shaped, key=lambda item: not item.required)
    named = {name for attribute in shaped for _, name in walk_names(attribute.type)} - {name}
    imports = tuple(sorted((modules[other], other) for other in named))
    elsewhere = tuple(sorted((made, resource) for made, resource in makers.items() if made not in kinds))
    return Model(
        name,
        modules[name],
        kind,
        docs.describe_model(schema),
        tuple(replace(attribute, doc=docs.describe_attribute(attribute)) for attribute in ordered),
        imports=imports,
        kinds=kinds,
        elsewhere=elsewhere if kinds else (),
    )


def build_enum(name: str, schema: Json, modules: dict[str, str]) -> Model:
    """Return the class of an enum."""
    names = schema.get("x-enum-varnames") or [None] * len(schema["enum"])
    members = tuple((naming.to_member(value, given), value) for value, given in zip(schema["enum"], names, strict=True))
    return Model(name, modules[name], "enum", docs.describe_model(schema), (), members)
