"""What tests of single operations stand on."""

from infakt_contract.calling import called, make, make_client, pytest_runtest_call

__all__ = ["called", "make", "make_client", "pytest_runtest_call"]
