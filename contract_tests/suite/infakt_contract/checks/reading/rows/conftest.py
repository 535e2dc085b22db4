"""Fixtures of the rules about rows, which are read once for all questions about a list."""

from infakt_contract.checks.reading.lists.conftest import pytest_pyfunc_call
from infakt_contract.checks.reading.lists.stock import stock
from infakt_contract.checks.reading.lists.whole import arguments, clock, emulator, read_whole, settle, whole

__all__ = ["arguments", "clock", "emulator", "pytest_pyfunc_call", "read_whole", "settle", "stock", "whole"]
