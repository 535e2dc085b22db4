"""Faults of the quota's forecast when clocks, processes or stores fail, or when callers cannot wait."""

from __future__ import annotations

from .fault import ClientFault

FORKS = ("client/quota/test_forks.py",)
CLOCKS = ("client/quota/test_clocks.py",)
STORES = ("client/quota/test_stores.py",)
FAILING = ("client/quota/test_failing_stores.py",)
PATIENCE = ("client/quota/test_patience.py",)
SIMULATION = ("client/quota/test_simulation.py",)

FAULTS = (
    ClientFault(
        name="lock_crosses_a_fork",
        description="A lock that a thread holds during a fork stays locked in the child.",
        file="forks.py",
        old="os.register_at_fork(before=_acquire_all, after_in_parent=_release_all, after_in_child=_free_all)",
        new="pass",
        where=FORKS,
    ),
    ClientFault(
        name="future_is_waited_for",
        description="Entries dated by a clock that was since set back hold every call back until that time.",
        file="ledger.py",
        old="if ahead > SKEW_SECONDS:",
        new="if ahead < 0:",
        where=CLOCKS,
    ),
    ClientFault(
        name="future_is_forgotten",
        description="Calls dated by a clock that was since set back no longer count.",
        file="ledger.py",
        old="self.log.date_back(now, ahead)",
        new="self.log.date_back(-1e12, ahead + 1e6)",
        where=CLOCKS,
    ),
    ClientFault(
        name="refusal_from_the_future_holds",
        description="A refusal dated by a wrong clock holds every caller back until that time.",
        file="ledger.py",
        old="self.blocked_until -= self.refused_at - now",
        new="self.blocked_until -= 0",
        where=CLOCKS,
    ),
    ClientFault(
        name="wall_is_set_within_a_process",
        description="Setting the system clock changes the count of a client that shares its quota with nobody.",
        file="standby.py",
        old='clock.monotonic if getattr(store, "is_local", False) else self._read_wall',
        new="self._read_wall",
        where=CLOCKS,
    ),
    ClientFault(
        name="failing_store_is_asked_again",
        description="A store that is down is asked again at every call.",
        file="standby.py",
        old="if now < self._rests_until:",
        new="if now < 0:",
        where=FAILING,
    ),
    ClientFault(
        name="failing_store_is_given_up",
        description="A store that was down once is never asked again.",
        file="standby.py",
        old="if now < self._rests_until:",
        new="if now >= 0:",
        where=FAILING,
    ),
    ClientFault(
        name="unpaced_without_a_store",
        description="While a store is down, nothing is counted.",
        file="standby.py",
        old="return self._own, self.ask(self._own, act)",
        new="return self._own, None",
        where=FAILING,
    ),
    ClientFault(
        name="store_blocks_the_loop",
        description="A store that waits for a file or the network blocks the event loop.",
        file="transport.py",
        old="return await to_thread.run_sync(ask.act, limiter=self._limiter)",
        new="return ask.act()",
        where=FAILING,
    ),
    ClientFault(
        name="cancelled_claim_kept",
        description="A place that was granted after its call was cancelled is never given back.",
        file="limiter.py",
        old="claimed.add_done_callback(self._give_back)",
        new="pass",
        where=FAILING,
    ),
    ClientFault(
        name="impatient_go_at_once",
        description="Every caller that cannot wait for a place is sent at once.",
        file="ledger.py",
        old="self.overtook_at + turn) - now",
        new="NEVER) - now",
        where=PATIENCE,
    ),
    ClientFault(
        name="refusals_do_not_grow",
        description="The back-off stays at a second however many refusals follow each other.",
        file="ledger.py",
        old="FIRST_PAUSE * 2.0 ** min(self.refusals - 1, 10)",
        new="FIRST_PAUSE",
        where=STORES,
    ),
    ClientFault(
        name="all_go_after_a_refusal",
        description="When the back-off after a refusal ends, all callers are sent at once.",
        file="ledger.py",
        old="        if self.refusals:\n            self.block(now + self._pause())\n",
        new="",
        where=STORES,
    ),
    ClientFault(
        name="deleted_file_not_noticed",
        description="Counting goes on in a file that was deleted.",
        file="quota_sqlite.py",
        old="if _identify(self._path) == file.identity:",
        new="if file.identity:",
        where=STORES,
    ),
    ClientFault(
        name="small_program_forgets",
        description="A program with short windows drops calls that another program's longer windows still need.",
        file="ledger.py",
        old="self.most = max(self.most, *(window.limit for window in windows))",
        new="self.most = max(window.limit for window in windows)",
        where=STORES,
    ),
    ClientFault(
        name="waits_too_long",
        description="A call waits a tenth of a second longer than it must.",
        file="limiter.py",
        old="AIR = 0.002",
        new="AIR = 0.1",
        where=SIMULATION,
    ),
    ClientFault(
        name="dead_call_counts_for_ever",
        description="A call whose process died keeps its place.",
        file="ledger.py",
        old="self.under_way.remove_until(now - UNDER_WAY_SECONDS)",
        new="self.under_way.remove_until(-1.0)",
        where=SIMULATION,
    ),
    ClientFault(
        name="sent_without_time",
        description="A call that gets no place before its deadline is sent after it.",
        file="limiter.py",
        old="if waited + answer >= seconds:",
        new="if waited + answer >= 1e9:",
        where=SIMULATION,
    ),
    ClientFault(
        name="window_unnamed",
        description="A refusal does not say which window is full.",
        file="limiter.py",
        old="refusal.windows = tuple(state.window for state in states if not state.left)",
        new="refusal.windows = ()",
        where=PATIENCE,
    ),
)
