"""What is declared about a resource; everything else about its operations comes from the bundle."""

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
    """An operation that exists live although it is not documented.

    Attributes:
        method: HTTP method.
        path: Path, with its arguments in braces.
        handler: Name of its handler.
        like: Id of the documented operation whose parameters and body it has.
        status: HTTP status of a success.
    """

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
        identity: Field that identifies a row in paths.
        other_identities: Other fields that identify a row in paths.
        blank: Fields of a new row with their values, in the order in which they are sent; ids are added.
        order: Documented order of the list, which the server follows only roughly.
        detail_only: Fields that a list omits.
        list_only: Fields that only a list has.
        parents: Path arguments that identify the parent of the rows, each with the resource of the parent.
        hidden: Fields that no response shows.
        searches: Fields that exist only as filters, each with the field searched and how its values are read.
        show: Returns a row as a response with one row shows it.
        list_row: Returns a row as a list shows it.
        tables: Nouns whose rows paths may identify, if not only those of the resource itself.
        numberings: Pattern of the numbers of each kind of document; the kind is empty where responses have none.
        task_kind: `invoice_kind` of its tasks.
        accounted_status: Status of a document once it is accounted.
        has_events: Whether changes of its rows are sent to webhooks.
        line_stand_ins: Fields that make lines unnecessary, such as the advance whose lines are copied.
        prepare: Completes a row before it is stored, given the fields of the request, and returns its errors by field.
        seed: Returns the rows of a new account.
        handlers: Handlers that replace those of the bundle, by the name of the method in the bundle.
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
        """Whether its rows are documents, which are numbered."""
        return bool(self.numberings)
