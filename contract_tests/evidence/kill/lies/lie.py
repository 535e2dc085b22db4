"""What a lie is, who can see it, and a server that lies in one way."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from infakt_emulator import FULL_KEY, Emulator
from infakt_emulator.keys import KEY_HEADER
from infakt_emulator.messages import Answer, Call

LINKS = re.compile(r'"(?:next|previous)":"[^"]*",?')

Falsify = Callable[[Call, Emulator], Answer]
Probes = Callable[[Emulator], Iterable[Call]]
Seen = Literal["reading", "writing", "nowhere"]

MONEY = re.compile(
    r"price|amount|cents|currency|paid|left_to_pay|payment_date|account|status|^number$|quantity|services"
)
"""Names of fields that decide who pays how much, when, and to which account."""


@dataclass(frozen=True, kw_only=True)
class Visibility:
    """Who can see a lie from outside, by the description alone.

    Attributes:
        seen: With requests that read, only with those that write, or not at all.
        reason: The rule that says so.
    """

    seen: Seen
    reason: str


UNSHOWN = Visibility(seen="nowhere", reason="no row of the account shows it")


@dataclass(frozen=True, kw_only=True)
class Lie:
    """One way in which a server's answers, or their effects, differ from the description.

    Attributes:
        case: The list in whose turn the command is run.
        operations: Operations whose calls `falsify` answers.
        subject: Field, parameter or operation that a drift entry must name to be about the lie.
        is_money: Whether somebody would pay or demand a wrong amount, twice, or late.
        has_links: Whether the lie is about the links of a list.
        otherwise: Who can see the lie if no row of the account shows it.
        probes: Reads among which at least one has another answer if the account has rows that show the lie.
    """

    name: str
    description: str
    kind: str
    case: str
    operations: frozenset[str]
    subject: str
    is_money: bool
    visibility: Visibility
    falsify: Falsify
    otherwise: Visibility = UNSHOWN
    has_links: bool = False
    probes: Probes = lambda _: ()


class LyingServer:
    """An emulator that answers calls of some operations with a lie."""

    def __init__(self, emulator: Emulator, lie: Lie | None) -> None:
        self._emulator = emulator
        self._lie = lie

    def answer(self, call: Call) -> Answer:
        """Answer one call."""
        if self._lie is None or find_operation(self._emulator, call) not in self._lie.operations:
            return self._emulator.answer(call)
        return self._lie.falsify(call, self._emulator)


def find_operation(emulator: Emulator, call: Call) -> str | None:
    """Return the id of the operation that a call belongs to."""
    route = emulator.routes.find(call.method, call.path)
    return route.operation.id if route else None


def make_call(path: str, query: str = "", method: str = "GET") -> Call:
    """Return a call with a key that may do everything."""
    headers = {KEY_HEADER: FULL_KEY, "host": "127.0.0.1"}
    return Call(method=method, path=f"/api/v3{path}", query=query, headers=headers)


def find_visibility(lie: Lie) -> Visibility:
    """Return who can see a lie, given the rows of the account."""
    if lie.visibility.seen == "reading" and not is_shown(lie):
        return lie.otherwise
    return lie.visibility


def is_shown(lie: Lie) -> bool:
    """Whether the account has rows that show a lie: some probe is answered otherwise than by an honest server."""
    honest, lying = Emulator(), Emulator()
    server = LyingServer(lying, lie)
    probes = list(lie.probes(honest))
    return not probes or any(_read(honest.answer(probe), lie) != _read(server.answer(probe), lie) for probe in probes)


def _read(answer: Answer, lie: Lie) -> tuple[int, str | None, str]:
    """Return what shows a lie in an answer: the links of a list count only where the lie is about them."""
    body = answer.body.decode()
    return answer.status, answer.content_type, body if lie.has_links else LINKS.sub("", body)
