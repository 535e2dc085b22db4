"""Selection of collected tests, and of the client that runs them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

SYNC = pytest.mark.parametrize("make_client", ["sync"], indirect=True)
"""The mark of tests whose calls differ in what is sent and not in how: the blocking client alone makes them."""


def keep(config: pytest.Config, items: list[pytest.Item], is_wanted: Callable[[pytest.Item], bool]) -> None:
    """Deselect the tests that are not wanted."""
    kept = [item for item in items if is_wanted(item)]
    left_out = set(items) - set(kept)
    config.hook.pytest_deselected(items=[item for item in items if item in left_out])
    items[:] = kept


def read_params(item: Any) -> dict[str, Any]:
    """Return the parameters of a test, empty if it has none."""
    params: dict[str, Any] = getattr(getattr(item, "callspec", None), "params", {})
    return params
