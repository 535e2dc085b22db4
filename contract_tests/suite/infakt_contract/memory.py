"""Memory of earlier runs: when each question was asked last, and what was found of unconfirmed filters.

It lies in the evidence file, so that keeping this one file from night to night is enough.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass
class Memory:
    """What earlier runs have asked.

    Attributes:
        asked: Day on which each question was asked last, by the id of the test, as YYYY-MM-DD.
        general: Verdicts on filters of the general rule.
    """

    asked: dict[str, str] = field(default_factory=dict)
    general: dict[str, str] = field(default_factory=dict)

    @classmethod
    def read(cls, path: Path | None) -> Memory:
        """Return the memory in an evidence file; there is none in a missing file, or one that is something else."""
        try:
            data: Any = json.loads(path.read_text(encoding="utf-8")) if path else {}
        except (OSError, ValueError):
            return cls()
        if not isinstance(data, dict):
            return cls()
        return cls(asked=_read_texts(data.get("asked")), general=_read_texts(data.get("general")))

    def as_data(self) -> dict[str, Any]:
        """Return the memory as plain data."""
        return {"asked": dict(sorted(self.asked.items())), "general": dict(sorted(self.general.items()))}


def _read_texts(value: Any) -> dict[str, str]:
    texts = value if isinstance(value, Mapping) else {}
    return {str(name): str(text) for name, text in texts.items()}
