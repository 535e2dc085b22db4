"""Selection of collected tests, and of the client that runs them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

SYNC = pytest.mark.parametrize("make_client", ["sync"], indirect=True)
"""The mark of tests whose calls differ in what is sent and not in how: the blocking client alone makes them."""


WHY = pytest.StashKey[str]()
"""Why a test is not run."""


def keep(
    config: pytest.Config, items: list[pytest.Item], is_wanted: Callable[[pytest.Item], bool], *, why: str
) -> None:
    """Deselect the tests that are not wanted; `why` is said of them at the end."""
    left_out = [item for item in items if not is_wanted(item)]
    for item in left_out:
        item.stash[WHY] = why
    config.hook.pytest_deselected(items=left_out)
    items[:] = [item for item in items if WHY not in item.stash]


def read_params(item: Any) -> dict[str, Any]:
    """Return the parameters of a test, empty if it has none."""
    params: dict[str, Any] = getattr(getattr(item, "callspec", None), "params", {})
    return params
