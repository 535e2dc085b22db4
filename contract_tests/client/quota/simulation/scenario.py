"""The scenario of one run, drawn from its seed."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random
from typing import Literal, get_args

from infakt import Window

Kind = Literal["read", "write"]
Cause = Literal["other", "back", "ahead", "crash", "fork", "outage", "network", "refusals"]
RetryAfterForm = Literal["seconds", "date", "nothing", "zero", "past", "negative", "malformed", "huge"]
CAUSES: tuple[Cause, ...] = ("other", "back", "ahead", "crash", "fork", "outage", "network", "refusals")
RETRY_AFTER_FORMS: tuple[RetryAfterForm, ...] = get_args(RetryAfterForm)
END = 600.0
"""Seconds within which failures happen."""


@dataclass(frozen=True)
class Caller:
    """A thread or task that makes its calls one after the other."""

    process: int
    kind: Kind
    calls: int
    starts: float


@dataclass(frozen=True)
class ExternalFailure:
    """An external failure that begins at a given time and lasts for some seconds."""

    cause: Cause
    start_seconds: float
    seconds: float
    process: int = 0


@dataclass(frozen=True)
class Scenario:
    """The callers, how the server counts and refuses, how long the client may wait, and what fails."""

    seed: int
    windows: dict[Kind, tuple[Window, ...]]
    callers: tuple[Caller, ...]
    latency: float
    retry_after: RetryAfterForm
    deadline: float
    max_wait: float
    in_file: bool
    is_blocking: bool
    failures: tuple[ExternalFailure, ...] = field(default=())

    @property
    def causes(self) -> set[Cause]:
        """The causes of all failures."""
        return {failure.cause for failure in self.failures}

    @property
    def is_patient(self) -> bool:
        """Whether every call may wait for as long as it takes."""
        return self.max_wait >= self.deadline >= 1e6

    def __str__(self) -> str:
        lines = [f"seed {self.seed}: {'a file' if self.in_file else 'memory'}, Retry-After {self.retry_after}"]
        lines.append(f"  deadline {self.deadline:g}, max_wait {self.max_wait:g}, latency {self.latency:g}")
        lines += [f"  {kind}: {', '.join(map(str, windows))}" for kind, windows in self.windows.items()]
        lines += [f"  {caller}" for caller in self.callers]
        return "\n".join([*lines, *(f"  {failure}" for failure in self.failures)])


def draw(seed: int) -> Scenario:
    """Return the scenario of a seed: a third have no failures, a fifth are a crowd that cannot wait."""
    rng = Random(seed)
    is_alone, is_crowd = rng.random() < 0.35, rng.random() < 0.2
    causes = rng.sample(CAUSES, rng.choice([1, 1, 1, 2, 3]))
    in_file = rng.random() < (0.15 if {"back", "ahead", "fork"} & set(causes) else 0.03)
    processes = rng.choice([1, 1, 2, 4]) if in_file else 1
    windows: dict[Kind, tuple[Window, ...]] = {kind: _draw_windows(rng) for kind in ("read", "write")}
    crowd = rng.randint(10, 25) if is_crowd else rng.randint(1, 8)
    callers = tuple(_draw_caller(rng, processes, is_crowd=is_crowd) for _ in range(crowd))
    limits = (rng.uniform(20, 200), rng.uniform(0, 20)) if is_crowd else (1e6, 1e6)
    if not is_alone and not is_crowd and rng.random() < 0.5:
        limits = (rng.uniform(5, 400), rng.uniform(0, 100))
    return Scenario(
        seed,
        windows,
        callers,
        latency=rng.choice([0.001, 0.01, 0.03]),
        retry_after=rng.choice(RETRY_AFTER_FORMS),
        deadline=limits[0],
        max_wait=limits[1],
        in_file=in_file,
        is_blocking=rng.random() < 0.5,
        failures=() if is_alone else tuple(_draw_failure(rng, causes, processes) for _ in range(rng.randint(1, 4))),
    )


def _draw_windows(rng: Random) -> tuple[Window, ...]:
    limit, seconds = rng.randint(1, 8), rng.choice([5.0, 10.0, 60.0])
    if rng.random() < 0.5:
        return (Window(limit, seconds),)
    return Window(limit, seconds), Window(limit * rng.randint(2, 4), seconds * 5)


def _draw_caller(rng: Random, processes: int, *, is_crowd: bool) -> Caller:
    kind: Kind = "write" if rng.random() < 0.3 else "read"
    return Caller(rng.randrange(processes), kind, 1 if is_crowd else rng.randint(1, 8), rng.uniform(0, 1))


def _draw_failure(rng: Random, causes: list[Cause], processes: int) -> ExternalFailure:
    cause = rng.choice(causes)
    seconds = rng.choice([1.0, 20.0, 3600.0, 86_400.0]) if cause in {"back", "ahead"} else rng.uniform(1, 120)
    return ExternalFailure(cause, rng.uniform(0, END / 10), seconds, rng.randrange(processes))
