"""One call on its way through the emulator."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from infakt_emulator.bundle import Bundle, Served
from infakt_emulator.filters import Modes, Predicate
from infakt_emulator.forms import File
from infakt_emulator.messages import Answer, Row, bad_request, json_answer, not_found
from infakt_emulator.query import Parameters, project, read_projection
from infakt_emulator.resources.resource import Resource
from infakt_emulator.store import Table
from infakt_emulator.world import World


@dataclass(frozen=True, kw_only=True)
class Context:
    """What a call asks for, and the account that it is about."""

    world: World
    bundle: Bundle
    operation: Served
    resource: Resource
    url: str
    number: int
    arguments: Mapping[str, str]
    parameters: Parameters
    body: Any
    files: tuple[File, ...]
    predicates: Mapping[str, Predicate]
    modes: Modes

    @property
    def table(self) -> Table:
        """Return the rows of the resource."""
        return self.world.store.table(self.resource.noun)

    def parents(self) -> Mapping[str, str]:
        """Return the arguments that name what the rows belong to; all of it must exist."""
        for name, noun in self.resource.parents.items():
            if self.world.store.table(noun).find(uuid=self.arguments[name]) is None:
                raise not_found()
        return {name: self.arguments[name] for name in self.resource.parents}

    def row(self) -> Row:
        """Return the row that the path names."""
        row = self.find(list(self.arguments.values())[-1])
        if row is None:
            raise not_found()
        return row

    def find(self, identity: str) -> Row | None:
        """Return the row with an identity, from the resource or from the tables that it also accepts."""
        tables = [self.world.store.table(noun) for noun in self.resource.tables or (self.resource.noun,)]
        names = [self.resource.identity, *self.resource.other_identities, *(("id",) if self.world.accepts_ids else ())]
        wanted = [{**self.parents(), name: identity} for name in names]
        found = (table.find(**values) for values in wanted for table in tables)
        return next((row for row in found if row is not None), None)

    def payload(self) -> Row:
        """Return the object in the body; inferred: a body without its wrapper is refused."""
        wrapper = self.operation.wrapper
        payload = self.body.get(wrapper) if wrapper and isinstance(self.body, dict) else self.body
        if not isinstance(payload, dict):
            raise bad_request(f"Brak parametru: {wrapper}." if wrapper else "Nieprawidłowe zapytanie.")
        return payload

    def options(self) -> Row:
        """Return the body of an action that may have none."""
        return self.body if isinstance(self.body, dict) else {}

    def show(self, row: Row, *, is_listed: bool = False) -> Any:
        """Return a row as the caller sees it."""
        resource = self.resource
        left_out = resource.hidden | (resource.detail_only if is_listed else resource.list_only)
        row = (resource.list_row if is_listed else resource.show)(self.world, row)
        shown = {name: value for name, value in row.items() if name not in left_out}
        return project(shown, read_projection(self.parameters.get("fields", "")))

    def notify(self, name: str, row: Row) -> None:
        """Send an event about a row to webhooks, without its lines, as documented; only documents have events."""
        if self.resource.has_events:
            shown = {key: value for key, value in self.show(row, is_listed=True).items() if key != "services"}
            self.world.notify(name, shown)

    def answer(self, content: Any) -> Answer:
        """Answer with JSON and the status of the operation."""
        return json_answer(self.operation.status, content)

    def answer_nothing(self) -> Answer:
        """Answer with the status of the operation and an empty body."""
        return Answer(status=self.operation.status)
