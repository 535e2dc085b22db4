"""All lies, as the description yields them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from . import documents, effects, fields, orders, pages, predicates, statuses
from .lie import Lie

SOURCES = (predicates, orders, pages, fields, statuses, effects, documents)


@cache
def derive_lies() -> dict[str, Lie]:
    """Return every lie by its name."""
    return {lie.name: lie for lie in _derive()}


def _derive() -> Iterator[Lie]:
    for source in SOURCES:
        yield from source.derive()
