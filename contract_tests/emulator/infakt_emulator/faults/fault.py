"""What a fault is, and where it hooks in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from infakt_emulator.wire import Answer, Call

if TYPE_CHECKING:
    from infakt_emulator.engine import Emulator


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
    install: Callable[[Emulator], None] = lambda _: None
    receive: Callable[[Call], Call] = lambda call: call
    replace: Callable[[Call], Answer | None] = lambda _: None
    send: Callable[[Call, Answer], Answer] = lambda _, answer: answer
