"""What tests of faults stand on."""

from contract_tests.client.runtime.faulty import faulty

__all__ = ["faulty"]
