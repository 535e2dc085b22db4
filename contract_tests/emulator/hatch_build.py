"""Puts the description into what is built from a checkout; an sdist has it already."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

NAME = "infakt_emulator/openapi.json"


class Description(BuildHookInterface[Any]):
    """Adds the bundle to the files of sdist and wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Name it, but where the files stay in the checkout."""
        root = Path(self.root)
        if version != "editable" and not (root / NAME).exists():
            bundle = root.parents[1] / "generated_client" / "infakt" / "openapi.json"
            build_data["force_include"][str(bundle)] = NAME
