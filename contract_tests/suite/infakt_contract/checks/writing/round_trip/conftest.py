"""Fixtures of the checks of writing, which create a row for each example with the sync client."""

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
    """An emulator whose tasks end at the first poll, as waiting is not tested here."""
    return make_emulator(pending_polls=0)


@pytest.fixture
def rows(client: Infakt, subject: Subject, scratch: Scratch, target: Target) -> Rows:
    """Object that creates rows of the resource."""
    return Rows(client, subject, scratch, is_live=target.is_live)
