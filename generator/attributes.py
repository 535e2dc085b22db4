"""The attributes that templates print, with their types: properties of schemas and parameters of operations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Value:
    """One alternative of a schema's type.

    ``kind`` is string, integer, number, boolean, date, date-time, file, map, any, list, enum or record; the last two
    have a ``name``, a list has ``items``.
    """

    kind: str
    name: str = ""
    items: tuple[Value, ...] = ()


@dataclass(frozen=True)
class Type:
    """A schema's type: its alternatives, and whether null is one."""

    values: tuple[Value, ...]
    nullable: bool = False


def flatten(kind: Type) -> Iterator[Value]:
    """Every alternative of a type, and those of its items."""
    for value in kind.values:
        yield value
        yield from flatten(Type(value.items))


def walk_names(kind: Type) -> Iterator[tuple[str, str]]:
    """(kind, class) of every model that a type names."""
    return ((value.kind, value.name) for value in flatten(kind) if value.name)


@dataclass(frozen=True)
class FilterTarget:
    """What a filter applies to; printed as the call that makes the runtime's ``Filter``."""

    field: str
    predicate: str
    kind: str
    reading: str = ""
    is_confirmed: bool = True

    def __str__(self) -> str:
        given = {"kind": self.kind, "reading": self.reading, "is_confirmed": self.is_confirmed}
        usual = {"kind": "string", "reading": "", "is_confirmed": True}
        more = [f"{name}={value!r}" for name, value in given.items() if value != usual[name]]
        return f"Filter({', '.join([repr(self.field), repr(self.predicate), *more])})"


@dataclass(frozen=True)
class Attribute:
    """A property of a schema, or a parameter of an operation."""

    wire: str
    name: str
    type: Type
    required: bool = False
    description: str = ""
    unit: str = ""
    in_body: bool = False
    batch: int = 0
    """How many of a list one call takes."""
    annotation: str = ""
    """How it is declared: a record's attribute, a payload's field, a parameter."""
    expression: str = ""
    """How it is made: the call of ``Field`` or ``attrs.field``, or what a body takes of an argument."""
    target: FilterTarget | None = None
    """What a filter applies to."""
    doc: str = ""
    """Its docstring, empty where the name says enough."""

    @property
    def is_subject(self) -> bool:
        """Whether a method is about it: a payload, or a list of things."""
        return self.in_body and self.type.values[0].kind in {"record", "list"}
