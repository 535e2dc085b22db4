"""A client paces its calls by the quota before the server has to refuse them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import httpx
import pytest

from contract_tests.client.script import Script, answer, give
from infakt import Hooks, Infakt, MemoryQuotaStore, Quota, QuotaWaitEvent, Window
from infakt_emulator.clock import FakeClock

Make = Callable[..., Infakt]
SMALL = Quota(reads=(Window(2, 10),), writes=(Window(1, 10),), ksef_imports=(Window(1, 3600),))
CLIENT = give(200, {"id": 1})


def test_third_read_waits_for_a_place(make_client: Make, clock: FakeClock) -> None:
    """With two reads in ten seconds, the third waits until ten seconds after the first."""
    client = make_client(Script(*[CLIENT] * 3), quota=SMALL)

    for _ in range(3):
        client.clients.get(1)

    assert clock.slept == [pytest.approx(10, abs=0.01)]


def test_writes_are_not_starved_by_reads(make_client: Make, clock: FakeClock) -> None:
    """A write goes at once though the reads' windows are full."""
    client = make_client(Script(CLIENT, CLIENT, answer(204)), quota=SMALL)
    client.clients.get(1)
    client.clients.get(1)

    client.clients.delete(1)

    assert clock.slept == []


def test_wait_that_is_too_long_is_not_waited(make_client: Make, clock: FakeClock) -> None:
    """Where the forecast wants more than ``max_wait`` the call is sent, for the server is the authority."""
    quota = Quota(reads=(Window(1, 3600),), max_wait=60)
    client = make_client(Script(CLIENT, CLIENT), quota=quota)

    client.clients.get(1)
    client.clients.get(1)

    assert clock.slept == []


def test_refusal_holds_back_every_client_of_the_account(make_client: Make, clock: FakeClock) -> None:
    """What one client is told by the server, another with the same store waits for too."""
    store = MemoryQuotaStore()
    first = make_client(Script(answer(429, headers={"retry-after": "7"}), CLIENT), quota=Quota(), quota_store=store)
    second = make_client(Script(CLIENT), quota=Quota(), quota_store=store)
    impatient = first.with_options(deadline=1)
    with pytest.raises(Exception, match="429"):
        impatient.clients.get(1)

    second.clients.get(1)

    assert clock.slept == [pytest.approx(7, abs=0.01)]


@pytest.mark.parametrize("headers", [{}, {"retry-after": "0"}, {"retry-after": "-5"}, {"retry-after": "soon"}])
def test_refusal_without_a_word_holds_back_too(make_client: Make, clock: FakeClock, headers: dict[str, str]) -> None:
    """A 429 that does not say for how long, or says "at once", holds everybody back for a second."""
    store = MemoryQuotaStore()
    first = make_client(Script(answer(429, headers=headers)), quota=Quota(), quota_store=store)
    with pytest.raises(Exception, match="429"):
        first.with_options(deadline=0.001).clients.get(1)

    make_client(Script(CLIENT), quota=Quota(), quota_store=store).clients.get(1)

    assert clock.slept == [pytest.approx(1, abs=0.01)]


def test_accounts_do_not_share_a_quota(make_client: Make, clock: FakeClock) -> None:
    """Reads count for the account, so another key has windows of its own."""
    store = MemoryQuotaStore()
    for key in ("one", "two"):
        client = make_client(Script(CLIENT, CLIENT), quota=SMALL, quota_store=store, api_key=key)
        client.clients.get(1)
        client.clients.get(1)

    assert clock.slept == []


def test_call_that_never_arrived_does_not_count(make_client: Make, clock: FakeClock) -> None:
    """A connection that was not made takes no place."""
    client = make_client(Script(httpx.ConnectError, CLIENT, CLIENT), quota=SMALL, rng=lambda: 0.0)

    client.clients.get(1)
    client.clients.get(1)

    assert clock.slept == [0.0]


def test_imports_from_ksef_have_a_window_of_their_own(make_client: Make) -> None:
    """An import counts as a read and in its own window, and the snapshot tells both."""
    client = make_client(Script(give(200, {"entities": []})), quota=SMALL)
    client.ksef.import_costs().to_list()

    states = {state.kind: (state.used, state.left) for state in client.quota.snapshot()}

    assert states == {"read": (1, 1), "write": (0, 1), "ksef_import": (1, 0)}


def test_no_quota_paces_nothing(make_client: Make, clock: FakeClock) -> None:
    """Without a quota every call goes at once, and there is nothing to tell."""
    client = make_client(Script(*[CLIENT] * 60), quota=None)
    for _ in range(60):
        client.clients.get(1)

    assert (clock.slept, client.quota.snapshot()) == ([], [])


def test_quota_is_on_by_default(clock: FakeClock) -> None:
    """The stated limits hold unless something else is said."""
    http = httpx.Client(transport=Script(*[CLIENT] * 51))
    client = Infakt(api_key="k", base_url="http://127.0.0.1", http_client=http, clock=clock)
    for _ in range(51):
        client.clients.get(1)
    http.close()

    assert clock.slept == [pytest.approx(60, abs=0.01)]


def test_waits_are_told_to_the_hook(make_client: Make) -> None:
    """A hook hears which call waits for which windows, and for how long."""
    heard: list[QuotaWaitEvent] = []
    client = make_client(Script(*[CLIENT] * 3), quota=SMALL, hooks=Hooks(on_quota_wait=heard.append))
    for _ in range(3):
        client.clients.get(1)

    assert heard == [QuotaWaitEvent("get_client", "read", pytest.approx(10, abs=0.01), SMALL.reads)]


@pytest.mark.parametrize(("limit", "seconds"), [(0, 60), (1, 0), (-1, 1)])
def test_impossible_window_is_refused(limit: int, seconds: float) -> None:
    """A window allows at least one call in some time."""
    with pytest.raises(
        ValueError, match=r"(limit must be at least 1|seconds must be a finite number of seconds above 0), got"
    ):
        Window(limit, seconds)


def _limits(windows: Sequence[Window]) -> list[tuple[int, float]]:
    return [(window.limit, window.seconds) for window in windows]


def test_presets_are_the_stated_limits() -> None:
    """The default and the published limits are those of their sources."""
    assert _limits(Quota().reads) == [(50, 60), (200, 3600), (1000, 86400)]
    assert _limits(Quota().writes) == [(10, 60), (100, 3600), (500, 86400)]
    assert (_limits(Quota.published().reads), _limits(Quota.published().writes)) == ([(300, 60)], [(150, 60)])


def test_public_face_is_snapshot_alone(make_client: Make) -> None:
    """What paces the calls is the client's own affair: users of ``client.quota`` can only look."""
    usage = make_client(Script()).quota

    assert [name for name in dir(usage) if not name.startswith("_")] == ["snapshot"]
