"""Keyword arguments of methods: a misspelt one is reported with the nearest names, as a misspelt field is."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from inspect import CO_COROUTINE, CO_VARKEYWORDS
from types import FunctionType
from typing import Any

from .body import refuse_unknown


def check_keywords(owner: type[Any]) -> None:
    """Makes the public methods of a class report misspelt keyword arguments before they run.

    Signatures, docstrings and types stay as they are. A method that takes any keyword, as a list takes filters, is left
    alone: it reports an unknown one itself.
    """
    for name, value in list(vars(owner).items()):
        is_public_method = isinstance(value, FunctionType) and not name.startswith("_")
        if is_public_method and not value.__code__.co_flags & CO_VARKEYWORDS:
            setattr(owner, name, _wrap(value))


def _wrap(method: FunctionType) -> Callable[..., Any]:
    """The method behind a check. An asynchronous one remains so for inspection, as by ``unittest.mock``."""
    code = method.__code__
    names = code.co_varnames[1 : code.co_argcount + code.co_kwonlyargcount]
    are_known = frozenset(names).issuperset
    lead = f"{method.__qualname__} has no argument"

    @wraps(method)
    def call(*args: Any, **kwargs: Any) -> Any:
        if not are_known(kwargs):
            refuse_unknown(kwargs, names, lead)
        return method(*args, **kwargs)

    @wraps(method)
    async def call_async(*args: Any, **kwargs: Any) -> Any:
        if not are_known(kwargs):
            refuse_unknown(kwargs, names, lead)
        return await method(*args, **kwargs)

    return call_async if code.co_flags & CO_COROUTINE else call
