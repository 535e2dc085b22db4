"""Faults in which place of the quota a call takes, how long it waits for it, and when it gives it back."""

from __future__ import annotations

from .fault import ClientFault

PLACES = ("client/quota/test_places.py",)
_SETTLE = "    yield from context.limiter.settle(place, outcome)\n"
_REPORT = (
    "    status, reason = _describe(outcome)\n"
    "    elapsed = context.clock.monotonic() - sent\n"
    "    context.hooks.response(ResponseEvent(*where(operation), number, status, reason, elapsed))\n"
)

FAULTS = (
    ClientFault(
        name="writes_counted_by_key",
        description="Writes of another key from the same address have windows of their own.",
        file="limiter.py",
        old="self._address = hashlib.sha256(server.encode())",
        new='self._address = hashlib.sha256(f"{server} {account}".encode())',
        where=PLACES,
    ),
    ClientFault(
        name="servers_share_reads",
        description="Reads of a key at one server are counted at every other.",
        file="limiter.py",
        old='hashlib.sha256(f"{server} {account}".encode())',
        new="hashlib.sha256(account.encode())",
        where=PLACES,
    ),
    ClientFault(
        name="servers_share_writes",
        description="Writes at one server are counted at every other.",
        file="limiter.py",
        old="hashlib.sha256(server.encode())",
        new='hashlib.sha256(b"")',
        where=PLACES,
    ),
    ClientFault(
        name="interrupted_call_not_counted",
        description="A call that is given up under way gives its place back.",
        file="flow.py",
        old="        outcome = Failure(FailureReason.BROKEN)  # what it was if the caller gives up in between\n",
        new="",
        where=PLACES,
    ),
    ClientFault(
        name="hook_hides_a_refusal",
        description="A refusal whose hook raises holds nobody else back.",
        file="flow.py",
        old=f"{_SETTLE}{_REPORT}",
        new=f"{_REPORT}{_SETTLE}",
        where=PLACES,
    ),
    ClientFault(
        name="waits_add_up",
        description="A call whose place others take waits longer than `max_wait`.",
        file="limiter.py",
        old="waited + answer > patience",
        new="answer > patience",
        where=PLACES,
    ),
    ClientFault(
        name="wait_passes_the_deadline",
        description="A call whose place others take waits beyond its deadline.",
        file="limiter.py",
        old="if waited + answer >= seconds:",
        new="if answer >= seconds:",
        where=PLACES,
    ),
    ClientFault(
        name="place_at_the_deadline_waited_for",
        description="A call waits for a place that is free when its deadline is over.",
        file="limiter.py",
        old="if waited + answer >= seconds:",
        new="if waited + answer > seconds:",
        where=PLACES,
    ),
    ClientFault(
        name="short_deadline_takes_no_turn",
        description="A call whose deadline comes before its place fails, though it has a turn.",
        file="limiter.py",
        old="patience = min(seconds, self._quota.max_wait)",
        new="patience = self._quota.max_wait",
        where=PLACES,
    ),
    ClientFault(
        name="late_call_logged_again",
        description="A call that goes without a place is logged each time that it waits for its turn.",
        file="limiter.py",
        old="if not is_late and waited",
        new="if waited",
        where=PLACES,
    ),
    ClientFault(
        name="next_place_told_too_late",
        description="The error of a call that was not sent adds what the call waited to when it may come back.",
        file="limiter.py",
        old="Failure(FailureReason.NO_PLACE, retry_after=answer)",
        new="Failure(FailureReason.NO_PLACE, retry_after=waited + answer)",
        where=PLACES,
    ),
    ClientFault(
        name="unknown_outcome_without_its_windows",
        description="A limit behind an outcome that is unknown does not say which window is full.",
        file="limiter.py",
        old="refusal = error if isinstance(error, RateLimitError) else error.__cause__",
        new="refusal = error",
        where=PLACES,
    ),
    ClientFault(
        name="whole_deadline_after_a_wait",
        description="A call that waited for its place is sent with the whole deadline again.",
        file="flow.py",
        old="Send(call, seconds - (sent - arrived))",
        new="Send(call, seconds)",
        where=PLACES,
    ),
    ClientFault(
        name="import_waits_as_a_read",
        description="A hook is not given that a call waits for a place among the imports from KSeF.",
        file="limiter.py",
        old='return operation.rate_class or ("write" if operation.is_write else "read")',
        new='return "write" if operation.is_write else "read"',
        where=("client/quota/test_imports.py",),
    ),
)
