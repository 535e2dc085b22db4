"""What the properties of writing stand on: a row is made for each example, by the blocking client."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from contract_tests.behaviour.operations.described import MADE, Subject
from contract_tests.conftest import PLACE
from contract_tests.emulator import Emulator
from contract_tests.selection import keep, read_params
from contract_tests.target.place import Place
from contract_tests.target.scratch import Scratch
from infakt import Infakt

from .rows import Rows

EMULATOR_ONLY = pytest.mark.usefixtures("emulator")
"""The mark of what a live server would have to be written to too often for."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Write to a live server only what every server is known to keep."""
    if config.stash[PLACE].is_live:
        keep(config, items, lambda item: not _is_for_the_emulator(item))


def _is_for_the_emulator(item: pytest.Item) -> bool:
    subject = read_params(item).get("subject")
    return "rows" in getattr(item, "fixturenames", ()) and isinstance(subject, Subject) and subject.tag not in MADE


@pytest.fixture
def emulator(make_emulator: Callable[..., Emulator]) -> Emulator:
    """An emulator that is done with an order when it is first asked: how orders are waited for is no matter here."""
    return make_emulator(pending_polls=0)


@pytest.fixture
def rows(client: Infakt, subject: Subject, scratch: Scratch, place: Place) -> Rows:
    """What makes rows of the resource."""
    return Rows(client, subject, scratch, is_live=place.is_live)
