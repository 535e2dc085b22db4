"""What the properties of writing stand on: a row is made for each example, by the blocking client."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from infakt import Infakt
from infakt_contract.subjects import Subject
from infakt_contract.target.scratch import Scratch
from infakt_contract.target.target import Target
from infakt_emulator import Emulator

from .rows import Rows


@pytest.fixture
def emulator(make_emulator: Callable[..., Emulator]) -> Emulator:
    """An emulator that is done with an order when it is first asked: how orders are waited for is no matter here."""
    return make_emulator(pending_polls=0)


@pytest.fixture
def rows(client: Infakt, subject: Subject, scratch: Scratch, target: Target) -> Rows:
    """What makes rows of the resource."""
    return Rows(client, subject, scratch, is_live=target.is_live)
