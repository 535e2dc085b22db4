# Generated: do not edit. Change openapi/ or generator/runtime/record.py,
# then run: python -m generator build
"""Records: answers as objects that are slotted, read-only, lossless and tolerant.

A record keeps the JSON values as received in one tuple, beside a *shape* that maps keys to positions. The rows of a
page share one shape, so a row takes two slots and its values. Attributes convert on access; a value that cannot be read
as its declared type is returned as received, so that one unexpected value never makes a page fail.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from enum import Enum
from typing import Any, ClassVar, Generic, Never, NoReturn, Self, TypeGuard, TypeVar, cast, overload

from .json_types import is_list
from .state import read_state

T = TypeVar("T")
MAX_SHAPES = 256
_SHOWN = (
    "id",
    "uuid",
    "number",
    "status",
    "event",
    "name",
    "ksef_number",
    "request_uuid",
    "invoice_task_reference_number",
    "processing_code",
)
"""Fields that ``repr`` shows if a record has them."""
_WORD = re.compile(r"[a-z0-9_]{1,60}", re.ASCII)
_WHOLE = re.compile(r"-?\d{1,18}", re.ASCII)
_NUMBER = re.compile(r"-?\d{1,18}(\.\d{1,18})?", re.ASCII)


class Field(Generic[T]):
    """An attribute of a record: the value of a field as ``T``, or None if the field is null or absent.

    Args:
        name: Key of the field in JSON.
        read: Converts a value on access; it must return unexpected values unchanged.
        decode: Converts a value when the record is made, for objects and lists of objects.

    Raises:
        AttributeError: An assignment; records are read-only.
    """

    __slots__ = ("decode", "name", "read")

    def __init__(
        self, name: str, *, read: Callable[[Any], Any] | None = None, decode: Callable[[Any], Any] | None = None
    ) -> None:
        self.name = name
        self.read = read
        self.decode = decode

    @overload
    def __get__(self, record: None, owner: type[Record]) -> Self: ...
    @overload
    def __get__(self, record: Record, owner: type[Record]) -> T | None: ...
    def __get__(self, record: Record | None, owner: type[Record]) -> Self | T | None:
        if record is None:
            return self
        place = record._shape.places.get(self.name)  # pyright: ignore[reportPrivateUsage]
        if place is None:
            return None
        value: T | None = record._values[place]  # pyright: ignore[reportPrivateUsage]
        return value if self.read is None or value is None else self.read(value)

    def __set__(self, record: Record, value: Never) -> NoReturn:
        msg = f"{type(record).__name__} is read-only; send a change with the resource's update()"
        raise AttributeError(msg)


def member(enum: type[Enum]) -> Callable[[Any], Any]:
    """Returns a function that reads a string as a member of ``enum``; a string of no member stays as it is."""
    known = {item.value: item for item in enum}

    def read(value: Any) -> Any:
        return known.get(value, value) if type(value) is str else value

    return read


def read_whole(value: Any) -> Any:
    """Returns the integer that a string of digits stands for; any other value unchanged."""
    return int(value) if type(value) is str and _WHOLE.fullmatch(value) else value


def read_number(value: Any) -> Any:
    """Returns the number that a string such as ``"1.0"`` stands for; any other value unchanged."""
    return float(value) if type(value) is str and _NUMBER.fullmatch(value) else value


class Shape:
    """The positions of keys in a record's values, and which of these are records themselves."""

    __slots__ = ("decoders", "keys", "places")

    def __init__(self, keys: tuple[str, ...], fields: Mapping[str, Field[Any]]) -> None:
        self.keys = keys
        self.places = {key: place for place, key in enumerate(keys)}
        self.decoders = [
            (place, decode)
            for key, place in self.places.items()
            if key in fields and (decode := fields[key].decode) is not None
        ]

    def decode(self, data: Mapping[str, Any]) -> tuple[Any, ...]:
        """The values of an object with nested objects, those as records."""
        values = list(data.values())
        for place, decode in self.decoders:
            values[place] = decode(values[place])
        return tuple(values)


_NOTHING = Shape((), {})


