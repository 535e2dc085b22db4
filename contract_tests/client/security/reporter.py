"""What a crash reporter shows of an error: texts, the variables of every frame, and the objects they refer to."""

from __future__ import annotations

import traceback
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any

import infakt

PACKAGE = Path(infakt.__file__).parent
SUITE = Path(__file__).parents[2]
DEPTH = 3
"""The depth to which attributes of a value are inspected; real reporters inspect one or two levels."""


def find(error: BaseException, secret: str) -> list[str]:
    """Return where an error, its causes and contexts show a secret, starting at the first frame of the client."""
    found: list[str] = []
    for link in collect(error):
        found += [f"text of {type(link).__name__}"] * (secret in repr((str(link), link, link.args)))
        found += [f"attribute {name}" for name, value in vars(link).items() if shows(value, secret)]
        trace = skip_caller(link.__traceback__)
        for frame, _ in traceback.walk_tb(trace):
            place = f"{Path(frame.f_code.co_filename).name}:{frame.f_code.co_name}"
            found += [f"{place}: {name}" for name, value in frame.f_locals.items() if shows(value, secret)]
        shown = traceback.TracebackException(type(link), link, trace, capture_locals=True)
        found += ["formatted traceback"] * (secret in "".join(shown.format(chain=False)))
    return found


def collect(error: BaseException | None) -> list[BaseException]:
    """Return an error with all its causes, contexts and groups."""
    found: list[BaseException] = []
    left = [error]
    while left:
        link = left.pop()
        if link is not None and not any(link is other for other in found):
            found.append(link)
            left += [link.__cause__, link.__context__, *getattr(link, "exceptions", ())]
    return found


def skip_caller(trace: TracebackType | None) -> TracebackType | None:
    """Skip the frames of the test itself, which has the secret in its variables."""
    below = trace
    while trace is not None:
        file = Path(trace.tb_frame.f_code.co_filename)
        trace = trace.tb_next
        if PACKAGE in file.parents:
            return below
        if SUITE in file.parents:
            below = trace
    return below


def shows(value: Any, secret: str) -> bool:
    """Whether a value, or an object that it refers to, shows a secret."""
    return any(secret in text for text in write(value, DEPTH, set()))


def write(value: Any, depth: int, seen: set[int]) -> Iterator[str]:
    """Yield the texts of a value, of its items and of its attributes, each object once."""
    if id(value) in seen:
        return
    seen.add(id(value))
    if isinstance(value, bytes | bytearray | memoryview):
        yield bytes(value).decode("latin-1")
    yield show(value)
    yield from (text for part in list_parts(value) for text in write(part, depth, seen))
    if depth > 0:
        yield from (text for part in list_attributes(value) for text in write(part, depth - 1, seen))


def list_parts(value: Any) -> list[Any]:
    """Return the items of a container of a common type."""
    if isinstance(value, Mapping):
        return [*value.keys(), *value.values()]
    return list(value) if isinstance(value, list | tuple | set | frozenset) else []


def list_attributes(value: Any) -> list[Any]:
    """Return the attributes of an object, including slots, and none of classes, functions and modules."""
    if isinstance(value, type) or callable(value):
        return []
    slots = [name for kind in type(value).__mro__ for name in getattr(kind, "__slots__", ())]
    return [*getattr(value, "__dict__", {}).values(), *(getattr(value, name, None) for name in slots)]


def show(value: Any) -> str:
    """Return the repr of a value, which may fail for a partly constructed object."""
    try:
        return repr(value)
    except Exception as error:  # noqa: BLE001 - a reporter continues after any exception
        return type(error).__name__
