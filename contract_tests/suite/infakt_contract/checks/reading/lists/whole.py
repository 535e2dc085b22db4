"""Fixtures for properties of lists: one list read whole, once per run, and further requests to it.

Nothing is written, so one emulator serves all tests.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Protocol

import pytest

from infakt import Infakt
from infakt.errors import NotFoundError, PermissionDeniedError, PlanLimitError, StatusError, ValidationError
from infakt_contract.target.target import Target
from infakt_contract.watch import Watch
from infakt_emulator import Emulator
from infakt_emulator.clock import FakeClock

from .filters import ABSENT_UUID
from .list_case import Arguments, ListCase, Reading
from .stock import Stock

REFUSALS = (PlanLimitError, PermissionDeniedError, NotFoundError)
"""How a server refuses a list that the key's scopes or the plan leave out, or that it does not have."""
HOUR = 3_600.0
MOST_PAGES = 3
"""How many pages of a hundred rows are read of a list of a live server."""


@dataclass
class Refusal:
    """A list that a live server refuses."""

    case: ListCase
    client: Infakt
    arguments: Arguments
    error: StatusError

    @cached_property
    def is_lasting(self) -> bool:
        """Whether another request is refused in the same way."""
        try:
            self.case.read(self.client, self.arguments, limit=1)
        except StatusError as error:
            return type(error) is type(self.error)
        return False

    def __str__(self) -> str:
        return f"{self.case}: {self.error.status}; it wants {' and '.join(self.case.operation.scopes)}"


def is_refusal(case: ListCase, error: StatusError) -> bool:
    """Whether a refusal is due to the key or the account, not to the request; that of a limit of KSeF is a 422."""
    return isinstance(error, REFUSALS) or (case.is_scarce and isinstance(error, ValidationError))


Known = dict[tuple[ListCase, str], Reading | Refusal]
"""Results of reading each list completely, by client."""
KNOWN = pytest.StashKey[Known]()
CLOCK = pytest.StashKey[FakeClock]()
EMULATOR = pytest.StashKey[Emulator]()


Settle = Callable[[Callable[[Reading], None]], None]


class ReadWhole(Protocol):
    """Reads a list, or returns what was read of it before."""

    def __call__(self, case: ListCase, arguments: Arguments, *, again: bool = False) -> Reading | Refusal:
        """Return its rows, or its refusal; `again` reads it anew."""
        ...


class Read(Protocol):
    """Reads the list of a test."""

    def __call__(self, *, pages: int | None = None, **question: Any) -> Reading:
        """Return the whole list, or a number of its pages."""
        ...


@pytest.fixture
def clock(pytestconfig: pytest.Config) -> FakeClock:
    """One clock for all tests, as there is one emulator."""
    return pytestconfig.stash.setdefault(CLOCK, FakeClock())


@pytest.fixture
def emulator(make_emulator: Callable[..., Emulator], pytestconfig: pytest.Config) -> Emulator:
    """One emulator for all tests, which only read."""
    if EMULATOR not in pytestconfig.stash:
        pytestconfig.stash[EMULATOR] = make_emulator()
    return pytestconfig.stash[EMULATOR]


@pytest.fixture
def read_whole(
    client: Infakt, target: Target, request: pytest.FixtureRequest, watch: Watch, clock: FakeClock
) -> ReadWhole:
    """Function that reads a list, once per client: from the emulator in several pages, live the newest rows."""
    known = request.config.stash.setdefault(KNOWN, {})
    client_kind = request.node.callspec.params["make_client"]

    def read(case: ListCase, arguments: Arguments, *, again: bool = False) -> Reading | Refusal:
        if (case, client_kind) not in known or again:
            if case.is_scarce:
                clock.advance(HOUR)  # the emulator counts, too
            try:
                with watch.keeping(str(case)):
                    known[case, client_kind] = read_some(case, client, arguments, target)
            except StatusError as error:
                if not target.is_live or not is_refusal(case, error):
                    raise
                known[case, client_kind] = Refusal(case, client, arguments, error)
        watch.recall(str(case))
        return known[case, client_kind]

    return read


def read_some(case: ListCase, client: Infakt, arguments: Arguments, target: Target) -> Reading:
    """Return all rows of a list of the emulator; of a live one the newest, so many pages at most."""
    if not target.is_live:
        return case.read(client, arguments, limit=20)
    return case.read(client, arguments, limit=100, pages=MOST_PAGES, **find_order(case, target))


def find_order(case: ListCase, target: Target) -> dict[str, str]:
    """Return the argument for the sort order of the whole, if it is not the client's own."""
    return {"order": case.newest_first} if target.is_live and case.newest_first else {}


@pytest.fixture
def arguments(case: ListCase, read_whole: ReadWhole) -> Arguments:
    """Arguments of the path: the first row of the list that this one is nested in, if it is."""
    parent = case.find_parent()
    if parent is None:
        return {}
    found = read_whole(parent, {})
    names = found.names if isinstance(found, Reading) else []
    return case.fill_path(names[0] if names else ABSENT_UUID)


@pytest.fixture
def whole(case: ListCase, arguments: Arguments, read_whole: ReadWhole, stock: Stock | None) -> Reading | Refusal:
    """All rows of the list, with those that a run which writes had to add."""
    found = read_whole(case, arguments)
    is_new = stock is not None and isinstance(found, Reading) and stock.fill(case, found.rows)
    return read_whole(case, arguments, again=True) if is_new else found


@pytest.fixture
def read(case: ListCase, client: Infakt, arguments: Arguments, clock: FakeClock, target: Target) -> Read:
    """Function that reads the list with further arguments, in the order of the whole unless another is given."""
    order = find_order(case, target)

    def read(*, pages: int | None = None, **question: Any) -> Reading:
        if case.is_scarce:
            clock.advance(HOUR)  # the emulator counts, too
        most = MOST_PAGES if target.is_live else None
        return case.read(client, arguments, pages=pages or most, **{**order, **question})

    return read


@pytest.fixture
def settle(
    case: ListCase, arguments: Arguments, read_whole: ReadWhole, whole: Reading, target: Target, watch: Watch
) -> Settle:
    """Function that compares answers with the whole, and once more if somebody changed the list meanwhile."""

    def settle(compare: Callable[[Reading], None]) -> None:
        try:
            compare(whole)
        except AssertionError:
            with watch.aside():
                fresh = read_whole(case, arguments, again=True) if target.is_live else whole
            if not isinstance(fresh, Reading) or fresh.rows == whole.rows:
                raise
            compare(fresh)

    return settle
