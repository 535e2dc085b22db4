"""What a flow asks of its driver.

A flow is a generator that yields ``Send``, ``Sleep`` and ``Ask`` and is sent what came of it. It never waits and never
sends; the drivers in ``transport`` do nothing else, one for threads and one for tasks, so that every decision stands
once.
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
    """Asks to wait."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Ask:
    """Asks for what a function returns that may wait for a file or another server, and raises nothing of theirs."""

    act: Callable[[], Any]


Flow: TypeAlias = Generator[Send | Sleep | Ask, Any, T]
