"""The two sides whose faults are seeded: which tests run for each fault, and what is loaded beforehand."""

from __future__ import annotations

import contextlib
import importlib
import io
import pkgutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from contract_tests.evidence.kill import client_faults
from contract_tests.evidence.kill.copies import find_client, find_mistakes, put_client
from contract_tests.evidence.kill.runs import Run
from infakt_emulator import Emulator, faults

Wanted = Callable[[str], bool]

SUITE = Path(__file__).parents[2]
ARGUMENTS = (
    *("-c", str(SUITE.parent / "pyproject.toml"), "-q", "--tb=short", "-p", "no:cacheprovider"),
    # The tests do not need other plugins, some of which are slow to load.
    *("--disable-plugin-autoload", "-p", "hypothesispytest"),
    *("--hypothesis-profile", "kill", "--clients", "sync"),
)
UNTIL_FAILURE = ("-x", "--tb=native")
CLEAN = "clean"
SERVER_TESTS = ("suite/infakt_contract/checks", "client/emulated")
SLOW = {"life"}
"""Folders whose tests run after all others; an incomplete list only costs time."""
LIBRARIES = ("anyio", "hypothesis.stateful", "hypothesis.strategies", "jsonschema_rs", "trustme", "uvicorn", "yaml")
"""Modules that are slow to load and do not import the client; an incomplete list only costs time."""


@dataclass(frozen=True, kw_only=True)
class Case:
    """A fault and the run that should detect it.

    Attributes:
        family: The module that defines the fault.
    """

    name: str
    description: str
    family: str
    run: Run


@dataclass(frozen=True, kw_only=True)
class Side:
    """The faults of one side.

    Attributes:
        clean: The run without a fault, of every test that any of the cases runs.
    """

    name: str
    clean: Run
    cases: tuple[Case, ...]


def prepare_server(tests: Sequence[str], wanted: Wanted) -> Side:
    """Load everything, including the tests: the checks of any server, and those of the emulator alone."""
    files = _find_files((*ARGUMENTS, *(tests or [str(SUITE / folder) for folder in SERVER_TESTS])))
    Emulator()  # the initial state is built only once

    def run(name: str, *options: str) -> Run:
        return Run(name=name, arguments=(*ARGUMENTS, *options, *files))

    chosen = [(family, fault) for family, fault in list_faults(faults) if wanted(fault.name)]
    cases = make_cases(chosen, lambda fault: run(fault.name, *UNTIL_FAILURE, "--faults", fault.name))
    return Side(name="server", clean=run(CLEAN), cases=cases)


def prepare_client(tests: Sequence[str], wanted: Wanted) -> Side:
    """Load what the tests need, but neither the tests nor the client: each fork imports its own client.

    Raises:
        ValueError: The text of a fault does not occur exactly once in the client.
    """
    client = find_client()
    chosen = [(family, fault) for family, fault in list_faults(client_faults) if wanted(fault.name)]
    if mistakes := find_mistakes((fault for _, fault in chosen), client):
        raise ValueError("\n".join(mistakes))
    for name in LIBRARIES:
        importlib.import_module(name)
    Emulator()  # the initial state is built only once

    def run(
        name: str, chosen_tests: Sequence[str], *options: str, fault: client_faults.ClientFault | None = None
    ) -> Run:
        prepare = partial(put_client, client, fault=fault)
        return Run(name=name, arguments=(*ARGUMENTS, *options, *chosen_tests), prepare=prepare)

    chosen_tests = {fault.name: tests or [str(SUITE / path) for path in fault.where] for _, fault in chosen}
    cases = make_cases(chosen, lambda fault: run(fault.name, chosen_tests[fault.name], *UNTIL_FAILURE, fault=fault))
    all_tests = sorted({path for paths in chosen_tests.values() for path in paths})
    return Side(name="client", clean=run(CLEAN, all_tests), cases=cases)


def make_cases(chosen: Iterable[tuple[str, Any]], make_run: Callable[[Any], Run]) -> tuple[Case, ...]:
    """Return a case for each pair of a family and a fault."""
    return tuple(
        Case(name=fault.name, description=fault.description, family=family, run=make_run(fault))
        for family, fault in chosen
    )


def list_faults(package: ModuleType) -> Iterator[tuple[str, Any]]:
    """Yield every fault that a module of the package lists, as pairs of the module's name and the fault."""
    for found in pkgutil.iter_modules(package.__path__):
        module = importlib.import_module(f"{package.__name__}.{found.name}")
        yield from ((found.name, fault) for fault in getattr(module, "FAULTS", ()))


class _Files:
    """A pytest plugin that collects the files of the selected tests."""

    def __init__(self) -> None:
        self.found: tuple[str, ...] = ()

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """Collect the files."""
        files = {item.path for item in session.items}
        self.found = tuple(map(str, sorted(files, key=lambda path: (path.parent.name in SLOW, path))))


def _find_files(arguments: Sequence[str]) -> tuple[str, ...]:
    files = _Files()
    with contextlib.redirect_stdout(io.StringIO()) as output:
        code = pytest.main([*arguments, "--collect-only"], plugins=[files])
    if code != pytest.ExitCode.OK:
        msg = f"the tests cannot be collected:\n{output.getvalue()}"
        raise ValueError(msg)
    return files.found


SIDES: dict[str, Callable[[Sequence[str], Wanted], Side]] = {"client": prepare_client, "server": prepare_server}
"""The function that prepares each side. The client comes first, since the server's tests load the installed client."""
