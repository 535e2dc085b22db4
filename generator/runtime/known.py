"""Which rows of a list have been read: identified by a field, or by the page that they stood on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias

from .json_types import is_object

Identity: TypeAlias = str | int


class KnownRows:
    """The rows that have been read in one reading of a list."""

    def __init__(self, identity: str) -> None:
        self._fields = (identity, "id")
        self._names: set[Identity] = set()
        self._nameless_pages: set[int] = set()

    def __contains__(self, name: Identity | None) -> bool:
        return name in self._names

    def identify(self, row: Any) -> Identity | None:
        """The identity of a row: a string or an integer, or None where it has neither."""
        values = (row.get(name) for name in self._fields) if is_object(row) else ()
        return next((value for value in values if type(value) in {str, int} and value != ""), None)

    @property
    def names(self) -> frozenset[Identity]:
        """The identities of all of them."""
        return frozenset(self._names)

    @property
    def are_named(self) -> bool:
        """Whether every row had an identity."""
        return not self._nameless_pages

    def take(self, rows: list[Any], names: Sequence[Identity | None]) -> list[bool]:
        """Which rows of a page are new, on it or among all before; from now on they are known.

        Rows without an identity are new unless their whole page came before: a server may repeat it for ever.
        """
        is_repeated = None in names and self._has_come(rows)
        is_new: list[bool] = []
        for name in names:
            is_new.append(not is_repeated if name is None else name not in self._names)
            if name is not None:
                self._names.add(name)
        return is_new

    def _has_come(self, rows: list[Any]) -> bool:
        page = hash(repr(rows))
        has_come = page in self._nameless_pages
        self._nameless_pages.add(page)
        return has_come


def count_places(names: Sequence[Identity | None]) -> int:
    """How many places of a list the rows of a page take; a row that comes twice on it takes one."""
    return names.count(None) + len(set(names) - {None})
