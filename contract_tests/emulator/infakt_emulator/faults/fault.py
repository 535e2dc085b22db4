"""The type of a fault, and the parts of an emulator that it may change."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Protocol

from infakt_emulator.bundle import Bundle
from infakt_emulator.filters import Modes, Predicate
from infakt_emulator.limits import Limits
from infakt_emulator.messages import Answer, Call
from infakt_emulator.webhooks import Webhooks
from infakt_emulator.world import World


class EmulatorParts(Protocol):
    """The parts of an emulator that a fault may change; `bundle` is read-only."""

    keys: dict[str, Collection[str]]
    predicates: Mapping[str, Predicate]
    modes: Modes
    limits: Limits
    world: World
    webhooks: Webhooks

    @property
    def bundle(self) -> Bundle:
        """Return the description that the emulator follows."""


@dataclass(frozen=True, kw_only=True)
class Fault:
    """One way to misbehave, at up to four points of a call.

    `call.number` counts from 1, so that a fault can choose calls without keeping state.

    Attributes:
        name: Name that selects the fault.
        description: What the fault does, in one sentence.
        install: Changes a part of the emulator, once per reset.
        receive: Changes a call before anything else sees it.
        replace: Returns an answer without any effect on the account, or None to let the emulator answer.
        send: Changes an answer after the call has taken effect.
    """

    name: str
    description: str
    install: Callable[[EmulatorParts], None] = lambda _: None
    receive: Callable[[Call], Call] = lambda call: call
    replace: Callable[[Call], Answer | None] = lambda _: None
    send: Callable[[Call, Answer], Answer] = lambda _, answer: answer
