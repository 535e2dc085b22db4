# Generated: do not edit. Change openapi/ or generator/runtime/json_types.py,
# then run: python -m generator build
"""What JSON values are, for type checkers too."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeGuard


def is_object(value: Any) -> TypeGuard[dict[str, Any]]:
    """A JSON object."""
    return isinstance(value, dict)


def is_list(value: Any) -> TypeGuard[list[Any]]:
    """A JSON list."""
    return isinstance(value, list)


def is_mapping(value: Any) -> TypeGuard[Mapping[str, Any]]:
    """What a caller may give for an object."""
    return isinstance(value, Mapping)


def is_sequence(value: Any) -> TypeGuard[Sequence[Any]]:
    """What a caller may give for a list; a text is none."""
    return isinstance(value, Sequence) and not isinstance(value, str | bytes)
