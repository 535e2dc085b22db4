"""Values to send: ``OMIT``, which leaves a field unchanged, and the JSON form of values.

``Body`` is the base of payloads; with it the rest of the runtime need not load attrs.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any, Final

from .dates import write_day
from .json_types import is_mapping, is_sequence


class Omit(Enum):
    """The type of ``OMIT``."""

    OMIT = "OMIT"

    def __repr__(self) -> str:
        return "OMIT"

    def __bool__(self) -> bool:
        return False


OMIT: Final = Omit.OMIT
"""The value of a field that is not sent, so that the API leaves it unchanged; None is sent as null."""


class Body(ABC):
    """Anything that is sent as a JSON object."""

    __slots__ = ()

    @abstractmethod
    def to_dict(self) -> dict[str, Any]:
        """Returns the JSON object to send."""


def to_day(value: date | str | Omit) -> str | Omit:
    """Returns a date in the form that is sent, see ``write_day``; ``OMIT`` unchanged."""
    return OMIT if isinstance(value, Omit) else write_day(value, "the day")


def refuse_unknown(given: Iterable[str], known: Iterable[str], lead: str) -> None:
    """Checks names that a caller gave.

    Args:
        given: The names to check.
        known: The names that exist.
        lead: Beginning of the message, such as ``"Invoices.get has no argument"``.

    Raises:
        TypeError: A name is unknown. The message gives the nearest ones, or all if none is near.
    """
    names = list(known)
    for name in given:
        if name not in names:
            import difflib  # only needed for an error

            near = difflib.get_close_matches(name, names, 3)
            msg = f"{lead} {name!r}; " + (
                f"did you mean {', '.join(near)}?" if near else f"there are {', '.join(names) or 'none'}"
            )
            raise TypeError(msg)


def encode(value: Any) -> Any:
    """Returns the JSON form of a value."""
    if isinstance(value, Body):
        return value.to_dict()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date | Decimal):
        return value.isoformat() if isinstance(value, date) else str(value)
    if is_mapping(value):
        return {key: encode(item) for key, item in value.items() if item is not OMIT}
    if is_sequence(value):
        return [encode(item) for item in value]
    return value if value is None or isinstance(value, str | int | float) else _write_uuid(value)


def _write_uuid(value: Any) -> Any:
    """A UUID as a string; any other value unchanged."""
    from uuid import UUID  # models do not need it

    return str(value) if isinstance(value, UUID) else value
