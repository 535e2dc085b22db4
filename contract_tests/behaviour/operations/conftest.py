"""What tests of single operations stand on: a client that tells what it calls, and rows made for one test.

They run with the blocking client; `test_awaited` runs one of each family with the other, which has the same methods.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from functools import partial
from typing import Any

import pytest

from contract_tests.conftest import PLACE
from contract_tests.emulator import Emulator
from contract_tests.selection import keep, read_params
from contract_tests.target.scratch import Scratch
from infakt import Hooks, Infakt

from .described import MADE, THERE, Subject
from .payloads import create, write

Make = Callable[[], Any]


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Ask a live server only about the resources that every server answers for."""
    if config.stash[PLACE].is_live:
        keep(config, items, _is_for_any_server)


def _is_for_any_server(item: pytest.Item) -> bool:
    subject = find_subject(item)
    if subject is None:
        return True
    if "unknown" in read_params(item):
        return subject.tag in MADE | THERE
    return subject.tag in (MADE if "scratch" in item.fixturenames else THERE)  # type: ignore[attr-defined]  # the same


def find_subject(item: Any) -> Subject | None:
    """Return what a test of this folder is about; tests elsewhere are about nothing here."""
    return next((value for value in read_params(item).values() if isinstance(value, Subject)), None)


@pytest.fixture
def called() -> set[str]:
    """The operations that clients of the test have called."""
    return set()


@pytest.fixture(params=["sync"])
def make_client(make_client: Callable[..., Infakt], called: set[str]) -> Callable[..., Infakt]:
    """What makes a client that notes its calls."""
    return partial(make_client, hooks=Hooks(on_request=lambda event: called.add(event.operation)))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None]:
    """Fail a test that did not call what it is about; what is done to clean up after it does not count."""
    yield
    subject = find_subject(item)
    called = getattr(item, "funcargs", {}).get("called", ())
    assert subject is None or subject.names <= set(called), "the test never called an operation that it is about"


@pytest.fixture
def make(client: Infakt, subject: Subject, scratch: Scratch) -> Make:
    """What makes a row of the resource, on any server, and has it deleted after the test."""

    def make_row() -> Any:
        row = create(client, subject, write(client, subject.tag, scratch.name()))
        scratch.will_delete(f"{subject.tag} {scratch.name()}", lambda: subject.of(client).delete(subject.identify(row)))
        return row

    return make_row


@pytest.fixture
def document(client: Infakt, subject: Subject, emulator: Emulator) -> Any:
    """A new draft of the resource, in the emulator, for what no other server should be asked to do."""
    row = create(client, subject, write(client, subject.tag, "X/1"))
    emulator.recorder.clear()
    return row
