"""Invariants of every run."""

from __future__ import annotations

import logging
from bisect import bisect_right
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from contract_tests.client.quota.simulation.scenario import Kind, Scenario, draw
from contract_tests.client.quota.simulation.world import Done, World, find_optimum

SLACK = 1.02
TURN_SECONDS = 10.0
IN_PROGRESS_SECONDS = 60.0
UNSENT = {"RateLimitError", "ConnectionFailedError"}


def check(seed: int) -> tuple[Scenario, list[str]]:
    """Run a seed, and return its scenario and the violations found."""
    scenario = draw(seed)
    logger = logging.getLogger("infakt")
    level = logger.level
    logger.setLevel(logging.CRITICAL)  # thousands of warnings, all of them expected
    try:
        if not scenario.in_file:
            return scenario, list(_find_violations(scenario, Path()))
        with TemporaryDirectory() as folder:
            return scenario, list(_find_violations(scenario, Path(folder)))
    finally:
        logger.setLevel(level)


def _find_violations(scenario: Scenario, folder: Path) -> Iterator[str]:
    world = World(scenario, folder)
    if not world.run():
        yield f"does not end: {len(world.calls)} calls, {world.now:.0f} s"
        return
    yield from _check_outcomes(world)
    yield from _check_deadline(world)
    yield from _check_refusals(world)
    yield from _check_bursts(world)
    yield from _check_storm(world)
    if scenario.is_patient and scenario.causes <= {"back", "crash", "refusals"}:
        yield from _check_optimum(world)


def _check_outcomes(world: World) -> Iterator[str]:
    """Each call has one outcome; no write is done twice, or is done and reported as not done."""
    for done in world.calls:
        times = world.server.done.get(done.number, 0)
        if not done.died and done.outcome is None:
            yield f"{done} has no outcome"
        if done.kind == "write" and times > 1:
            yield f"{done} was done {times} times"
        if done.outcome == "success" and times == 0:
            yield f"{done} succeeded and was not done"
        if done.kind == "write" and done.outcome in UNSENT and times:
            yield f"{done} was done"
        if done.outcome is not None and done.outcome not in {"success", *UNSENT} and not _may_fail(world, done):
            yield f"{done} failed for no reason"


def _may_fail(world: World, done: Done) -> bool:
    scenario = world.scenario
    return "network" in scenario.causes or (done.ended or 0.0) - done.began >= scenario.deadline - 0.001


def _check_deadline(world: World) -> Iterator[str]:
    """No call outlasts its deadline."""
    for done in world.calls:
        if done.ended is not None and done.ended - done.began > world.scenario.deadline + 0.001:
            yield f"{done} took {done.ended - done.began} s, longer than its deadline"


def _check_refusals(world: World) -> Iterator[str]:
    """A patient client is refused only due to other programs, dead processes, or a wrong clock with a shared file."""
    scenario = world.scenario
    never_refused = (
        {"back", "network"} | (set() if scenario.in_file else {"ahead"}) | ({"fork"} if scenario.in_file else set())
    )
    if scenario.is_patient and scenario.causes <= never_refused:
        for kind, times in world.server.refused.items():
            if times:
                yield f"{len(times)} calls ({kind}) were refused despite pacing, the first at {times[0]}"
        lost = [done for done in world.calls if done.outcome in UNSENT and "network" not in scenario.causes]
        yield from (f"{done} was given up though it could have waited" for done in lost)


def _check_bursts(world: World) -> Iterator[str]:
    """Calls that cannot wait take turns: a window holds at most its limit plus one call per turn."""
    scenario = world.scenario
    if scenario.causes - {"back", "network"}:
        return
    for kind, windows in scenario.windows.items():
        turn = min(TURN_SECONDS, *(window.seconds for window in windows))
        times = world.server.arrived[kind]
        for window in windows:
            most = window.limit + int(window.seconds / turn) + 1
            seen = max((_count_before(times, index, window.seconds) for index in range(len(times))), default=0)
            if seen > most and "network" not in scenario.causes:
                yield f"{seen} calls ({kind}) in {window.seconds:g} s that allow {window.limit}"


def _count_before(times: list[float], index: int, seconds: float) -> int:
    ordered = sorted(times)
    return index + 1 - bisect_right(ordered, ordered[index] - seconds)


def _check_storm(world: World) -> Iterator[str]:
    """A server that refuses everything receives one call per pause, and the pauses grow."""
    scenario = world.scenario
    if scenario.causes != {"refusals"} or scenario.retry_after == "huge":
        return
    first = min(failure.start_seconds for failure in scenario.failures)
    for kind, times in world.server.refused.items():
        seconds = world.server.refuses_until - first
        callers = sum(caller.kind == kind for caller in scenario.callers)
        most = callers + 2 * len(scenario.failures) * (6 + seconds / 32)
        during = [time for time in times if time < world.server.refuses_until]
        if len(during) > most:
            yield f"{len(during)} calls ({kind}) sent in {seconds:.1f} s of refusals by {callers} callers"


def _check_optimum(world: World) -> Iterator[str]:
    """Without other programs, reads and writes each take hardly longer than the optimum.

    A clock that is set back costs one window at most; a process that dies costs its calls in progress: a minute, then a
    window; a server that refuses everything for a while costs that while and the longest pause.
    """
    if world.scenario.failures and world.scenario.retry_after in {"huge", "date"}:
        return  # a date means a different wait to a clock that is wrong
    refusing = sum(failure.seconds + 40 for failure in world.scenario.failures if failure.cause == "refusals")
    kinds: tuple[Kind, ...] = ("read", "write")
    for kind in kinds:
        calls = [done for done in world.calls if done.kind == kind]
        if not calls:
            continue
        windows = world.scenario.windows[kind]
        optimum = find_optimum(windows, len(calls))
        began = max(caller.starts for caller in world.scenario.callers if caller.kind == kind)
        last = max(time for done in calls for time in [done.began, *done.sent])
        lost = len(world.scenario.failures) * (IN_PROGRESS_SECONDS + max(window.seconds for window in windows))
        # Callers start within a second, and one that makes eight calls may be alone at the end.
        if last - began > SLACK * optimum + 16 * world.scenario.latency + lost + refusing:
            yield f"{len(calls)} calls ({kind}) took {last - began:.3f} s, {optimum:.3f} s would do"
