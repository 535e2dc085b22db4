# Generated: do not edit. Change openapi/ or generator/runtime/body.py,
# then run: python -m generator build
"""Values to send: ``OMIT``, which leaves a field as it is, and the JSON form of what a caller gave.

``Body`` is what payloads are to the rest of the runtime, which so does without loading attrs.
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
"""A field that is not sent, so that the API keeps what it has; None is sent as null."""


class Body(ABC):
    """Something that has a JSON object to send."""

    __slots__ = ()

    @abstractmethod
    def to_dict(self) -> dict[str, Any]:
        """The JSON object to send."""


def to_day(value: date | str | Omit) -> str | Omit:
    """A day as it is sent, see ``write_day``; ``OMIT`` as it is."""
    return OMIT if isinstance(value, Omit) else write_day(value, "the day")


def refuse_unknown(given: Iterable[str], known: Iterable[str], lead: str) -> None:
    """Raises ``TypeError`` for the first name that is not known, with the nearest known ones."""
    names = list(known)
    for name in given:
        if name not in names:
            import difflib  # only for those who err

            near = difflib.get_close_matches(name, names, 3)
            msg = f"{lead} {name!r}; " + (
                f"did you mean {', '.join(near)}?" if near else f"there are {', '.join(names) or 'none'}"
            )
            raise TypeError(msg)


def encode(value: Any) -> Any:
    """The JSON form of what a caller gave."""
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
    """A UUID as the text that it is; anything else as it came."""
    from uuid import UUID  # models do without it

    return str(value) if isinstance(value, UUID) else value
