"""Resources of a client that are imported and made at their first use."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast, overload

if TYPE_CHECKING:
    from .resource import AsyncResource, Resource

R = TypeVar("R", bound="Resource | AsyncResource")


class Lazy(Generic[R]):
    """A resource of a client, kept in it once made; on the client's class the resource's class, so that mocks know it.

    ``find`` is written as a method of the client and returns that class.
    """

    def __init__(self, find: Callable[[Any], type[R]]) -> None:
        self._find = find
        self.__doc__ = find.__doc__

    @overload
    def __get__(self, client: None, owner: type[Any]) -> type[R]: ...
    @overload
    def __get__(self, client: Any, owner: type[Any]) -> R: ...
    def __get__(self, client: Any, owner: type[Any]) -> type[R] | R:
        kind = self._find(client)
        if client is None:
            return kind
        made = cast("Callable[[Any], R]", kind)(client._transport)
        vars(client)[self._find.__name__] = made
        return made
