# Generated: do not edit. Change openapi/ or generator/runtime/operation.py,
# then run: python -m generator build
"""An operation of the API, and a call of it with its values filled in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias
from urllib.parse import quote
from uuid import UUID

from .address import check_path, check_query
from .body import OMIT
from .dates import write_day

if TYPE_CHECKING:
    from .filters import Filter

Identifier: TypeAlias = str | int | UUID
_UNSAFE = re.compile(r"[\s/\\%?#\x00-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Operation:
    """What the description says about one operation.

    Attributes:
        name: Name of the operation, such as ``list_invoices``.
        method: HTTP method.
        path: Template of the path.
        filters: The filters that are listed one by one.
        fields: The types of the rows' fields, if the general rule of filters applies to the list.
        criteria: The fields by which a created row is found, each with the filters that select rows by it.
        identity: The field that identifies a row.
        order: The order to request if the caller gives none.
        fallback: The order to request if that one is refused or not kept.
        media_types: Media types of a success, the usual one first.
        rate_class: The quota that the operation counts for, if it has one of its own.
        is_deprecated: Whether inFakt has deprecated the operation.
        side_effects: What a download changes.
        scope: The scope that the API key needs; empty if it is not documented.
    """

    name: str
    method: str
    path: str
    filters: Mapping[str, Filter] = field(default_factory=dict[str, "Filter"], hash=False)
    fields: Mapping[str, str] = field(default_factory=dict[str, str], hash=False)
    criteria: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, "tuple[str, ...]"], hash=False)
    identity: str = "id"
    order: str | None = None
    fallback: str | None = None
    media_types: tuple[str, ...] = ("application/json",)
    rate_class: str | None = None
    is_deprecated: bool = False
    side_effects: str = ""
    scope: str = ""

    @property
    def is_write(self) -> bool:
        return self.method != "GET"


@dataclass(frozen=True, slots=True)
class Call:
    """One call: everything that is sent except the server's address and the key.

    Attributes:
        operation: The operation; messages and logs use the template of its path.
        path: The path, filled in and quoted.
        query: Names and values of the query.
        json: The body, None for none.
        parts: The parts of a form, in place of ``json``.
        sink: Where the body of a download goes.
        headers: Further headers.
    """

    operation: Operation
    path: str
    query: tuple[tuple[str, str], ...] = ()
    json: Any = None
    parts: tuple[Any, ...] = ()
    sink: Sink | None = field(default=None, compare=False)
    headers: Mapping[str, str] = field(default_factory=dict[str, str])

    def __post_init__(self) -> None:
        check_path(self.operation.path, self.path)
        check_query(self.query)


class Sink(Protocol):
    """Where the body of a download goes, piece by piece."""

    def begin(self, total: int | None) -> None:
        """Starts again with a new answer of ``total`` bytes, if known; bytes of an earlier attempt are dropped."""
        ...

    def write(self, piece: bytes) -> None:
        """Takes the next piece."""
        ...


def fill_path(template: str, values: Mapping[str, Identifier]) -> str:
    """Returns the path with its parameters.

    Raises:
        TypeError: A parameter is not a string, an integer or a UUID.
        ValueError: A parameter is empty, or could lead to another path.
    """
    path = template
    for name, value in values.items():
        path = path.replace("{" + name + "}", quote(check_identifier(name, value), safe=""))
    return path


def check_identifier(name: str, value: Identifier) -> str:
    """Returns an identifier as a string.

    Raises:
        TypeError: It is not a string, an integer or a UUID.
        ValueError: It is empty, or could lead to another path.
    """
    text = _write_identifier(value)
    if text is None:
        msg = f"{name} must be a string, an integer or a UUID, got {type(value).__name__}"
        raise TypeError(msg)
    if not text or text.startswith(".") or _UNSAFE.search(text) or not text.isprintable():
        msg = f"{name} must be an identifier without blanks, slashes or leading dots, got {text[:40]!r}"
        raise ValueError(msg)
    return text


def _write_identifier(value: object) -> str | None:
    """An identifier as a string, independent of a subclass's ``__str__``; None for other types."""
    if isinstance(value, str):  # the members of a StrEnum are texts themselves
        return str.__str__(value) if type(value) is not str else value
    if isinstance(value, int) and not isinstance(value, bool):
        return int.__repr__(value)
    return str(value) if isinstance(value, UUID) else None


def write_query(values: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    """Query parameters as texts; None and ``OMIT`` are left out."""
    given = ((name, value) for name, value in values.items() if value is not None and value is not OMIT)
    return tuple((name, write_value(name, value)) for name, value in given)


def write_fields(fields: str | Iterable[str] | None, needed: Iterable[str] = ()) -> str | None:
    """``fields=`` from a text or from names, with what is ``needed`` beside the caller's choice.

    ``services(name,symbol)`` chooses of what a field holds; ``services.name`` is needed of it. An empty choice is a
    ``ValueError``; None chooses everything, so nothing is added.
    """
    text = fields if isinstance(fields, str) or fields is None else ",".join(fields)
    if text is None:
        return None
    if text == "":
        msg = "fields must name at least one field, or be left out for all of them"
        raise ValueError(msg)
    for name in needed:
        text = _add_field(text, name)
    return text


def _add_field(text: str, name: str) -> str:
    head, _, inner = name.partition(".")
    parts = _split_fields(text)
    for place, part in enumerate(parts):
        own, bracket, rest = part.partition("(")
        if own.strip() == head:
            if inner and bracket:
                parts[place] = f"{own}({_add_field(rest.removesuffix(')'), inner)})"
            return ",".join(parts)
    return ",".join([*filter(None, parts), f"{head}({inner})" if inner else head])


def _split_fields(text: str) -> list[str]:
    """``number,services(name,symbol)`` as ``number`` and ``services(name,symbol)``."""
    parts, depth = [""], 0
    for sign in text:
        depth += (sign == "(") - (sign == ")")
        if sign == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += sign
    return parts


def write_value(name: str, value: Any) -> str:
    """A value as the text of a query; ``TypeError`` for one that is none."""
    if isinstance(value, Enum):
        value = value.value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return write_day(value, name)
    if isinstance(value, Decimal):
        return f"{value:f}"
    text = repr(value) if isinstance(value, float) else _write_identifier(value)
    if text is None:
        msg = f"{name} must be a string, a number, a date or True/False, got {type(value).__name__}"
        raise TypeError(msg)
    return text
