"""Fixtures of single operations, and a document that only the emulator should create."""

from __future__ import annotations

from typing import Any

import pytest

from infakt import Infakt
from infakt_contract.calling import called, make, make_client, pytest_runtest_call
from infakt_contract.payloads import create, write
from infakt_contract.subjects import Subject
from infakt_emulator import Emulator

__all__ = ["called", "make", "make_client", "pytest_runtest_call"]


@pytest.fixture
def document(client: Infakt, subject: Subject, emulator: Emulator) -> Any:
    """A new draft of the resource."""
    row = create(client, subject, write(client, subject.tag, "X/1"))
    emulator.recorder.clear()
    return row
