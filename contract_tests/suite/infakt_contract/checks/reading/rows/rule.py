"""How a rule about rows fails: with the rows that break it, and what their readers would suffer."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from infakt_contract.checks.reading.lists.list_case import LISTS, ListCase, Reading
from infakt_contract.promise import BrokenPromiseError, enumerate_some

Row = Mapping[str, Any]


def find_cases(*fields: str, without: Mapping[str, str] = {}) -> list[ListCase]:
    """Return the lists whose rows have some fields, without those of the resources named."""
    described = ((case, case.row_schema["properties"].keys()) for case in LISTS)
    return [case for case, names in described if names >= set(fields) and case.operation.tag not in without]


def check_rows(
    case: ListCase,
    whole: Reading,
    holds: Callable[[Row], bool],
    *,
    promise: str,
    suffers: str,
) -> None:
    """Check a rule for each row.

    Raises:
        BrokenPromiseError: It does not hold for some row.
    """
    wrong = [name for name, row in zip(whole.names, whole.rows, strict=True) if not holds(row)]
    if wrong:
        raise BrokenPromiseError(
            expected=promise, seen=f"otherwise in {enumerate_some(wrong)}", suffers=suffers, cause=f"{case} {promise}"
        )


def read_amounts(row: Row, names: Sequence[str]) -> list[int] | None:
    """Return the amounts of some fields, or None unless all of them are numbers."""
    values = [row.get(name) for name in names]
    numbers = [value for value in values if isinstance(value, int) and not isinstance(value, bool)]
    return numbers if len(numbers) == len(names) else None


def find_lines(row: Row) -> list[Row]:
    """Return the lines of a document."""
    return [line for line in row.get("services") or () if isinstance(line, Mapping)]
