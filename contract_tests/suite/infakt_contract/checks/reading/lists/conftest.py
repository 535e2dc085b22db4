"""Which questions about lists a live server is asked.

Only two of a list's properties ask for more than its whole, and none of KSeF's lists, which can be asked six times an
hour; which two goes round with the lists and with `--hypothesis-seed`. A list that is refused there has one property
left, that it stays refused, and the end of the run says so.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

from infakt_contract.plugin import TARGET
from infakt_contract.selection import keep, read_params

from .list_case import ListCase
from .whole import (
    KNOWN,
    Refusal,
    arguments,
    clock,
    emulator,
    filters,
    find_turn,
    read,
    read_whole,
    whole,
)

__all__ = ["arguments", "clock", "emulator", "filters", "read", "read_whole", "whole"]

LIVE_QUESTIONS = 2


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Limit the tests of each list to what the limits of a live server allow."""
    if not config.stash[TARGET].is_live:
        return
    asking: defaultdict[ListCase, list[pytest.Item]] = defaultdict(list)
    for item in items:
        if case := find_asked(item):
            asking[case].append(item)
    left_out: set[pytest.Item] = set()
    for start, (case, tests) in enumerate(asking.items(), find_turn(config)):
        count = 0 if case.is_scarce else LIVE_QUESTIONS
        left_out |= set(tests) - {tests[(start + step) % len(tests)] for step in range(count)}
    keep(config, items, lambda item: item not in left_out)


def find_asked(item: pytest.Item) -> ListCase | None:
    """Return the list that a test asks for more than its whole, if it is one of these tests."""
    is_asking = Path(__file__).parent in item.path.parents and "read" in getattr(item, "fixturenames", ())
    case = read_params(item).get("case") if is_asking else None
    return case if isinstance(case, ListCase) else None


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool | None:
    """For a list that a live server refuses, only check that it refuses it again: there are no rows to test."""
    found = pyfuncitem.funcargs.get("whole")
    if not isinstance(found, Refusal):
        return None
    assert found.is_lasting, f"refused at first, and not when asked again: {found}"
    return True


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Report the lists that a live server refused, so that nobody takes them for tested."""
    refused = [found for found in config.stash.get(KNOWN, {}).values() if isinstance(found, Refusal)]
    if refused:
        terminalreporter.section(f"lists that {config.stash[TARGET].name} refused, so that nothing is shown of them")
        for refusal in refused:
            terminalreporter.line(str(refusal))
