"""What tests of single operations stand on, and which of them a live server is spared."""

from __future__ import annotations

from pathlib import Path

import pytest

from infakt_contract.calling import called, make, make_client, pytest_runtest_call
from infakt_contract.selection import keep
from infakt_contract.stash import TARGET

__all__ = ["called", "make", "make_client", "pytest_runtest_call"]

HERE = Path(__file__).parent
COVERED = {"test_row_lives", "test_update_changes_only_what_is_given", "test_print_changes_the_status"}
"""What the lives of `accountant` check too, of every resource that a live server is asked about."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what the lives check too, since writes are counted."""
    target = config.stash[TARGET]
    if target.is_live and target.may_write:
        keep(config, items, is_needed, why="a life of `accountant` checks the same")


def is_needed(item: pytest.Item) -> bool:
    """Whether no life checks the same as a test."""
    return item.path.parent != HERE or getattr(item, "originalname", None) not in COVERED
