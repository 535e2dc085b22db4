"""Whether a client can be made of what it was given: a wrong kind is refused at once, not at the first call."""

from __future__ import annotations

import inspect
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

from . import checks
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
    with _refusing():
        checks.check_seconds(name, value)
        if isinstance(value, int | float) and value > _LONGEST_SECONDS:
            msg = f"{name} must be at most {_LONGEST_SECONDS:g} seconds, got {value:g}"
            raise ValueError(msg)


def check_count(name: str, value: object) -> None:
    """Raises ``ConfigurationError`` unless ``value`` is an integer above 0."""
    with _refusing():
        checks.check_whole(name, value, least=1)


@contextmanager
def _refusing() -> Generator[None, None, None]:
    """Makes a mistake in a number one of configuration."""
    try:
        yield
    except (TypeError, ValueError) as error:
        raise ConfigurationError(*error.args) from None


def _with_article(kind: type[Any]) -> str:
    name = kind.__name__ if kind.__module__ != "httpx" else f"httpx.{kind.__name__}"
    return f"{'an' if name[0] in 'AEIOUaeio' or name.startswith('httpx') else 'a'} {name}"


def _describe(value: object) -> str:
    """The kind of a value; values themselves may be secret."""
    return f"the class {value.__name__}" if isinstance(value, type) else type(value).__name__
