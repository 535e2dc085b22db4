"""What an object holds, so that a copy of it holds the same."""

from __future__ import annotations

from typing import Any, TypeAlias, cast

State: TypeAlias = tuple[dict[str, Any], dict[str, Any]]


def read_state(value: object) -> State:
    """The attributes of an object and its slots, those of subclasses included, as ``copy`` takes them."""
    state = cast("tuple[dict[str, Any] | None, dict[str, Any]] | dict[str, Any] | None", object.__getstate__(value))
    attributes, slots = state if isinstance(state, tuple) else (state, {})
    return attributes or {}, slots
