# Generated: do not edit. Change openapi/ or generator/runtime/batch.py,
# then run: python -m generator build
"""Actions on many objects, split into as many calls as the API's limit requires."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar
from uuid import UUID

from .answer import Answer
from .body import Omit
from .effects import Flow
from .flow import Context, fetch
from .json_types import is_list
from .operation import Call, check_identifier
from .record import Record

R = TypeVar("R", bound=Record)


def split(values: Iterable[str | UUID] | str | UUID | Omit | None, size: int) -> list[Any]:
    """Returns the identifiers separated by commas, at most ``size`` in each string; a string is one identifier.

    An argument that was not given stays so.

    Raises:
        ValueError: There is no identifier, which the API may take for all of them.
    """
    if values is None or isinstance(values, Omit):
        return [values]
    given = [values] if isinstance(values, str | UUID) else values
    names = list(dict.fromkeys(check_identifier("uuid", value) for value in given))
    if not names or any("," in name for name in names):
        msg = f"expected at least one uuid, without commas, got {names[:3]!r}"
        raise ValueError(msg)
    return [",".join(names[start : start + size]) for start in range(0, len(names), size)]


def merge(bodies: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """The answers to the parts as the answer to the whole: lists joined, truths true if all are, else the last."""
    whole: dict[str, Any] = {}
    for body in bodies:
        for name, value in body.items():
            before = whole.get(name)
            if is_list(value) and is_list(before):
                whole[name] = before + value
            elif isinstance(value, bool) and isinstance(before, bool):
                whole[name] = before and value
            else:
                whole[name] = value
    return whole


def run_batch(context: Context, calls: Sequence[Call], record: type[R]) -> Flow[R]:
    """Sends the parts one after another and returns the record of their merged answers."""
    bodies: list[dict[str, Any]] = []
    for call in calls:
        with _noting_progress(len(bodies), len(calls)):
            bodies.append((yield from fetch(context, call, Answer.object)))
    return record.from_dict(merge(bodies))


@contextmanager
def _noting_progress(done: int, parts: int) -> Generator[None, None, None]:
    """Adds a note to an error of one part: how many parts before it were done."""
    try:
        yield
    except Exception as error:
        if parts > 1:
            error.add_note(f"{done} of {parts} calls were done before this one; their changes stand")
        raise
