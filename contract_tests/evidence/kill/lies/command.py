"""What `python -m contract_tests.evidence.kill lies` does: try the lies, and print the table."""

from __future__ import annotations

from typing import Any

from .matrix import Choice, Say, measure
from .table import find_problems, is_good, tabulate


def run(choice: Choice, say: Say) -> tuple[list[dict[str, Any]], bool]:
    """Try the chosen lies, and return the rows of the table as plain data and whether enough were noticed.

    Raises:
        ValueError: A name is that of no lie.
    """
    rows, clean = measure(choice, say)
    say("", *tabulate(rows), "", *find_problems(rows, clean))
    return [row.as_data() for row in rows], is_good(rows)
