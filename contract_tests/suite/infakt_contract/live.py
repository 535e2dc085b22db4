"""Which tests run against a live server: the folder of a test decides, and the resource that it is about."""

from __future__ import annotations

from collections.abc import Container
from pathlib import Path
from typing import Any

from .selection import read_params
from .subjects import MADE, THERE, Subject


def find_subject(item: Any) -> Subject | None:
    """Return the resource that a test is about, if it is about one."""
    return next((value for value in read_params(item).values() if isinstance(value, Subject)), None)


def is_for_live(item: Any, *, may_write: bool) -> bool:
    """Whether a test runs against a live server: by its folder, and by the resource that it is about."""
    if lies_in(item.path, "reading"):
        return _is_about(item, MADE | THERE if "unknown" in read_params(item) else THERE)
    return may_write and lies_in(item.path, "writing") and _is_about(item, MADE)


def lies_in(path: Path, room: str) -> bool:
    """Whether a file lies in `checks/reading`, or in `checks/writing`."""
    return ("checks", room) in zip(path.parts, path.parts[1:], strict=False)


def _is_about(item: Any, tags: Container[str]) -> bool:
    subject = find_subject(item)
    return subject is None or subject.tag in tags
