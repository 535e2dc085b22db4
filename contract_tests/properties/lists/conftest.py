"""What the properties of lists stand on: one list read whole, once a run, and whatever else is asked of it.

Nothing is written, so one emulator serves all of them. On a live server only two of a list's properties ask for more
than its whole, and none of KSeF's lists, which can be asked six times an hour; which two goes round with the lists and
with `--hypothesis-seed`. A list that is refused there has one property left, that it stays refused, and the end of the
run says so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Protocol

import pytest

from contract_tests.clock import FakeClock
from contract_tests.conftest import PLACE
from contract_tests.emulator import Emulator
from contract_tests.selection import keep, read_params
from contract_tests.target.place import Place
from infakt import Infakt
from infakt.errors import NotFoundError, PermissionDeniedError, PlanLimitError, StatusError, ValidationError

from .filters import ABSENT_UUID, Filter
from .listed import Arguments, Listed, Reading

REFUSALS = (PlanLimitError, PermissionDeniedError, NotFoundError)
"""How a server refuses a list that the key's scopes or the plan leave out, or that it does not have."""
HOUR = 3_600.0
LIVE_QUESTIONS = 2


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
EMULATOR = pytest.StashKey[Emulator]()


ReadWhole = Callable[[Listed, Arguments], Reading | Refusal]


class Read(Protocol):
    """Reads the list of a test."""

    def __call__(self, *, pages: int | None = None, **question: Any) -> Reading:
        """Return all of it, or that many pages."""
        ...


@pytest.fixture(scope="session")
def clock() -> FakeClock:
    """One clock, as there is one emulator, whatever tests run in between."""
    return FakeClock()


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


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Ask a live server about each list only as much as its limits allow."""
    if not config.stash[PLACE].is_live:
        return
    asking: defaultdict[Listed, list[pytest.Item]] = defaultdict(list)
    for item in items:
        if listed := find_asked(item):
            asking[listed].append(item)
    left_out: set[pytest.Item] = set()
    for start, (listed, tests) in enumerate(asking.items(), find_turn(config)):
        count = 0 if listed.is_scarce else LIVE_QUESTIONS
        left_out |= set(tests) - {tests[(start + step) % len(tests)] for step in range(count)}
    keep(config, items, lambda item: item not in left_out)


def find_asked(item: pytest.Item) -> Listed | None:
    """Return the list that a test asks for more than its whole, if it is one of these tests."""
    is_asking = Path(__file__).parent in item.path.parents and "read" in getattr(item, "fixturenames", ())
    listed = read_params(item).get("listed") if is_asking else None
    return listed if isinstance(listed, Listed) else None


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool | None:
    """Have a test of a list that a live server refuses say that it stays refused; there are no rows to look at."""
    whole = pyfuncitem.funcargs.get("whole")
    if not isinstance(whole, Refusal):
        return None
    assert whole.is_lasting, f"refused at first, and not when asked again: {whole}"
    return True


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Tell which lists a live server refused, so that nobody takes them for proven."""
    refused = [found for found in config.stash.get(KNOWN, {}).values() if isinstance(found, Refusal)]
    if refused:
        terminalreporter.section(f"lists that {config.stash[PLACE].name} refused, so that nothing is shown of them")
        for refusal in refused:
            terminalreporter.line(str(refusal))
