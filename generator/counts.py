"""The number of live, documented and inferred elements, and the list of inferred ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from . import levels
from .elements import Kind, list_elements
from .places import locate
from .spec import Description, Json

COMMAND = "python -m generator evidence"
_RULED = "filters by the general rule"


def tabulate(bundle: Json) -> list[str]:
    """Return the counts as lines of a Markdown table, which README.md contains verbatim."""
    elements = list_elements(bundle).values()
    counted = Counter((element.kind, element.level) for element in elements if not element.is_derived)
    rows = [[kind.value, *(str(counted[kind, level]) for level in levels.LEVELS)] for kind in Kind]
    ruled = sum(element.is_derived for element in elements)
    return list(_align([["", *levels.LEVELS], *rows, [_RULED, "0", "0", str(ruled)]]))


def _align(rows: list[list[str]]) -> Iterator[str]:
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    head, *rest = [f"| {' | '.join([row[0].ljust(widths[0]), *map(str.rjust, row[1:], widths[1:])])} |" for row in rows]
    yield head
    yield f"|{'|'.join(['-' * (widths[0] + 2), *('-' * (width + 1) + ':' for width in widths[1:])])}|"
    yield from rest


def list_guesses(description: Description, bundle: Json) -> Iterator[str]:
    """Yield the lines that list each inferred element, with its location and its evidence."""
    for element in list_elements(bundle).values():
        if element.level == levels.INFERRED and not element.is_derived:
            file, pointer = locate(description, element.evidence_steps)
            yield f"{element.name}  {file}#{pointer}"
            yield from (f"  {_remove_level(text)}" for text in element.texts)


def _remove_level(text: str) -> str:
    return text.partition(": ")[2]
