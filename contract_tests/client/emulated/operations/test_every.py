"""Every described operation has a test."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from contract_tests.client.emulated import operations
from infakt_contract.checks.reading import operations as reading
from infakt_contract.checks.writing import operations as writing
from infakt_contract.subjects import DESCRIPTION, Subject


def list_subjects() -> Iterator[Subject]:
    """Return the subjects of the tests of operations; a hook fails each test that does not call its operation."""
    for package in (operations, reading, writing):
        for module in iter_modules(package.__path__, f"{package.__name__}."):
            if module.name.rpartition(".")[2].startswith("test_"):
                yield from list_subjects_of(import_module(module.name))


def list_subjects_of(module: ModuleType) -> Iterator[Subject]:
    """Return the subjects of the tests of a module."""
    marks = (mark for value in vars(module).values() for mark in getattr(value, "pytestmark", ()))
    for mark in marks:
        if mark.name == "parametrize" and mark.args[0] == "subject":
            yield from (parameter.values[0] for parameter in mark.args[1])


def test_every_operation_has_a_test() -> None:
    """Some test calls each described operation through the client, and checks its effect."""
    tested = {name for subject in list_subjects() for name in subject.names}

    assert sorted(DESCRIPTION.by_id.keys() ^ tested) == []
