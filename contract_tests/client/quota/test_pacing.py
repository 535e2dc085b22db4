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


def test_third_read_waits(make_client: Make, clock: FakeClock) -> None:
    """With two reads allowed in ten seconds, the third waits until ten seconds after the first."""
    client = make_client(Script(*[CLIENT] * 3), quota=SMALL)

    for _ in range(3):
        client.clients.get(1)

    assert clock.slept == [pytest.approx(10, abs=0.01)]


def test_writes_are_not_starved_by_reads(make_client: Make, clock: FakeClock) -> None:
    """A write is sent at once even if the windows for reads are full."""
    client = make_client(Script(CLIENT, CLIENT, answer(204)), quota=SMALL)
    client.clients.get(1)
    client.clients.get(1)

    client.clients.delete(1)

    assert clock.slept == []


def test_call_that_would_wait_too_long_is_sent(make_client: Make, clock: FakeClock) -> None:
    """If the forecast wait exceeds ``max_wait``, the call is sent, since the server is the authority."""
    quota = Quota(reads=(Window(1, 3600),), max_wait=60)
    client = make_client(Script(CLIENT, CLIENT), quota=quota)

    client.clients.get(1)
    client.clients.get(1)

    assert clock.slept == []


def test_refusal_holds_back_every_client_of_the_account(make_client: Make, clock: FakeClock) -> None:
    """A Retry-After received by one client also holds back another client with the same store."""
    store = MemoryQuotaStore()
    first = make_client(Script(answer(429, headers={"retry-after": "7"}), CLIENT), quota=Quota(), quota_store=store)
    second = make_client(Script(CLIENT), quota=Quota(), quota_store=store)
    impatient = first.with_options(deadline=1)
    with pytest.raises(Exception, match="429"):
        impatient.clients.get(1)

    second.clients.get(1)

    assert clock.slept == [pytest.approx(7, abs=0.01)]


@pytest.mark.parametrize("headers", [{}, {"retry-after": "0"}, {"retry-after": "-5"}, {"retry-after": "soon"}])
def test_refusal_without_retry_after_holds_back_too(
    make_client: Make, clock: FakeClock, headers: dict[str, str]
) -> None:
    """A 429 without a usable Retry-After, or with one of zero, holds all callers back for a second."""
    store = MemoryQuotaStore()
    first = make_client(Script(answer(429, headers=headers)), quota=Quota(), quota_store=store)
    with pytest.raises(Exception, match="429"):
        first.with_options(deadline=0.001).clients.get(1)

    make_client(Script(CLIENT), quota=Quota(), quota_store=store).clients.get(1)

    assert clock.slept == [pytest.approx(1, abs=0.01)]


def test_accounts_do_not_share_a_quota(make_client: Make, clock: FakeClock) -> None:
    """Reads count per account, so another key has its own windows."""
    store = MemoryQuotaStore()
    for key in ("one", "two"):
        client = make_client(Script(CLIENT, CLIENT), quota=SMALL, quota_store=store, api_key=key)
        client.clients.get(1)
        client.clients.get(1)

    assert clock.slept == []


def test_call_that_was_never_sent_does_not_count(make_client: Make, clock: FakeClock) -> None:
    """A request whose connection was never made does not count."""
    client = make_client(Script(httpx.ConnectError, CLIENT, CLIENT), quota=SMALL, rng=lambda: 0.0)

    client.clients.get(1)
    client.clients.get(1)

    assert clock.slept == [0.0]


def test_imports_from_ksef_have_a_window_of_their_own(make_client: Make) -> None:
    """An import counts as a read and in its own window, and the snapshot shows both."""
    client = make_client(Script(give(200, {"entities": []})), quota=SMALL)
    client.ksef.import_costs().to_list()

    states = {state.kind: (state.used, state.left) for state in client.quota.snapshot()}

    assert states == {"read": (1, 1), "write": (0, 1), "ksef_import": (1, 0)}


def test_without_a_quota_nothing_is_paced(make_client: Make, clock: FakeClock) -> None:
    """Without a quota every call is sent at once, and the snapshot is empty."""
    client = make_client(Script(*[CLIENT] * 60), quota=None)
    for _ in range(60):
        client.clients.get(1)

    assert (clock.slept, client.quota.snapshot()) == ([], [])


def test_quota_is_on_by_default(clock: FakeClock) -> None:
    """The stated limits apply unless others are configured."""
    http = httpx.Client(transport=Script(*[CLIENT] * 51))
    client = Infakt(api_key="k", base_url="http://127.0.0.1", http_client=http, clock=clock)
    for _ in range(51):
        client.clients.get(1)
    http.close()

    assert clock.slept == [pytest.approx(60, abs=0.01)]


def test_waits_are_reported_to_the_hook(make_client: Make) -> None:
    """The hook receives the waiting call, the windows it waits for, and for how long."""
    events: list[QuotaWaitEvent] = []
    client = make_client(Script(*[CLIENT] * 3), quota=SMALL, hooks=Hooks(on_quota_wait=events.append))
    for _ in range(3):
        client.clients.get(1)

    assert events == [QuotaWaitEvent("get_client", "read", pytest.approx(10, abs=0.01), SMALL.reads)]


@pytest.mark.parametrize(("limit", "seconds"), [(0, 60), (1, 0), (-1, 1)])
def test_invalid_window_is_refused(limit: int, seconds: float) -> None:
    """A window allows at least one call in a positive number of seconds."""
    with pytest.raises(
        ValueError, match=r"(limit must be at least 1|seconds must be a finite number of seconds above 0), got"
    ):
        Window(limit, seconds)


def _limits(windows: Sequence[Window]) -> list[tuple[int, float]]:
    return [(window.limit, window.seconds) for window in windows]


def test_presets_are_the_stated_limits() -> None:
    """The default and the published limits match their sources."""
    assert _limits(Quota().reads) == [(50, 60), (200, 3600), (1000, 86400)]
    assert _limits(Quota().writes) == [(10, 60), (100, 3600), (500, 86400)]
    assert (_limits(Quota.published().reads), _limits(Quota.published().writes)) == ([(300, 60)], [(150, 60)])


def test_snapshot_is_the_only_public_name(make_client: Make) -> None:
    """Pacing is internal to the client: users of ``client.quota`` can only read its state."""
    usage = make_client(Script()).quota

    assert [name for name in dir(usage) if not name.startswith("_")] == ["snapshot"]
