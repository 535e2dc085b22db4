"""When an event was handled: what counts for which event is forgotten first."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

from infakt import webhooks
from infakt.webhooks import Claim, MemorySeenStore, SQLiteSeenStore
from infakt_emulator.clock import FakeClock

SECRET = "s3cret"
BODY = json.dumps({"event": {"uuid": "e-1", "name": "invoice_paid"}}).encode()
HOUR = timedelta(hours=1)


def test_event_done_last_is_remembered_longest() -> None:
    """A bounded memory goes by when an event was done, not by when its handling began."""
    seen = MemorySeenStore(max_events=2)
    for uuid in ("slow", "quick"):
        assert seen.claim(uuid, "first") is Claim.NEW
    for uuid in ("quick", "slow"):
        seen.finish(uuid, "first")

    assert seen.claim("next", "first") is Claim.NEW
    seen.finish("next", "first")

    assert [seen.claim(uuid, "later") for uuid in ("slow", "next", "quick")] == [Claim.DONE, Claim.DONE, Claim.NEW]


def test_repeated_event_is_not_remembered_longer(tmp_path: Path, clock: FakeClock) -> None:
    """An event that is sent again after it was handled is forgotten `max_age` after the handling all the same."""
    seen = SQLiteSeenStore(tmp_path / "seen.sqlite3", max_age=HOUR, clock=clock)
    found: list[bool] = []
    for minutes in (0, 40, 21):
        clock.advance(60 * minutes)
        with webhooks.receive(BODY, webhooks.sign(BODY, SECRET), SECRET, seen=seen) as webhook:
            found.append(webhook is not None)

    assert found == [True, False, True]
