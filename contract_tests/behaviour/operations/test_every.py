"""That no described operation is without a test here."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

from contract_tests.behaviour import operations

from .described import DESCRIPTION, Subject


def list_subjects() -> Iterator[Subject]:
    """Go through what the tests of this folder are about; `conftest` fails each that does not call it."""
    for module in iter_modules(operations.__path__):
        if module.name.startswith("test_"):
            for value in vars(import_module(f"{operations.__name__}.{module.name}")).values():
                for mark in getattr(value, "pytestmark", ()):
                    if mark.name == "parametrize" and mark.args[0] == "subject":
                        yield from (parameter.values[0] for parameter in mark.args[1])


def test_every_operation_has_a_test() -> None:
    """Some test calls each described operation through the client, and says what it does."""
    tested = {name for subject in list_subjects() for name in subject.names}

    assert sorted(DESCRIPTION.by_id.keys() ^ tested) == []
