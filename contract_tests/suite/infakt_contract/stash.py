"""What the run keeps in the stash of pytest's configuration."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from infakt_contract.failures import Failures
from infakt_contract.notes import Notes
from infakt_contract.plan import Plan
from infakt_contract.target.budget import Budget
from infakt_contract.target.measured import Measured
from infakt_contract.target.target import Target
from infakt_contract.watch import Watch

TARGET = pytest.StashKey[Target]()
WATCH = pytest.StashKey[Watch]()
BUDGET = pytest.StashKey[Budget]()
MEASURED = pytest.StashKey[Measured]()
LEFT = pytest.StashKey[list[str]]()
RUN = pytest.StashKey[str]()
NOTES = pytest.StashKey[Notes]()
PLAN = pytest.StashKey[Plan]()
SEED = pytest.StashKey[int]()
INNER = pytest.StashKey[httpx.HTTPTransport]()
FAILURES = pytest.StashKey[Failures]()
PROBED = pytest.StashKey[list[str]]()
MARKS = pytest.StashKey[Iterator[str]]()
