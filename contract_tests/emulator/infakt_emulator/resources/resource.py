"""What a resource's table states; everything else about an operation comes from the bundle."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from infakt_emulator.filters import Search
from infakt_emulator.messages import Row
from infakt_emulator.payload import Errors
from infakt_emulator.world import World


def accept(_world: World, _row: Row, _given: Row) -> Errors:
    """Complete nothing and find nothing wrong."""
    return {}


def show_all(_world: World, row: Row) -> Row:
    """Show a row as it is kept."""
    return row


def seed_nothing(_world: World) -> Iterable[Row]:
    """Start with no rows."""
    return ()


@dataclass(frozen=True, kw_only=True)
class Extra:
    """An operation that answers live although the documentation lacks it, made like a documented one."""

    method: str
    path: str
    handler: str
    like: str
    status: int


@dataclass(frozen=True, kw_only=True)
class Resource:
    """One resource of the API.

    noun: the bundle's tag and the name of the store's table.
    identity: the field that paths carry; `other_identities` are accepted there too.
    blank: the fields of a fresh row in the order of the wire; ids are filled in by the engine.
    order: the documented order of the list, which the server keeps only roughly.
    parents: path arguments that name what the rows belong to, and the resource that is.
    detail_only: fields that a list leaves out; list_only: fields that only a list has; hidden: fields that never leave.
    show, list_row: change what one row, or a row of a list, shows.
    searches: fields that exist only as filters, with the field searched and how its texts are read.
    tables: the nouns whose rows paths may name, where it is not the resource's own alone.
    numberings: kind of document, or an empty text where answers tell none, to the pattern of its numbers.
    task_kind: the `invoice_kind` of its orders; accounted_status: what being taken into accounting makes of the status.
    has_events: whether what is done to its rows is told to webhooks.
    line_stand_ins: fields that make lines needless, such as the advance whose lines are taken.
    prepare: completes a row before it is kept, given what was just written, and returns what is wrong with it.
    seed: the rows that a new account has.
    handlers: methods of the bundle that have a handler of another name here; `only_handler` serves all of them.
    delegates: methods of the bundle that work on another resource: (name of the handler, that resource).
    extras: undocumented operations.
    """

    noun: str
    identity: str = "id"
    other_identities: tuple[str, ...] = ()
    blank: Mapping[str, Any] = field(default_factory=dict)
    order: str = "id asc"
    detail_only: frozenset[str] = frozenset()
    list_only: frozenset[str] = frozenset()
    parents: Mapping[str, str] = field(default_factory=dict)
    hidden: frozenset[str] = frozenset()
    searches: Mapping[str, tuple[str, Search]] = field(default_factory=dict)
    show: Callable[[World, Row], Row] = show_all
    list_row: Callable[[World, Row], Row] = show_all
    tables: tuple[str, ...] = ()
    numberings: Mapping[str, str] = field(default_factory=dict)
    task_kind: str = "invoice"
    accounted_status: str = "printed"
    has_events: bool = False
    line_stand_ins: tuple[str, ...] = ()
    prepare: Callable[[World, Row, Row], Errors] = accept
    seed: Callable[[World], Iterable[Row]] = seed_nothing
    handlers: Mapping[str, str] = field(default_factory=dict)
    only_handler: str | None = None
    delegates: Mapping[str, tuple[str, Resource]] = field(default_factory=dict)
    extras: tuple[Extra, ...] = ()

    @property
    def is_document(self) -> bool:
        """Whether its rows are documents of the ledger, which are numbered."""
        return bool(self.numberings)
