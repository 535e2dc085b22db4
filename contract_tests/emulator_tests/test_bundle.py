"""Where the emulator finds its description."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from contract_tests.emulator.bundle import DEFAULT_BUNDLE, find_bundle

REPOSITORY = Path(__file__).parents[2]


def test_description_is_that_of_the_installed_client() -> None:
    """The emulator obeys the description of the very client that is tested."""
    assert str(files("infakt") / "openapi.json") == str(DEFAULT_BUNDLE)


def test_without_a_client_the_description_is_the_repositorys() -> None:
    """The emulator runs from a checkout in which no client is installed."""
    assert find_bundle("client_that_is_not_there") == REPOSITORY / "generated_client" / "infakt" / "openapi.json"
