"""The options, the server and the client of the suite, and what this machine may lack."""

from __future__ import annotations

import pytest

from contract_tests.left_out import MARK, LeftOut
from infakt_contract import plugin
from infakt_contract.plugin import *  # noqa: F403 - its hooks and fixtures, for the tests below this folder


def pytest_configure(config: pytest.Config) -> None:
    """Choose the server, and leave out what needs a system package that is not installed."""
    plugin.pytest_configure(config)
    config.addinivalue_line("markers", f"{MARK}(name): runs only where this system package is installed")
    config.pluginmanager.register(LeftOut())
