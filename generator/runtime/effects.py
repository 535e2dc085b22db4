"""Effects: what a flow asks of its driver.

A flow is a generator that yields effects and receives their results. It neither sends nor waits itself; that is all
that the two drivers in ``transport`` do, one for threads and one for tasks, so every decision is written once.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import Any, TypeAlias, TypeVar

from .operation import Call

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Send:
    """Asks to send a call within ``seconds``; the answer is an ``Answer`` or a ``Failure``."""

    call: Call
    seconds: float


@dataclass(frozen=True, slots=True)
class Sleep:
    """Asks to wait for ``seconds``."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Ask:
    """Asks for the result of a store's function, which may wait for a file or another server but does not raise."""

    act: Callable[[], Any]


@dataclass(frozen=True, slots=True)
class Deliver:
    """Asks to call a function that writes to a pipe, which may wait for a reader in the caller's own code."""

    act: Callable[[], None]


Effect: TypeAlias = Send | Sleep | Ask | Deliver
Flow: TypeAlias = Generator[Effect, Any, T]
