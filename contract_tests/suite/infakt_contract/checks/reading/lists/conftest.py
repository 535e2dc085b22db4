"""Fixtures of questions about lists, and what becomes of a list that a live server refuses."""

from __future__ import annotations

import pytest

from infakt_contract.plan import is_generated
from infakt_contract.selection import keep, read_params
from infakt_contract.stash import NOTES, TARGET

from .list_case import ListCase, Reading
from .stock import stock
from .whole import KNOWN, Refusal, arguments, clock, emulator, read, read_whole, settle, whole

__all__ = ["arguments", "clock", "emulator", "read", "read_whole", "settle", "stock", "whole"]


SPARING = {"test_whole", "test_predicates", "test_types"}
"""The modules that ask little enough for lists with limits of their own: those of KSeF, six calls an hour."""
SCARCE = "the lists of KSeF have limits of their own, so less is asked of them"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Spare the lists of a live server that have limits of their own."""
    if config.stash[TARGET].is_live:
        keep(config, items, asks_little, why=SCARCE)


def asks_little(item: pytest.Item) -> bool:
    """Whether a test asks a list that has no limits of its own, or asks little."""
    return item.path.stem in SPARING or not is_scarce(read_params(item).get("case"))


def is_scarce(case: object) -> bool:
    """Whether something is a list with limits of its own."""
    return isinstance(case, ListCase) and case.is_scarce


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool | None:
    """For a list that a live server refuses, only check that it refuses it again: there are no rows to test."""
    found = pyfuncitem.funcargs.get("whole")
    if isinstance(found, Reading) and is_generated(pyfuncitem) and not found.is_complete:
        pytest.skip("the list is longer than what is read of it, which properties of the whole cannot do with")
    if not isinstance(found, Refusal):
        return None
    assert found.is_lasting, f"refused at first, and not when asked again: {found}"
    return True


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Report the lists that a live server refused, so that nobody takes them for tested."""
    found = session.config.stash.get(KNOWN, {}).values()
    session.config.stash[NOTES].refused = [str(refusal) for refusal in found if isinstance(refusal, Refusal)]
