"""One call on its way through the emulator."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from contract_tests.emulator.bundle import Bundle, Operation
from contract_tests.emulator.query import Parameters, Predicate, project, read_projection
from contract_tests.emulator.resources.resource import Resource
from contract_tests.emulator.store import Table
from contract_tests.emulator.wire import Answer, Row, bad_request, json_answer, not_found
from contract_tests.emulator.world import World


@dataclass(frozen=True, kw_only=True)
class Context:
    """What a call asks for, and the account it asks it of."""

    world: World
    bundle: Bundle
    operation: Operation
    resource: Resource
    path: str
    number: int
    arguments: Mapping[str, str]
    parameters: Parameters
    body: Any
    predicates: Mapping[str, Predicate]

    @property
    def table(self) -> Table:
        """Return the rows of the resource."""
        return self.world.store.table(self.resource.noun)

    def parents(self) -> Mapping[str, str]:
        """Return the arguments that name what the rows belong to, all of which must be there."""
        for name, noun in self.resource.parents.items():
            if self.world.store.table(noun).find(uuid=self.arguments[name]) is None:
                raise not_found()
        return {name: self.arguments[name] for name in self.resource.parents}

    def row(self) -> Row:
        """Return the row that the path names."""
        identity = list(self.arguments.values())[-1]
        parents = self.parents()
        for name in (self.resource.identity, *self.resource.other_identities):
            row = self.table.find(**parents, **{name: identity})
            if row is not None:
                return row
        raise not_found()

    def payload(self) -> Row:
        """Return what the body says of the object; inferred: without its wrapper a body cannot be read."""
        wrapper = self.operation.wrapper
        payload = self.body.get(wrapper) if wrapper and isinstance(self.body, dict) else self.body
        if not isinstance(payload, dict):
            raise bad_request(f"Brak parametru: {wrapper}." if wrapper else "Nieprawidłowe zapytanie.")
        return payload

    def options(self) -> Row:
        """Return the body of an action that may come without one."""
        return self.body if isinstance(self.body, dict) else {}

    def show(self, row: Row, *, is_listed: bool = False) -> Any:
        """Return a row as the caller may see it."""
        left_out = self.resource.hidden | (self.resource.detail_only if is_listed else frozenset())
        shown = {name: value for name, value in row.items() if name not in left_out}
        return project(shown, read_projection(self.parameters.get("fields", "")))

    def answer(self, content: Any) -> Answer:
        """Answer with JSON and the operation's own status."""
        return json_answer(self.operation.status, content)

    def answer_nothing(self) -> Answer:
        """Answer with the operation's own status and an empty body."""
        return Answer(status=self.operation.status)
