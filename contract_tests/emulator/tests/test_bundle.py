"""Where the emulator finds its description."""

from __future__ import annotations

from pathlib import Path

from infakt_emulator.bundle import DEFAULT_BUNDLE

REPOSITORY = Path(__file__).parents[3]


def test_description_is_the_generated_one() -> None:
    """In a checkout the emulator follows the bundle of the generated client."""
    assert DEFAULT_BUNDLE.resolve() == REPOSITORY / "generated_client" / "infakt" / "openapi.json"
