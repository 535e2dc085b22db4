"""Fixtures for tests of single operations: a client that notes the operations it calls, and rows made for one test.

They run with the blocking client; `test_awaited` runs one of each family with the other, which has the same methods.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from functools import partial
from typing import Any

import pytest

from infakt import Hooks, Infakt

from .live import find_subject
from .payloads import create, write
from .subjects import Subject
from .target.scratch import Scratch

Make = Callable[[], Any]


@pytest.fixture
def called() -> set[str]:
    """The operations that clients of the test have called."""
    return set()


@pytest.fixture(params=["sync"])
def make_client(make_client: Callable[..., Infakt], called: set[str]) -> Callable[..., Infakt]:
    """Factory of clients that note the operations they call."""
    return partial(make_client, hooks=Hooks(on_request=lambda event: called.add(event.operation)))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None]:
    """Fail a test that did not call the operation it is about; calls made to clean up do not count."""
    yield
    subject = find_subject(item)
    called = getattr(item, "funcargs", {}).get("called", ())
    assert subject is None or subject.names <= set(called), "the test never called an operation that it is about"


@pytest.fixture
def make(client: Infakt, subject: Subject, scratch: Scratch) -> Make:
    """Factory of rows of the resource, on any server; they are deleted after the test."""

    def make_row() -> Any:
        row = create(client, subject, write(client, subject.tag, scratch.name()))
        scratch.will_delete(f"{subject.tag} {scratch.name()}", lambda: subject.of(client).delete(subject.identify(row)))
        return row

    return make_row
