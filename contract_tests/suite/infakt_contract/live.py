"""Which tests run against a live server: the folder of a test decides, and the resource that it is about."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from .selection import read_params
from .subjects import MADE, THERE, Subject


def find_subject(item: Any) -> Subject | None:
    """Return the resource that a test is about, if it is about one."""
    return next((value for value in read_params(item).values() if isinstance(value, Subject)), None)


def is_check(item: Any) -> bool:
    """Whether a test can be run against a live server at all: by its folder."""
    return lies_in(item.path, "reading") or lies_in(item.path, "writing")


def is_about_known(item: Any) -> bool:
    """Whether a test is about a resource that every account has, or about none."""
    is_reading = lies_in(item.path, "reading")
    subject, reads_nothing = find_subject(item), "unknown" in read_params(item)
    return subject is None or subject.tag in ((MADE | THERE if reads_nothing else THERE) if is_reading else MADE)


def lies_in(path: Path, room: str) -> bool:
    """Whether a file lies in `checks/reading`, or in `checks/writing`."""
    return ("checks", room) in zip(path.parts, path.parts[1:], strict=False)
