"""Differences between the written, the previous and the read values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from .exceptions import RoundTripException

Row = Mapping[str, Any]
ABSENT = object()


def find_changed(written: Any, read: Any, path: str = "") -> Iterator[str]:
    """Return the path of each written value that is read back with another value or type."""
    if isinstance(written, dict) and isinstance(read, dict):
        for name, value in written.items():
            yield from find_changed(value, read.get(name, ABSENT), f"{path}.{name}".lstrip("."))
    elif isinstance(written, list) and isinstance(read, list) and len(written) == len(read):
        for value, other in zip(written, read, strict=True):
            yield from find_changed(value, other, path)
    elif type(written) is not type(read) or written != read:
        yield path


def find_unkept(written: Row, read: Row, exceptions: Mapping[str, RoundTripException]) -> list[str]:
    """Return the paths that should be read back as written and are not."""
    return [
        path for path in find_changed(dict(written), dict(read)) if path not in exceptions or exceptions[path].is_kept
    ]


def find_followers(written: Row, exceptions: Mapping[str, RoundTripException]) -> set[str]:
    """Return the fields that may change because others were written."""
    return {exception.field for exception in exceptions.values() if written.keys() & set(exception.follows)}


def leave_out(row: Row, names: set[str]) -> dict[str, Any]:
    """Return a row without some of its fields."""
    return {name: value for name, value in row.items() if name not in names}
