"""What the properties of lists stand on: one list read whole, once a run, and whatever else is asked of it.

Nothing is written, so one emulator serves all of them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Protocol

import pytest

from infakt import Infakt
from infakt.errors import NotFoundError, PermissionDeniedError, PlanLimitError, StatusError, ValidationError
from infakt_contract.target.place import Place
from infakt_emulator import Emulator
from infakt_emulator.clock import FakeClock

from .filters import ABSENT_UUID, Filter
from .listed import Arguments, Listed, Reading

REFUSALS = (PlanLimitError, PermissionDeniedError, NotFoundError)
"""How a server refuses a list that the key's scopes or the plan leave out, or that it does not have."""
HOUR = 3_600.0


@dataclass
class Refusal:
    """A list that a live server refuses."""

    listed: Listed
    client: Infakt
    arguments: Arguments
    error: StatusError

    @cached_property
    def is_lasting(self) -> bool:
        """Whether it is refused in the same way when it is asked for once more."""
        try:
            self.listed.read(self.client, self.arguments, limit=1)
        except StatusError as error:
            return type(error) is type(self.error)
        return False

    def __str__(self) -> str:
        return f"{self.listed}: {self.error.status}; it wants {' and '.join(self.listed.operation.scopes)}"


def is_refusal(listed: Listed, error: StatusError) -> bool:
    """Whether a server answers for the key or the account, not for the question; a limit of KSeF's own is a 422."""
    return isinstance(error, REFUSALS) or (listed.is_scarce and isinstance(error, ValidationError))


Known = dict[tuple[Listed, str], Reading | Refusal]
"""What came of reading each list whole, by each client."""
KNOWN = pytest.StashKey[Known]()
CLOCK = pytest.StashKey[FakeClock]()
EMULATOR = pytest.StashKey[Emulator]()


ReadWhole = Callable[[Listed, Arguments], Reading | Refusal]


class Read(Protocol):
    """Reads the list of a test."""

    def __call__(self, *, pages: int | None = None, **question: Any) -> Reading:
        """Return all of it, or that many pages."""
        ...


@pytest.fixture
def clock(pytestconfig: pytest.Config) -> FakeClock:
    """One clock, as there is one emulator, whatever tests run in between."""
    return pytestconfig.stash.setdefault(CLOCK, FakeClock())


@pytest.fixture
def emulator(make_emulator: Callable[..., Emulator], pytestconfig: pytest.Config) -> Emulator:
    """The emulator, the same for every test: each only reads."""
    if EMULATOR not in pytestconfig.stash:
        pytestconfig.stash[EMULATOR] = make_emulator()
    return pytestconfig.stash[EMULATOR]


@pytest.fixture
def read_whole(client: Infakt, place: Place, request: pytest.FixtureRequest) -> ReadWhole:
    """What reads a list whole, and a second time only for the other client; from the emulator in several pages."""
    known = request.config.stash.setdefault(KNOWN, {})
    client_kind = request.node.callspec.params["make_client"]

    def read(listed: Listed, arguments: Arguments) -> Reading | Refusal:
        if (listed, client_kind) not in known:
            try:
                known[listed, client_kind] = listed.read(client, arguments, limit=100 if place.is_live else 20)
            except StatusError as error:
                if not place.is_live or not is_refusal(listed, error):
                    raise
                known[listed, client_kind] = Refusal(listed, client, arguments, error)
        return known[listed, client_kind]

    return read


@pytest.fixture
def arguments(listed: Listed, read_whole: ReadWhole) -> Arguments:
    """What the list's path names: the first row of the list that it belongs under, if there is such a list."""
    parent = listed.find_parent()
    if parent is None:
        return {}
    found = read_whole(parent, {})
    names = found.names if isinstance(found, Reading) else []
    return listed.fill_path(names[0] if names else ABSENT_UUID)


@pytest.fixture
def whole(listed: Listed, arguments: Arguments, read_whole: ReadWhole) -> Reading | Refusal:
    """All rows of the list."""
    return read_whole(listed, arguments)


@pytest.fixture
def read(listed: Listed, client: Infakt, arguments: Arguments, clock: FakeClock) -> Read:
    """What asks for more of the list."""

    def read(*, pages: int | None = None, **question: Any) -> Reading:
        if listed.is_scarce:
            clock.advance(HOUR)  # the emulator counts, too
        return listed.read(client, arguments, pages=pages, **question)

    return read


@pytest.fixture
def filters(listed: Listed, place: Place, pytestconfig: pytest.Config) -> list[Filter]:
    """The filters to be asked about: all of the list's, and on a live server the one whose turn it is."""
    turn = find_turn(pytestconfig) % len(listed.filters)
    return listed.filters[turn : turn + 1] if place.is_live else listed.filters


def find_turn(config: pytest.Config) -> int:
    """Return where to begin going round."""
    return int(config.getoption("--hypothesis-seed") or 0)
