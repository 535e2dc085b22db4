"""What the table of a resource states; everything else about an operation comes from the bundle."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from infakt_emulator.filters import Search
from infakt_emulator.messages import Row
from infakt_emulator.payload import Errors
from infakt_emulator.world import World


def accept(_world: World, _row: Row, _given: Row) -> Errors:
    """Complete nothing and find no errors."""
    return {}


def show_all(_world: World, row: Row) -> Row:
    """Show a row as it is stored."""
    return row


def seed_nothing(_world: World) -> Iterable[Row]:
    """Start with no rows."""
    return ()


@dataclass(frozen=True, kw_only=True)
class Extra:
    """An operation that answers live although the documentation lacks it, described like a documented one."""

    method: str
    path: str
    handler: str
    like: str
    status: int


@dataclass(frozen=True, kw_only=True)
class Resource:
    """One resource of the API.

    Attributes:
        noun: Tag in the bundle, and name of the table in the store.
        identity: Field that paths carry.
        other_identities: Fields that paths may carry as well.
        blank: Fields of a new row, in the order in which they are sent; the engine fills in ids.
        order: Documented order of the list, which the server keeps only roughly.
        detail_only: Fields that a list leaves out.
        list_only: Fields that only a list has.
        parents: Path arguments that name what the rows belong to, each with the resource of that.
        hidden: Fields that no answer shows.
        searches: Fields that exist only as filters, each with the field searched and how its values are read.
        show: Returns what an answer with one row shows.
        list_row: Returns what a list shows of a row.
        tables: Nouns whose rows paths may name, if it is not the resource's own alone.
        numberings: Kind of document, or an empty string where answers have none, to the pattern of its numbers.
        task_kind: `invoice_kind` of its tasks.
        accounted_status: Status of a document that was taken into accounting.
        has_events: Whether changes of its rows are sent to webhooks.
        line_stand_ins: Fields that make lines unnecessary, such as the advance whose lines are taken.
        prepare: Completes a row before it is stored, given what was written, and returns its errors by field.
        seed: Returns the rows of a new account.
        handlers: Methods of the bundle whose handler has another name here.
        only_handler: Name of the handler of all operations.
        delegates: Methods of the bundle that work on another resource: name of the handler, and that resource.
        extras: Undocumented operations.
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