class Record:
    """An object of the API as the server sent it.

    ``"paid_date" in invoice`` distinguishes an absent field from null, ``invoice["x"]`` returns any field as received,
    including one that this version does not know, and ``to_dict()`` returns them all. Like a dict, a record iterates
    over the names of its fields, and ``dict(invoice)`` equals ``invoice.to_dict()``; unlike one, it is always true.
    """

    __slots__ = ("_shape", "_values")
    _fields: ClassVar[dict[str, Field[Any]]] = {}
    _shapes: ClassVar[dict[tuple[str, ...], Shape]] = {}
    _last: ClassVar[tuple[tuple[str, ...], Shape]] = (_NOTHING.keys, _NOTHING)
    _shape: Shape
    _values: tuple[Any, ...]

    def __init__(self) -> None:
        msg = f"make a {type(self).__name__} with {type(self).__name__}.from_dict({{...}})"
        raise TypeError(msg)

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        cls._fields = _find_fields(cls)
        cls._shapes = {}
        cls._last = (_NOTHING.keys, _NOTHING)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Returns the record of a JSON object; no value is checked."""
        keys = tuple(data)
        # Rows of one page share their key texts, so comparing with the row before costs less than hashing.
        last, shape = cls._last
        if keys != last:
            shape = cls._shapes.get(keys) or cls._learn(keys)
            cls._last = (keys, shape)
        record = object.__new__(cls)
        record._shape = shape
        record._values = tuple(data.values()) if not shape.decoders else shape.decode(data)
        return record

    @classmethod
    def decode(cls, value: Any) -> Any:
        """``from_dict`` for an object; any other value is returned unchanged."""
        return cls.from_dict(cast("dict[str, Any]", value)) if type(value) is dict else value

    @classmethod
    def decode_list(cls, value: Any) -> Any:
        """``decode`` for each value of a list; anything but a list is returned unchanged."""
        make = cast("Callable[[Any], Any]", cls.from_dict)
        return [make(item) if type(item) is dict else item for item in value] if is_list(value) else value

    @classmethod
    def _learn(cls, keys: tuple[str, ...]) -> Shape:
        if len(cls._shapes) >= MAX_SHAPES:  # a server that never repeats its keys must not fill the memory
            cls._shapes.clear()
        return cls._shapes.setdefault(keys, Shape(keys, cls._fields))

    def to_dict(self) -> dict[str, Any]:
        """Returns the JSON object as received, in its order and with fields that this version does not know."""
        data = dict(zip(self._shape.keys, self._values, strict=True))
        for place, _ in self._shape.decoders:
            data[self._shape.keys[place]] = _encode(self._values[place])
        return data

    def __contains__(self, name: object) -> bool:
        return name in self._shape.places

    def __getitem__(self, name: str) -> Any:
        """Returns the value of a field as received, objects as dicts.

        Raises:
            KeyError: The field is absent.
        """
        return _encode(self._values[self._shape.places[name]])

    def __iter__(self) -> Iterator[str]:
        return iter(self._shape.keys)

    def __len__(self) -> int:
        return len(self._shape.keys)

    def __bool__(self) -> bool:
        return True  # an object that came is there, also one without fields

    def get(self, name: str, default: Any = None) -> Any:
        """Returns the value of a field as received, or ``default`` if the field is absent."""
        place = self._shape.places.get(name)
        return default if place is None else _encode(self._values[place])

    def keys(self) -> tuple[str, ...]:
        """Returns the names of the fields, in the order received."""
        return self._shape.keys

    def values(self) -> tuple[Any, ...]:
        """Returns the values of the fields as received, in the order of ``keys()``."""
        return tuple(map(_encode, self._values))

    def items(self) -> tuple[tuple[str, Any], ...]:
        """Returns (name, value) of each field as received."""
        return tuple(zip(self.keys(), self.values(), strict=True))

    def unknown_fields(self) -> Iterator[str]:
        """Returns the names of the fields that this version does not know."""
        return (key for key in self._shape.keys if key not in self._fields)

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and self.to_dict() == other.to_dict()

    def __repr__(self) -> str:
        shown = [f"{name}={_show(value)}" for name in _SHOWN if (value := self._read_shown(name)) is not None]
        known = [name for name in self if name in self._fields]
        if not shown and known:
            shown = ["with", ", ".join(known[:6]) + (" …" if known[6:] else "")]
        return f"<{' '.join([type(self).__name__, *shown])}>"

    def _read_shown(self, name: str) -> Any:
        """A value for ``repr``. A name is shown only if it is one of the API's own words, not a person's."""
        place = self._shape.places.get(name)
        value = None if place is None else self._values[place]
        is_hidden = name == "name" and not (isinstance(value, str) and _WORD.fullmatch(value))
        return None if is_hidden else value

    def __reduce__(self) -> tuple[Any, ...]:
        made = type(self).from_dict, (self.to_dict(),)
        attributes, slots = read_state(self)  # what a subclass holds besides
        own = {name: value for name, value in slots.items() if name not in Record.__slots__}
        return (*made, (attributes, own)) if attributes or own else made


def _find_fields(kind: type[Record]) -> dict[str, Field[Any]]:
    """The fields of a class and of those that it inherits from, by their names in JSON."""
    attributes: dict[str, Field[Any]] = {}
    for base in reversed(kind.__mro__):
        own = cast("dict[str, Any]", vars(base)).items()
        attributes.update({name: value for name, value in own if _is_field(value)})
    plain_first = sorted(attributes.values(), key=lambda field: field.decode is not None)
    return {field.name: field for field in plain_first}  # of two attributes of one field, what makes records counts


def _is_field(value: object) -> TypeGuard[Field[Any]]:
    return isinstance(value, Field)


def _show(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 120 else f"{text[:119]}…"


def _encode(value: Any) -> Any:
    if isinstance(value, Record):
        return value.to_dict()
    return [_encode(item) for item in value] if is_list(value) else value
