"""Faults in how calls are paced to the limits."""

from __future__ import annotations

from .fault import ClientFault

ATTEMPTS = ("client/quota/test_attempts.py",)
QUOTA = ("client/quota/test_pacing.py",)

FAULTS = (
    ClientFault(
        name="repeats_not_counted",
        description="Only the first attempt of a call takes a place in the quota.",
        file="flow.py",
        old="place = yield from context.limiter.admit(operation, seconds, context.hooks)",
        new="place = (yield from context.limiter.admit(operation, seconds, context.hooks)) if number == 1 else None",
        where=ATTEMPTS,
    ),
    ClientFault(
        name="answers_not_counted",
        description="A call that was answered gives its place back.",
        file="limiter.py",
        old="lambda given: given.store.settle(demands, ticket, given.now())",
        new="lambda given: given.store.release(demands, ticket)",
        where=QUOTA,
    ),
    ClientFault(
        name="refused_calls_counted",
        description="A call that never reached the server keeps its place.",
        file="limiter.py",
        old="lambda given: given.store.release(demands, ticket)",
        new="lambda given: given.store.settle(demands, ticket, given.now())",
        where=QUOTA,
    ),
    ClientFault(
        name="refusal_holds_nobody",
        description="After a 429, the other callers of the account are not held back.",
        file="limiter.py",
        old="lambda given: given.store.refuse(demands, ticket, given.now(), seconds)",
        new="lambda given: given.store.release(demands, ticket)",
        where=QUOTA,
    ),
    ClientFault(
        name="accounts_share_a_quota",
        description="Calls with another key count for the same account.",
        file="limiter.py",
        old='self._account = hashlib.sha256(f"{server} {account}".encode()).hexdigest()[:16]',
        new="self._account = hashlib.sha256(server.encode()).hexdigest()[:16]",
        where=QUOTA,
    ),
    ClientFault(
        name="accounts_share_the_quota",
        description="The reads of one account count for every other.",
        file="limiter.py",
        old='self._account = hashlib.sha256(f"{server} {account}".encode()).hexdigest()[:16]',
        new="self._account = hashlib.sha256(server.encode()).hexdigest()[:16]",
        where=("client/quota/test_pacing.py",),
    ),
    ClientFault(
        name="longest_wait_ignored",
        description="A call waits for its place however long that takes.",
        file="limiter.py",
        old="patience = min(seconds, self._quota.max_wait)",
        new="patience = seconds = 1e9",
        where=QUOTA,
    ),
    ClientFault(
        name="window_one_too_wide",
        description="A window takes one call more than it allows.",
        file="ledger.py",
        old="nth = window.limit - len(self.under_way)",
        new="nth = window.limit + 1 - len(self.under_way)",
        where=QUOTA,
    ),
    ClientFault(
        name="store_that_fails_ends_the_call",
        description="A call fails when the quota's store is down.",
        file="standby.py",
        old="        except Exception as error:",
        new="        except LookupError as error:",
        where=("client/quota/test_failing_stores.py",),
    ),
)
