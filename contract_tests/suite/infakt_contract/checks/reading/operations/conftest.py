"""Fixtures of the checks of single operations."""

from infakt_contract.calling import called, make_client, pytest_runtest_call

__all__ = ["called", "make_client", "pytest_runtest_call"]
