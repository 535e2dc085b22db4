"""What a fault is, and where it hooks in."""

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
    """The parts of an emulator that a fault may change; `bundle` is there to be read."""

    keys: dict[str, Collection[str]]
    predicates: Mapping[str, Predicate]
    modes: Modes
    limits: Limits
    world: World
    webhooks: Webhooks

    @property
    def bundle(self) -> Bundle:
        """Return the description that the emulator obeys."""


@dataclass(frozen=True, kw_only=True)
class Fault:
    """One way to misbehave, hooked in at up to four places.

    install: changes a part of the emulator, once per reset.
    receive: changes a call before anything looks at it.
    replace: answers in the emulator's stead, so that nothing happens to the account; None lets the emulator answer.
    send: changes an answer on its way out, after what it tells has happened.

    `call.number` counts from 1, so a fault picks the calls it strikes without keeping state.
    """

    name: str
    description: str
    install: Callable[[EmulatorParts], None] = lambda _: None
    receive: Callable[[Call], Call] = lambda call: call
    replace: Callable[[Call], Answer | None] = lambda _: None
    send: Callable[[Call, Answer], Answer] = lambda _, answer: answer
