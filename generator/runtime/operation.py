"""An operation of the API, and a call of it with its values filled in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Any, Protocol, TypeAlias
from urllib.parse import quote
from uuid import UUID

from .address import check_path, check_query
from .body import OMIT, refuse_unknown
from .dates import write_day
from .wire import is_sequence

Identifier: TypeAlias = str | int | UUID
_FILTER_VALUES = {
    "day": re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII),
    "whole": re.compile(r"-?\d+", re.ASCII),
    "flag": re.compile("true|false"),
    "text": re.compile(r".*\S.*", re.DOTALL),
}
_FILTER_WORDS = {"day": "a day (YYYY-MM-DD)", "whole": "an integer", "flag": "True or False", "text": "a text"}
_UNSAFE = re.compile(r"[\s/\\%?#\x00-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Operation:
    """What the description says of one operation.

    ``filters`` maps a filter to what it takes (day, whole, flag or text), ``media_types`` are what a success may bring,
    the usual one first, ``side_effects`` says what a download changes.
    """

    name: str
    method: str
    path: str
    filters: Mapping[str, str] = field(default_factory=dict[str, str], hash=False)
    identity: str = "id"
    order: str | None = None
    media_types: tuple[str, ...] = ("application/json",)
    rate_class: str | None = None
    is_deprecated: bool = False
    side_effects: str = ""

    @property
    def is_write(self) -> bool:
        return self.method != "GET"


@dataclass(frozen=True, slots=True)
class Call:
    """One call: what is sent, apart from the server and the key.

    ``path`` is filled in and quoted; messages and logs use the operation's template. ``json`` is the body, or ``parts``
    are those of a form.
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
        """An answer starts; what an earlier attempt brought is dropped. ``total`` is its length in bytes, if known."""
        ...

    def write(self, piece: bytes) -> None:
        """The next piece."""
        ...


def fill_path(template: str, values: Mapping[str, Identifier]) -> str:
    """The path with its parameters. Raises ``ValueError`` for one that is empty or could lead to another path."""
    path = template
    for name, value in values.items():
        path = path.replace("{" + name + "}", quote(check_identifier(name, value), safe=""))
    return path


def check_identifier(name: str, value: Identifier) -> str:
    """The identifier as a text; ``ValueError`` for one that is empty or could lead to another path."""
    text = _write_identifier(value)
    if text is None:
        msg = f"{name} must be a text, an integer or a UUID, got {type(value).__name__}"
        raise TypeError(msg)
    if not text or text.startswith(".") or _UNSAFE.search(text) or not text.isprintable():
        msg = f"{name} is an identifier without blanks, slashes or leading dots; got {text[:40]!r}"
        raise ValueError(msg)
    return text


def _write_identifier(value: object) -> str | None:
    """The text that an identifier is, whatever ``str`` makes of a subclass; None for what is none."""
    if isinstance(value, str):  # the members of a StrEnum are texts themselves
        return str.__str__(value) if type(value) is not str else value
    if isinstance(value, int) and not isinstance(value, bool):
        return int.__repr__(value)
    return str(value) if isinstance(value, UUID) else None


def write_query(values: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    """Query parameters as texts; None and ``OMIT`` are left out."""
    given = ((name, value) for name, value in values.items() if value is not None and value is not OMIT)
    return tuple((name, _write_value(name, value)) for name, value in given)


def write_filters(
    operation: Operation, filters: Mapping[str, Any], q: Mapping[str, Any] | None
) -> tuple[tuple[str, str], ...]:
    """The ``q[…]`` parameters. ``q`` is the way out for predicates that are not described, sent as they are.

    The API answers a filter that it does not know, or whose value it cannot read, with everything. So an unknown filter
    is a ``TypeError`` that names the nearest, and a value that is missing, blank or malformed a ``ValueError``.
    """
    refuse_unknown(filters, operation.filters, f"{operation.name} has no filter")
    pairs: list[tuple[str, str]] = []
    for name, value in {**filters, **(q or {})}.items():
        kind = operation.filters.get(name, "text") if name in filters else "text"
        if is_sequence(value) and value:
            pairs += [(f"q[{name}][]", _write_filter(name, kind, item)) for item in value]
        else:
            pairs.append((f"q[{name}]", _write_filter(name, kind, value)))
    return tuple(pairs)


def _write_filter(name: str, kind: str, value: Any) -> str:
    text = "" if value is None or value is OMIT or is_sequence(value) else _write_value(name, value)
    if not text.strip():
        msg = f"filter {name} has no value, and the API would answer with everything: leave it out, or ask for null"
        raise ValueError(msg)
    if not _FILTER_VALUES[kind].fullmatch(text):
        msg = (
            f"filter {name} takes {_FILTER_WORDS[kind]}, and the API would ignore {value!r} and answer with everything"
        )
        raise ValueError(msg)
    return write_day(text, name) if kind == "day" else text


def write_fields(fields: str | Iterable[str] | None) -> str | None:
    """``fields=`` from a text or from names; an empty choice is a ``ValueError``."""
    text = fields if isinstance(fields, str) or fields is None else ",".join(fields)
    if text == "":
        msg = "fields names at least one field"
        raise ValueError(msg)
    return text


def _write_value(name: str, value: Any) -> str:
    if isinstance(value, Enum):
        value = value.value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return write_day(value, name)
    text = repr(value) if isinstance(value, float) else _write_identifier(value)
    if text is None:
        msg = f"{name} is a text, a number, a day or True/False; got {type(value).__name__}"
        raise TypeError(msg)
    return text
