"""Faults in how webhook events are deduplicated."""

from __future__ import annotations

from .fault import ClientFault

SEEN = ("client/behaviour/test_seen.py",)
WEBHOOKS = ("client/behaviour/test_webhooks.py",)

FAULTS = (
    ClientFault(
        name="event_handled_twice",
        description="An event that is delivered again counts as new again.",
        file="deduplication.py",
        old="            if entry is not None and entry.owner is None:\n                return Claim.DONE\n",
        new="",
        where=WEBHOOKS,
    ),
    ClientFault(
        name="failed_event_never_again",
        description="An event whose handling failed counts as handled.",
        file="deduplication.py",
        old="                seen.release(event_uuid, owner)\n        raise\n",
        new="                seen.finish(event_uuid, owner)\n        raise\n",
        where=WEBHOOKS,
    ),
    ClientFault(
        name="event_in_progress_taken_for_done",
        description="A second delivery is answered with success while the first may still fail.",
        file="deduplication.py",
        old="    if claim is Claim.IN_PROGRESS:\n",
        new="    if False:\n",
        where=WEBHOOKS,
    ),
    ClientFault(
        name="lease_never_ends",
        description="An event whose process was killed while handling it is never handled again.",
        file="deduplication.py",
        old=" AND NOT since BETWEEN :past AND :future)",
        new=" AND since > :future)",
        where=SEEN,
    ),
    ClientFault(
        name="claim_from_the_future_kept",
        description="A claim written while the clock was wrong blocks its event for years.",
        file="deduplication.py",
        old=" AND NOT since BETWEEN :past AND :future)",
        new=" AND since < :past)",
        where=SEEN,
    ),
    ClientFault(
        name="late_try_releases_another",
        description="A delivery that outlived its lease releases the claim of the delivery that came after it.",
        file="deduplication.py",
        old="WHERE event_uuid = ? AND owner = ?",
        new="WHERE event_uuid = ? AND ? <> ''",
        where=SEEN,
    ),
    ClientFault(
        name="number_is_no_uuid",
        description="An event whose uuid is a number is handled at every delivery.",
        file="deduplication.py",
        old="    return json.dumps(uuid) if is_number else None\n",
        new="    return None\n",
        where=WEBHOOKS,
    ),
)
