"""Faults in which events are remembered, and for how long."""

from __future__ import annotations

from .fault import ClientFault

ORDER = ("client/behaviour/test_seen_order.py",)

FAULTS = (
    ClientFault(
        name="event_dated_by_its_claim",
        description="A bounded memory forgets the event that was claimed first, though it was done last.",
        file="deduplication.py",
        old="            self._entries.pop(event_uuid, None)  # to the end, so that the oldest are dropped first\n",
        new="",
        where=ORDER,
    ),
    ClientFault(
        name="repeated_event_dated_anew",
        description="An event that is sent again and again is remembered for ever.",
        file="deduplication.py",
        old="    if claim is Claim.NEW:\n        seen.finish(event_uuid, owner)",
        new="    seen.finish(event_uuid, owner)",
        where=ORDER,
    ),
    ClientFault(
        name="interrupted_event_held_for_its_lease",
        description="An event whose handler was cancelled is in progress until its lease ends.",
        file="deduplication.py",
        old="    except BaseException:  # a cancelled",
        new="    except Exception:  # a cancelled",
        where=("client/behaviour/test_handlers.py",),
    ),
)
