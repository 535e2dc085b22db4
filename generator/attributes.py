"""The attributes that templates print, with their types: properties of schemas and parameters of operations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Value:
    """One alternative of a schema's type.

    Attributes:
        kind: string, integer, number, boolean, date, date-time, file, map, any, list, enum or record.
        name: The class of an enum or a record.
        items: The alternatives of a list's items.
    """

    kind: str
    name: str = ""
    items: tuple[Value, ...] = ()


@dataclass(frozen=True)
class Type:
    """A schema's type: its alternatives, and whether it is nullable."""

    values: tuple[Value, ...]
    nullable: bool = False


def flatten(kind: Type) -> Iterator[Value]:
    """Yield every alternative of a type, including those of its items."""
    for value in kind.values:
        yield value
        yield from flatten(Type(value.items))


def walk_names(kind: Type) -> Iterator[tuple[str, str]]:
    """Yield (kind, class) of every model in a type."""
    return ((value.kind, value.name) for value in flatten(kind) if value.name)


@dataclass(frozen=True)
class FilterTarget:
    """The field that a filter applies to, printed as the call that makes the runtime's ``Filter``."""

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
    """Maximum number of items in one call; 0 if the list is not split."""
    annotation: str = ""
    """Its declared type, as a record's attribute, a payload's field or a parameter."""
    expression: str = ""
    """The call of ``Field`` or ``attrs.field`` that makes it, or the value that a body gets from an argument."""
    target: FilterTarget | None = None
    """The target of a filter."""
    doc: str = ""
    """Its docstring; empty if the name says enough."""

    @property
    def is_subject(self) -> bool:
        """Whether it is the object of a method: a payload or a list."""
        return self.in_body and self.type.values[0].kind in {"record", "list"}
