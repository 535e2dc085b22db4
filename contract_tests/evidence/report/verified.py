"""Operations verified on a server of inFakt: a file to which live runs add their evidence.

`verified.json` maps an operation to the day and the server of the last run in which it was answered as described.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from infakt_contract.target.target import SANDBOX_URL, is_production

FILE = Path(__file__).parents[1] / "verified.json"
SANDBOX_NAMES = {"sandbox", urlsplit(SANDBOX_URL).hostname}

Days = dict[str, dict[str, str]]


def merge(verified: Mapping[str, Mapping[str, str]], evidence: Mapping[str, Any]) -> Days:
    """Return the verified operations after adding the evidence of a run.

    An operation that succeeded without drift is verified on the day of the run; one that drifted is no longer verified.
    Results of a later run are kept.

    Raises:
        ValueError: The evidence is that of a server that is not inFakt's.
    """
    target, day = evidence["target"], evidence["day"]
    if not is_vendors(target):
        msg = f"evidence must be from a server of inFakt, got {target!r}; run the suite against the sandbox"
        raise ValueError(msg)
    drifted = {row[0] for row in evidence["drift"]}
    days = {operation: dict(entry) for operation, entry in verified.items()}
    for operation in {*evidence["succeeded"], *drifted}:
        if operation in days and days[operation]["day"] > day:
            continue
        days.pop(operation, None)
        if operation not in drifted:
            days[operation] = {"day": day, "target": target}
    return dict(sorted(days.items()))


def is_vendors(target: str) -> bool:
    """Whether the target of a run is a server of inFakt: its sandbox or production."""
    return target in SANDBOX_NAMES or is_production(target)


def write(days: Days, path: Path = FILE) -> None:
    """Write the file, with one block per operation."""
    path.write_text(json.dumps(days, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
