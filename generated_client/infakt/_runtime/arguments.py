# Generated: do not edit. Change openapi/ or generator/runtime/arguments.py,
# then run: python -m generator build
"""Whether a client can be made of what it was given: a wrong kind is refused at once, not at the first call."""

from __future__ import annotations

import inspect
from typing import Any

from .errors import ConfigurationError

_LONGEST_SECONDS = 1e9


def check_kind(name: str, value: object, kind: type[Any]) -> None:
    """Raises ``ConfigurationError`` unless ``value`` is None or an instance of ``kind``; a class is none."""
    if value is None or (isinstance(value, kind) and not isinstance(value, type)):
        return
    msg = f"{name} must be {_with_article(kind)}, got {_describe(value)}"
    raise ConfigurationError(msg)


def check_callable(name: str, value: object) -> None:
    """Raises ``ConfigurationError`` unless ``value`` is None or can be called without being awaited."""
    if value is None:
        return
    call = getattr(value, "__call__", None)  # noqa: B004 - an object's may be asynchronous too
    if callable(value) and not inspect.iscoroutinefunction(value) and not inspect.iscoroutinefunction(call):
        return
    msg = f"{name} must be a function, and not an asynchronous one, got {_describe(value)}"
    raise ConfigurationError(msg)


def check_seconds(name: str, value: object) -> None:
    """Raises ``ConfigurationError`` unless ``value`` is a number above 0 that a socket can wait for."""
    if isinstance(value, int | float) and not isinstance(value, bool) and 0 < value <= _LONGEST_SECONDS:
        return
    msg = f"{name} must be a number of seconds above 0, got {value!r}"[:200]
    raise ConfigurationError(msg)


def check_count(name: str, value: object) -> None:
    """Raises ``ConfigurationError`` unless ``value`` is an integer above 0."""
    if isinstance(value, int) and not isinstance(value, bool) and value > 0:
        return
    msg = f"{name} must be an integer above 0, got {value!r}"[:200]
    raise ConfigurationError(msg)


def _with_article(kind: type[Any]) -> str:
    name = kind.__name__ if kind.__module__ != "httpx" else f"httpx.{kind.__name__}"
    return f"{'an' if name[0] in 'AEIOUaeio' or name.startswith('httpx') else 'a'} {name}"


def _describe(value: object) -> str:
    """The kind of a value; values themselves may be secret."""
    return f"the class {value.__name__}" if isinstance(value, type) else type(value).__name__
