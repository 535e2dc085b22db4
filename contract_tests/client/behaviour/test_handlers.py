"""Handlers of events that are interrupted."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest

from infakt import webhooks
from infakt.webhooks import MemorySeenStore, SeenStore, SQLiteSeenStore

SECRET = "s3cret"
BODY = json.dumps({"event": {"uuid": "e-1", "name": "invoice_paid"}}).encode()


def receive(seen: SeenStore, interruption: type[BaseException] | None = None) -> bool:
    """Return whether the event was this try's to handle; handling it may be interrupted."""
    with webhooks.receive(BODY, webhooks.sign(BODY, SECRET), SECRET, seen=seen) as webhook:
        if interruption is not None:
            raise interruption
    return webhook is not None


@pytest.mark.parametrize("store", ["memory", "sqlite"])
@pytest.mark.parametrize("interruption", [KeyboardInterrupt, SystemExit, asyncio.CancelledError, GeneratorExit])
def test_event_of_an_interrupted_handler_comes_once_more(
    tmp_path: Path, store: str, interruption: type[BaseException]
) -> None:
    """Who is interrupted did not handle the event, so the next try does, without waiting for the lease."""
    seen = MemorySeenStore() if store == "memory" else SQLiteSeenStore(tmp_path / "seen.sqlite3")

    with pytest.raises(interruption):
        receive(seen, interruption)

    assert [receive(seen), receive(seen)] == [True, False]
