"""What happens in one run, drawn from its seed."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random
from typing import Literal

from infakt import Window

Kind = Literal["read", "write"]
Cause = Literal["other", "back", "ahead", "crash", "fork", "outage", "network", "refusals"]
Telling = Literal["seconds", "date", "nothing", "zero", "past", "negative", "malformed", "huge"]
CAUSES: tuple[Cause, ...] = ("other", "back", "ahead", "crash", "fork", "outage", "network", "refusals")
TELLINGS: tuple[Telling, ...] = ("seconds", "date", "nothing", "zero", "past", "negative", "malformed", "huge")
END = 600.0
"""Seconds within which mishaps happen."""


@dataclass(frozen=True)
class Caller:
    """A thread or task, which makes its calls one after the other."""

    process: int
    kind: Kind
    calls: int
    starts: float


@dataclass(frozen=True)
class Mishap:
    """Something that happens from outside, at a moment and for some seconds."""

    cause: Cause
    moment: float
    seconds: float
    process: int = 0


@dataclass(frozen=True)
class Scenario:
    """Who calls, how the server counts and refuses, how patient the client is, and what goes wrong."""

    seed: int
    windows: dict[Kind, tuple[Window, ...]]
    callers: tuple[Caller, ...]
    latency: float
    telling: Telling
    deadline: float
    max_wait: float
    in_file: bool
    is_blocking: bool
    mishaps: tuple[Mishap, ...] = field(default=())

    @property
    def causes(self) -> set[Cause]:
        """What goes wrong, of whatever kind."""
        return {mishap.cause for mishap in self.mishaps}

    @property
    def is_patient(self) -> bool:
        """Whether every call may wait for as long as it takes."""
        return self.max_wait >= self.deadline >= 1e6

    def __str__(self) -> str:
        lines = [f"seed {self.seed}: {'a file' if self.in_file else 'memory'}, 429 tells {self.telling}"]
        lines.append(f"  deadline {self.deadline:g}, max_wait {self.max_wait:g}, latency {self.latency:g}")
        lines += [f"  {kind}: {', '.join(map(str, windows))}" for kind, windows in self.windows.items()]
        lines += [f"  {caller}" for caller in self.callers]
        return "\n".join([*lines, *(f"  {mishap}" for mishap in self.mishaps)])


def draw(seed: int) -> Scenario:
    """Return the scenario of a seed: a third goes undisturbed, a fifth is a crowd without patience."""
    rng = Random(seed)
    is_alone, is_crowd = rng.random() < 0.35, rng.random() < 0.2
    causes = rng.sample(CAUSES, rng.choice([1, 1, 1, 2, 3]))
    in_file = rng.random() < (0.15 if {"back", "ahead", "fork"} & set(causes) else 0.03)
    processes = rng.choice([1, 1, 2, 4]) if in_file else 1
    windows: dict[Kind, tuple[Window, ...]] = {kind: _draw_windows(rng) for kind in ("read", "write")}
    crowd = rng.randint(10, 25) if is_crowd else rng.randint(1, 8)
    callers = tuple(_draw_caller(rng, processes, is_crowd=is_crowd) for _ in range(crowd))
    patience = (rng.uniform(20, 200), rng.uniform(0, 20)) if is_crowd else (1e6, 1e6)
    if not is_alone and not is_crowd and rng.random() < 0.5:
        patience = (rng.uniform(5, 400), rng.uniform(0, 100))
    return Scenario(
        seed,
        windows,
        callers,
        latency=rng.choice([0.001, 0.01, 0.03]),
        telling=rng.choice(TELLINGS),
        deadline=patience[0],
        max_wait=patience[1],
        in_file=in_file,
        is_blocking=rng.random() < 0.5,
        mishaps=() if is_alone else tuple(_draw_mishap(rng, causes, processes) for _ in range(rng.randint(1, 4))),
    )


def _draw_windows(rng: Random) -> tuple[Window, ...]:
    limit, seconds = rng.randint(1, 8), rng.choice([5.0, 10.0, 60.0])
    if rng.random() < 0.5:
        return (Window(limit, seconds),)
    return Window(limit, seconds), Window(limit * rng.randint(2, 4), seconds * 5)


def _draw_caller(rng: Random, processes: int, *, is_crowd: bool) -> Caller:
    kind: Kind = "write" if rng.random() < 0.3 else "read"
    return Caller(rng.randrange(processes), kind, 1 if is_crowd else rng.randint(1, 8), rng.uniform(0, 1))


def _draw_mishap(rng: Random, causes: list[Cause], processes: int) -> Mishap:
    cause = rng.choice(causes)
    seconds = rng.choice([1.0, 20.0, 3600.0, 86_400.0]) if cause in {"back", "ahead"} else rng.uniform(1, 120)
    return Mishap(cause, rng.uniform(0, END / 10), seconds, rng.randrange(processes))
