"""Which tests are asked about a mutant, and in which order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

import pytest

from contract_tests.evidence.kill import client_faults
from contract_tests.evidence.kill.families import list_faults
from contract_tests.evidence.kill.mutants.lines import TracedTest
from contract_tests.evidence.kill.mutants.mutant import Mutant


class Choice:
    """A pytest plugin that runs the chosen tests only, in the order in which they were chosen."""

    def __init__(self, tests: Iterable[TracedTest]) -> None:
        self._places = {test.name: place for place, test in enumerate(tests)}

    @pytest.hookimpl(wrapper=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> Iterator[None]:
        """Remove and reorder tests after all other plugins."""
        yield
        chosen = [item for item in items if item.nodeid in self._places]
        items[:] = sorted(chosen, key=lambda item: self._places[item.nodeid])


def read_hints() -> dict[str, set[str]]:
    """Return for each file of the runtime the test files that notice a fault of it, according to the kill matrix."""
    hints: dict[str, set[str]] = {}
    for _, fault in list_faults(client_faults):
        hints.setdefault(fault.file, set()).update(f"contract_tests/{path.partition('::')[0]}" for path in fault.where)
    return hints


def choose(
    mutant: Mutant, tests: Sequence[TracedTest], hints: Mapping[str, set[str]], seconds: float
) -> list[TracedTest]:
    """Return the tests that run what changed, those that are most likely to notice first.

    Where tests run the changed line, those that differ in more than their parameters come first; then those whose file
    notices a fault of the same file of the runtime; then those that run fewer lines. A line outside functions runs
    before any test, so there the file decides before the parameters do.

    Args:
        mutant: The mutant.
        tests: All tests.
        hints: The test files that notice a fault of a file of the runtime.
        seconds: How long the tests may take together, as measured.
    """
    turns: Counter[str] = Counter()

    running, is_exact = find_running(mutant, tests)

    def rank(test: TracedTest) -> tuple[int, int, int]:
        file, _, _ = test.name.partition("::")
        function = test.name.partition("[")[0]
        turns[function] += 1
        is_far = file not in hints.get(mutant.file, set())
        return (turns[function], is_far, test.size) if is_exact else (is_far, turns[function], test.size)

    asked: list[TracedTest] = []
    taken = 0.0
    for test in sorted(running, key=rank):
        if taken + test.seconds <= seconds:
            asked.append(test)
            taken += test.seconds
    return asked


def find_running(mutant: Mutant, tests: Sequence[TracedTest]) -> tuple[list[TracedTest], bool]:
    """Return the tests that run the changed lines, or else lines around them, and whether it is the changed lines."""
    for number, place in enumerate(mutant.places):
        bits = sum(1 << line for line in place)
        if found := [test for test in tests if test.lines.get(mutant.file, 0) & bits]:
            return found, number == 0 and len(mutant.places) > 1
    return [], False
