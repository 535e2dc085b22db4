"""Fixtures of tests with faults."""

from contract_tests.client.runtime.faulty import faulty

__all__ = ["faulty"]
