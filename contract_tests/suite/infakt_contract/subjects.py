"""The described operations as subjects of tests: a resource of the client, and what is done there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pytest

from infakt import Infakt, Record
from infakt_contract.description import Operation, load_description, to_identifier

DESCRIPTION = load_description()
UNKNOWN = "00000000-0000-4000-8000-000000000000"
# What stands for an argument that an operation cannot do without, where it is to be refused whatever it says.
ARGUMENTS: Mapping[str, Any] = {"document_type": "original", "uuids": [UNKNOWN], "access_token": "example"}

# The resources that tests ask any server about; everything else is asked of the emulator alone. The sandbox has no
# costs, books and taxes, KSeF wants an integration there, and what it says of further kinds of documents is not known.
MADE = frozenset({"clients", "products", "bank_accounts", "invoices"})
"""A test makes rows of these, and deletes them."""
THERE = frozenset({"gtus", "vat_rates"})
"""These are read as they are: dictionaries, which no account is without. Two of them do, since reads are counted."""


@dataclass(frozen=True)
class Subject:
    """Subject of a test: operations of one resource, by what they do (`x-method`)."""

    tag: str
    operations: Mapping[str, Operation]

    def __getitem__(self, verb: str) -> Operation:
        return self.operations[verb]

    @property
    def names(self) -> frozenset[str]:
        """The ids of the operations."""
        return frozenset(operation.id for operation in self.operations.values())

    def of(self, client: Infakt) -> Any:
        """Return the resource."""
        return getattr(client, self.tag)

    def identify(self, row: Record) -> Any:
        """Return what paths name a row by: its uuid or its id."""
        return row["uuid"] if takes_uuid(DESCRIPTION.operations["GET", self._path]) else row["id"]

    @property
    def _path(self) -> str:
        return next(
            operation.path
            for operation in DESCRIPTION.by_id.values()
            if (operation.tag, operation.node["x-method"]) == (self.tag, "get")
        )


def each(
    *verbs: str, where: Callable[[Subject], bool] = lambda _: True, argument: str = "subject"
) -> pytest.MarkDecorator:
    """Run a test for each resource that has all of some operations; the test must call them all."""
    subjects = [subject for subject in _join(verbs) if where(subject)]
    return pytest.mark.parametrize(argument, [pytest.param(subject, id=subject.tag) for subject in subjects])


def each_alone(where: Callable[[Operation], bool], argument: str = "subject") -> pytest.MarkDecorator:
    """Run a test for each of some operations."""
    chosen = [operation for operation in DESCRIPTION.by_id.values() if where(operation)]
    subjects = [Subject(operation.tag, {operation.node["x-method"]: operation}) for operation in chosen]
    return pytest.mark.parametrize(
        argument, [pytest.param(subject, id=next(iter(subject.names))) for subject in subjects]
    )


def _join(verbs: tuple[str, ...]) -> Iterator[Subject]:
    by_tag: dict[str, dict[str, Operation]] = {}
    for operation in DESCRIPTION.by_id.values():
        by_tag.setdefault(operation.tag, {})[operation.node["x-method"]] = operation
    for tag, operations in by_tag.items():
        if operations.keys() >= set(verbs):
            yield Subject(tag, {verb: operations[verb] for verb in verbs})


def is_in_pages(subject: Subject) -> bool:
    """Whether the list comes in pages, and not whole."""
    return "x-page" in subject["list"].node


def is_ordered(verb: str) -> Callable[[Subject], bool]:
    """Return a function that says whether an operation is asynchronous."""
    return lambda subject: "x-task" in subject[verb].node


def is_gone(operation: Operation) -> bool:
    """Whether an operation is one of KSeF 1.0, which is switched off."""
    return operation.path.startswith("/ksef/")


def takes_uuid(operation: Operation) -> bool:
    """Whether the path names a row by its uuid."""
    return operation.path.partition("}")[0].endswith("_uuid")


def ask(client: Infakt, operation: Operation, **arguments: Any) -> Any:
    """Call an operation by its method, with the required arguments only, about something that does not exist."""
    body = next(iter(DESCRIPTION.request_content(operation).values()), {})
    schema = DESCRIPTION.resolve(body)
    needed = {name: ARGUMENTS.get(name, {}) for name in schema.get("required", ())}
    for parameter in operation.parameters:
        if parameter.get("required"):
            needed[parameter["name"]] = ARGUMENTS.get(parameter["name"], UNKNOWN)
    given = {to_identifier(name): value for name, value in {**needed, **arguments}.items()}
    answer = getattr(getattr(client, operation.tag), to_identifier(operation.node["x-method"]))(**given)
    return answer.first() if "x-page" in operation.node else answer
