"""Tasks that end by themselves: not before their time, whoever asks for something else meanwhile."""

from __future__ import annotations

from collections.abc import Callable

import httpx
import pytest

from infakt_emulator import Emulator

from .conftest import Clock
from .test_tasks import BODY, poll

START = 237


def count(client: httpx.Client) -> int:
    """Return the number of invoices."""
    return int(client.get("/invoices.json?limit=1").json()["metainfo"]["total_count"])


@pytest.mark.parametrize("seconds", [2.0, 60.0])
def test_task_settles_at_its_time(
    clock: Clock, make_emulator: Callable[..., Emulator], connect: Callable[..., httpx.Client], seconds: float
) -> None:
    """A task is pending until `settle_seconds` have passed since it was accepted, and done from then on."""
    client = connect(make_emulator(settle_seconds=seconds))
    client.post("/async/invoices.json", json=BODY)
    counts = [count(client)]
    for step in (seconds - 0.5, 0.5):
        clock.now += step
        counts.append(count(client))

    assert counts == [START, START, START + 1]


def test_task_that_is_asked_about_settles_at_its_time_too(
    clock: Clock, make_emulator: Callable[..., Emulator], connect: Callable[..., httpx.Client]
) -> None:
    """Status calls before the time leave a task pending as long as `pending_polls` says; the time ends it anyway."""
    client = connect(make_emulator(settle_seconds=10.0, pending_polls=100))
    task = client.post("/async/invoices.json", json=BODY).json()
    codes = []
    for step in (0.0, 9.5, 0.5):
        clock.now += step
        codes.append(poll(client, task)["processing_code"])

    assert codes == [140, 140, 201]
