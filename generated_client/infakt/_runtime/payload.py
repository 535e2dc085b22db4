# Generated: do not edit. Change openapi/ or generator/runtime/payload.py,
# then run: python -m generator build
"""What is sent: bodies that tell "leave it" from "make it null", checked before they leave.

The API takes wrong types without a word: ``"283.74"`` for an amount becomes 283 grosze, an unknown key is dropped. So a
payload refuses both.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any, ClassVar, Final, Self, TypeAlias

import attrs

from .dates import write_day
from .wire import is_mapping, is_sequence


class Omit(Enum):
    """The type of ``OMIT``."""

    OMIT = "OMIT"

    def __repr__(self) -> str:
        return "OMIT"

    def __bool__(self) -> bool:
        return False


OMIT: Final = Omit.OMIT
"""A field that is not sent, so that the API keeps what it has; None is sent as null."""

Check: TypeAlias = Callable[[Any, "attrs.Attribute[Any]", Any], None]


def accepts(*types: type, null: bool = False, unit: str | None = None) -> Check:
    """A validator: an instance of ``types``, or null. A bool is no integer, a datetime no day."""
    wanted = " or ".join([*(_NAMES.get(kind, kind.__name__) for kind in types), *(["None"] if null else [])])

    def check(_: Any, attribute: attrs.Attribute[Any], value: Any) -> None:
        if value is OMIT or (value is None and null):
            return
        if date in types and isinstance(value, date | str):
            write_day(value, attribute.name)
            return
        if isinstance(value, types) and (bool in types or not isinstance(value, bool)):
            return
        hint = f", an integer number of {unit}" if unit else ""
        msg = f"{attribute.name} is {wanted}{hint}; got {type(value).__name__} {value!r}"
        raise TypeError(msg)

    return check


_NAMES: dict[type, str] = {str: "a text", int: "an integer", bool: "True or False", date: "a day"}


@attrs.define(slots=True, repr=False)
class Payload:
    """A body to send. Fields left at ``OMIT`` are not sent, None is sent as null."""

    _names: ClassVar[dict[str, str]] = {}
    _nested: ClassVar[dict[str, type[Payload]]] = {}
    _unknown: dict[str, Any] = attrs.field(factory=dict[str, Any], init=False, eq=True, alias="_unknown")

    def __attrs_post_init__(self) -> None:
        for name, kind in self._nested.items():
            value = getattr(self, name)
            if is_sequence(value):
                setattr(self, name, [kind.coerce(item) for item in value])
            elif is_mapping(value):
                setattr(self, name, kind.coerce(value))

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The payload of a JSON object, unchecked and with unknown keys kept: for bodies stored or built elsewhere."""
        payload = cls.__new__(cls)
        for field in cls._wire_fields():
            object.__setattr__(payload, field.name, OMIT)
        payload._unknown = {}
        names = {cls._wire(field): field.name for field in cls._wire_fields()}
        for key, value in data.items():
            if key in names:
                object.__setattr__(payload, names[key], value)
            else:
                payload._unknown[key] = value
        return payload

    @classmethod
    def coerce(cls, value: Self | Mapping[str, Any]) -> Self:
        """The payload itself, or the one that a mapping of its fields stands for.

        Raises ``TypeError`` for a key that the API does not know, naming the nearest ones.
        """
        if isinstance(value, cls):
            return value
        if not isinstance(value, Mapping):
            msg = f"expected {cls.__name__} or a mapping of its fields; got {type(value).__name__}"
            raise TypeError(msg)
        names = {cls._wire(field): field.name.lstrip("_") for field in cls._wire_fields()}
        refuse_unknown(value, names, f"{cls.__name__} has no field")
        return cls(**{names[key]: item for key, item in value.items()})

    @classmethod
    def coerce_given(cls, value: Self | Mapping[str, Any] | Omit) -> Self | Omit:
        """``coerce``, or ``OMIT`` as it is."""
        return OMIT if isinstance(value, Omit) else cls.coerce(value)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object to send."""
        fields = {self._wire(field): getattr(self, field.name) for field in self._wire_fields()}
        return {name: encode(value) for name, value in {**fields, **self._unknown}.items() if value is not OMIT}

    @classmethod
    def _wire_fields(cls) -> list[attrs.Attribute[Any]]:
        return [field for field in attrs.fields(cls) if field.name != "_unknown"]

    @classmethod
    def _wire(cls, field: attrs.Attribute[Any]) -> str:
        return cls._names.get(field.name, field.name)

    def __repr__(self) -> str:
        names = ", ".join(field.name for field in self._wire_fields() if getattr(self, field.name) is not OMIT)
        return f"<{type(self).__name__} with {names or 'nothing'}>"


def to_day(value: date | str | Omit) -> str | Omit:
    """A day as it is sent, see ``write_day``; ``OMIT`` as it is."""
    return OMIT if isinstance(value, Omit) else write_day(value, "the day")


def refuse_unknown(given: Iterable[str], known: Iterable[str], lead: str) -> None:
    """Raises ``TypeError`` for the first name that is not known, with the nearest known ones."""
    names = list(known)
    for name in given:
        if name not in names:
            near = difflib.get_close_matches(name, names, 3)
            msg = f"{lead} {name!r}; " + (
                f"did you mean {', '.join(near)}?" if near else f"there are {', '.join(names)}"
            )
            raise TypeError(msg)


def encode(value: Any) -> Any:
    """The JSON form of what a caller gave."""
    if isinstance(value, Payload):
        return value.to_dict()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date | Decimal):
        return value.isoformat() if isinstance(value, date) else str(value)
    if is_mapping(value):
        return {key: encode(item) for key, item in value.items() if item is not OMIT}
    if is_sequence(value):
        return [encode(item) for item in value]
    return value
