# Generated: do not edit. Change openapi/ or generator/runtime/payload.py,
# then run: python -m generator build
"""Payloads: bodies that are checked before they are sent.

The API accepts wrong values silently: ``"283.74"`` for an amount becomes 283 grosze, an unknown key is dropped, and a
``kind`` that an operation cannot create becomes a plain VAT invoice. So a payload rejects all three.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, ClassVar, Self, TypeAlias

import attrs

from .body import OMIT, Body, Omit, encode, refuse_unknown
from .dates import write_day
from .json_types import is_mapping, is_sequence

Check: TypeAlias = Callable[[Any, "attrs.Attribute[Any]", Any], None]


def accepts(*types: type, null: bool = False, unit: str | None = None) -> Check:
    """Returns a validator that raises ``TypeError`` unless the value is an instance of one of ``types``.

    A bool is no integer, and a datetime no date. A string in place of a date must be ``YYYY-MM-DD``.

    Args:
        *types: The types that the field takes.
        null: Whether the field also takes None.
        unit: The unit of an integer, named in the message.
    """
    names = {**_NAMES, int: f"an integer number of {unit}"} if unit else _NAMES
    wanted = " or ".join([*(names.get(kind, kind.__name__) for kind in types), *(["None"] if null else [])])

    def check(_: Any, attribute: attrs.Attribute[Any], value: Any) -> None:
        if value is OMIT or (value is None and null):
            return
        if date in types and isinstance(value, date | str):
            write_day(value, attribute.name)
            return
        if isinstance(value, types) and (bool in types or not isinstance(value, bool)):
            return
        came = "None" if value is None else f"{type(value).__name__}: {value!r:.40}"
        msg = f"{attribute.name} must be {wanted}, got {came}"
        raise TypeError(msg)

    return check


@dataclass(frozen=True, slots=True)
class Kinds:
    """The values of ``kind`` that a payload's operation creates, and where to create the others.

    Attributes:
        made: The kinds that the operation creates.
        elsewhere: The attribute of the client that creates each other kind.
    """

    made: tuple[str, ...]
    elsewhere: Mapping[str, str]

    def check(self, value: Any) -> None:
        """Raises ``ValueError`` for any other value, naming the resource to use."""
        if value not in self.made:
            msg = f"kind must be {' or '.join(self.made)}, got {value!r:.40}; use {self._advise(str(value))}"
            raise ValueError(msg)

    def _advise(self, value: str) -> str:
        import difflib  # only needed for an error

        near = difflib.get_close_matches(value.lower(), self.elsewhere, 1, 0.5) or self.elsewhere
        return " or ".join(f"client.{self.elsewhere[kind]} for a document of kind {kind}" for kind in near)


def makes(payload: Payload, _: attrs.Attribute[Any], value: Any) -> None:
    """A validator that raises ``ValueError`` unless the payload's operation creates documents of this kind."""
    payload.check_kind(value)


@cache
def _find_arguments(kind: type[Payload]) -> tuple[str, ...]:
    return tuple(str(field.alias) for field in attrs.fields(kind) if field.init)


_NAMES: dict[type, str] = {str: "a string", int: "an integer", bool: "True or False", date: "a date"}


@attrs.define(slots=True, repr=False)
class Payload(Body):
    """A body to send. Fields left at ``OMIT`` are not sent, None is sent as null."""

    _names: ClassVar[dict[str, str]] = {}
    _nested: ClassVar[dict[str, type[Payload]]] = {}
    _kinds: ClassVar[Kinds | None] = None
    _unknown: dict[str, Any] = attrs.field(factory=dict[str, Any], init=False, eq=True, alias="_unknown")

    def __new__(cls, *_: Any, **given: Any) -> Self:
        """Raises ``TypeError`` for an unknown argument, naming the nearest ones."""
        if given:
            refuse_unknown(given, _find_arguments(cls), f"{cls.__name__} has no field")
        return super().__new__(cls)

    def __attrs_post_init__(self) -> None:
        for name, kind in self._nested.items():
            value = getattr(self, name)
            if is_sequence(value):
                setattr(self, name, [kind.coerce(item) for item in value])
            elif is_mapping(value):
                setattr(self, name, kind.coerce(value))

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Returns the payload of a JSON object, for bodies that were stored or built elsewhere.

        Unknown keys are kept, and nothing but ``kind`` is checked.

        Args:
            data: The JSON object, with the API's keys.

        Raises:
            ValueError: ``kind`` is that of a document which another resource creates.
        """
        cls.check_kind(data.get("kind", OMIT))
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
    def check_kind(cls, kind: Any) -> None:
        """Checks the kind of a document; ``OMIT`` is always accepted.

        Raises:
            ValueError: The operation does not create documents of this kind; the message names the resource to use.
        """
        if cls._kinds is not None and kind is not OMIT:
            cls._kinds.check(kind)

    @classmethod
    def coerce(cls, value: Self | Mapping[str, Any]) -> Self:
        """Returns a payload unchanged, and makes one of a mapping.

        Args:
            value: A payload of this class, or a mapping with the API's keys.

        Raises:
            TypeError: The value is neither, a key is unknown (the message names the nearest ones), or a value has the
                wrong type.
            ValueError: ``kind`` is that of a document which another resource creates.
        """
        if isinstance(value, cls):
            return value
        if not isinstance(value, Mapping):
            msg = f"expected {cls.__name__} or a mapping of its fields, got {type(value).__name__}"
            raise TypeError(msg)
        cls.check_kind(value.get("kind", OMIT))
        names = {cls._wire(field): field.name.lstrip("_") for field in cls._wire_fields()}
        refuse_unknown(value, names, f"{cls.__name__} has no field")
        return cls(**{names[key]: item for key, item in value.items()})

    @classmethod
    def coerce_given(cls, value: Self | Mapping[str, Any] | Omit) -> Self | Omit:
        """``coerce`` for anything but ``OMIT``, which is returned unchanged."""
        return OMIT if isinstance(value, Omit) else cls.coerce(value)

    def to_dict(self) -> dict[str, Any]:
        """Returns the JSON object to send; fields at ``OMIT`` are left out."""
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
