"""Rate limits, with a clock that tests advance."""

from __future__ import annotations

from collections.abc import Callable

import httpx
import pytest

from infakt_emulator import READ_KEY, Emulator, InProcessTransport
from infakt_emulator.limits import DAY, HOUR, MINUTE

from .conftest import Clock

Connect = Callable[..., httpx.Client]
Make = Callable[..., Emulator]


def count_accepted(client: httpx.Client, method: str, tries: int) -> int:
    """Return how many of a number of calls are within the limit."""
    return sum(client.request(method, "/nowhere.json").status_code != 429 for _ in range(tries))


@pytest.mark.parametrize(
    ("policy", "reads", "writes"),
    [("seed", 50, 10), ("published", 300, 150), ("documented", 300, 150), ("none", 400, 400)],
)
def test_minute_holds_so_many(make_emulator: Make, connect: Connect, policy: str, reads: int, writes: int) -> None:
    """Reads and writes have separate budgets."""
    client = connect(make_emulator(limits=policy))

    assert (count_accepted(client, "GET", 400), count_accepted(client, "DELETE", 400)) == (reads, writes)


@pytest.mark.parametrize(
    ("method", "step", "window", "allowed"),
    [("GET", MINUTE, HOUR, 200), ("DELETE", MINUTE, HOUR, 100), ("GET", HOUR, DAY, 1000), ("DELETE", HOUR, DAY, 500)],
)
def test_longer_windows_hold_too(
    clock: Clock, make_emulator: Make, connect: Connect, method: str, step: int, window: int, allowed: int
) -> None:
    """A caller within the shorter windows reaches the limit of the longer one."""
    client = connect(make_emulator(limits="seed"))
    per_minute = 50 if method == "GET" else 10

    accepted = 0
    for _ in range(allowed // (per_minute * (1 if step == MINUTE else window // DAY))):
        accepted += count_accepted(client, method, per_minute)
        clock.now += MINUTE if step == MINUTE else 900

    assert accepted == allowed
    assert count_accepted(client, method, 1) == 0


def test_window_slides(clock: Clock, make_emulator: Make, connect: Connect) -> None:
    """Each call frees its place a minute later."""
    client = connect(make_emulator(limits="seed"))
    count_accepted(client, "DELETE", 1)
    clock.now += 30
    count_accepted(client, "DELETE", 9)

    clock.now += 29.9
    before = count_accepted(client, "DELETE", 1)
    clock.now += 0.1

    assert (before, count_accepted(client, "DELETE", 5)) == (0, 1)


def test_refusal_says_how_long(clock: Clock, make_emulator: Make, connect: Connect) -> None:
    """A refusal is 429 with JSON and the exact seconds to wait, and has no other header about limits."""
    client = connect(make_emulator(limits="seed"))
    count_accepted(client, "DELETE", 10)
    clock.now += 18.5

    response = client.delete("/clients/1.json")

    assert (response.status_code, response.headers["retry-after"]) == (429, "42")
    assert [name for name in response.headers if "ratelimit" in name] == []
    assert list(response.json()) == ["error"]
    clock.now += 42
    assert count_accepted(client, "DELETE", 1) == 1


def test_refused_call_does_nothing(make_emulator: Make, connect: Connect) -> None:
    """A refused write has no effect."""
    emulator = make_emulator(limits="seed")
    client = connect(emulator)
    count_accepted(client, "DELETE", 10)

    row = next(iter(emulator.store.table("clients")))
    assert client.delete(f"/clients/{row['id']}.json").status_code == 429
    assert emulator.store.table("clients").find(id=row["id"]) == row


@pytest.mark.parametrize(("counts_refused", "accepted"), [(False, 1), (True, 0)])
def test_refused_calls_may_count(
    clock: Clock, make_emulator: Make, connect: Connect, accepted: int, *, counts_refused: bool
) -> None:
    """Refused calls can be made to count, since it is not known whether they do."""
    emulator = make_emulator(limits="seed")
    emulator.limits.counts_refused = counts_refused
    client = connect(emulator)
    count_accepted(client, "DELETE", 10)
    clock.now += 40
    count_accepted(client, "DELETE", 10)
    clock.now += 20

    assert count_accepted(client, "DELETE", 1) == accepted


def test_windows_can_be_shortened(clock: Clock, make_emulator: Make, connect: Connect) -> None:
    """At a scale of 0.05 a minute lasts three seconds."""
    client = connect(make_emulator(limits="seed", limit_scale=0.05))
    count_accepted(client, "GET", 50)

    clock.now += 3.0

    assert count_accepted(client, "GET", 60) == 50


def test_reads_are_counted_by_key(make_emulator: Make, connect: Connect) -> None:
    """Reads are counted per key."""
    emulator = make_emulator(limits="seed")

    assert [count_accepted(connect(emulator, key=key), "GET", 60) for key in ("emulator-key", READ_KEY)] == [50, 50]


def test_writes_are_counted_by_address(make_emulator: Make) -> None:
    """Writes are counted per address, regardless of the key."""
    emulator = make_emulator(limits="seed")
    accepted = []
    for address in ("192.0.2.1", "192.0.2.2"):
        transport = InProcessTransport(emulator, address=address)
        headers = {"X-inFakt-ApiKey": "emulator-key"}
        with httpx.Client(base_url="https://emulator.test/api/v3", transport=transport, headers=headers) as client:
            accepted.append(count_accepted(client, "DELETE", 12))

    assert accepted == [10, 10]


@pytest.mark.parametrize(
    ("fault", "value"), [("retry_after_missing", None), ("retry_after_is_date", "Thu, 05 Nov 2026 11:01:00 GMT")]
)
def test_retry_after_can_take_other_forms(make_emulator: Make, connect: Connect, fault: str, value: str | None) -> None:
    """Retry-After may be missing, or an HTTP date."""
    client = connect(make_emulator(limits="seed", faults=[fault]))
    count_accepted(client, "DELETE", 10)

    assert client.delete("/clients/1.json").headers.get("retry-after") == value
