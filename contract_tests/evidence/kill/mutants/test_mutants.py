"""Mutants are drawn by a seed, are put into a copy as they were drawn, and are judged by tests that run their lines."""

from __future__ import annotations

import ast
from dataclasses import replace
from pathlib import Path
from textwrap import dedent

import pytest

from contract_tests.evidence.kill.copies import copy_client, find_client, find_mistakes
from contract_tests.evidence.kill.mutants.__main__ import draw
from contract_tests.evidence.kill.mutants.choice import choose
from contract_tests.evidence.kill.mutants.equivalents import EQUIVALENTS
from contract_tests.evidence.kill.mutants.lines import TracedTest
from contract_tests.evidence.kill.mutants.mutant import Mutant, list_mutants
from contract_tests.evidence.kill.mutants.summary import Outcome, judge, list_survivors, make_table
from contract_tests.evidence.kill.runs import Result


def make_client(folder: Path, source: str) -> Path:
    """Return a client with one file in its runtime."""
    (folder / "infakt" / "_runtime").mkdir(parents=True)
    (folder / "infakt" / "_runtime" / "it.py").write_text(dedent(source), "utf-8")
    return folder / "infakt"


def mutate(folder: Path, source: str) -> list[Mutant]:
    """Return the mutants of a source."""
    return list_mutants(make_client(folder, source))


def make_test(name: str, lines: range, *, seconds: float = 1.0, file: str = "it.py") -> TracedTest:
    """Return a test that runs lines of a file."""
    return TracedTest(name=name, seconds=seconds, lines={file: sum(1 << line for line in lines)})


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("x = a < b", {"x = (a <= b)", "x = (a >= b)"}),
        ("x = a and b", {"x = (a or b)", "x = (b)", "x = (a)"}),
        ("x = not a", {"x = (a)"}),
        ("x = a + 2", {"x = (a - 2)", "x = a + 3", "x = a + 1"}),
        ("x = True", {"x = False"}),
        ("x = 0.5", {"x = 1.0"}),
        ("x = 'Retry-After'", {"x = 'Retry-Afterx'"}),
        ("x = 'a sentence for people'", set()),
        ("x = f(a, key=b)", {"x = f(a)"}),
        ("x = min(a, b)", {"x = max(a, b)"}),
        ("x = [y for y in a if y]", {"x = [y for y in a if True]"}),
        ("x: Annotated[int, 5] = a", set()),
        ("self.x = a", {"pass"}),
        ("send(a)", {"pass"}),
        ("return a", {"return None"}),
        ("raise AssertionError", set()),
        ("raise ValueError", {"pass"}),
        ("if a: return None", {"if (not (a)): return None"}),
        ("if TYPE_CHECKING: return None", set()),
    ],
)
def test_a_line_has_its_mutants(tmp_path: Path, line: str, expected: set[str]) -> None:
    """Each operator changes what decides, and nothing that only people or type checkers read."""
    found = mutate(tmp_path, f"def ask(a, b):\n    {line}\n")

    assert {mutant.new for mutant in found} == expected


def test_second_assignment_and_handlers_are_changed(tmp_path: Path) -> None:
    """An assignment to a name that has a value is removed, and a handler catches nothing."""
    found = mutate(
        tmp_path,
        """
        def ask(a):
            try:
                a = b
            except OSError:
                c = a
        """,
    )

    assert {(mutant.old, mutant.new) for mutant in found} == {("a = b", "pass"), ("except OSError:", "except ():")}


def test_default_of_a_class_is_changed(tmp_path: Path) -> None:
    """Defaults outside functions are mutants too, and the tests of their class are asked."""
    (mutant,) = mutate(tmp_path, "class Retry:\n    cap: float = 3.0\n\n    def wait(self):\n        return\n")

    assert (mutant.scope, mutant.new) == ("Retry", "cap: float = 6.0")
    assert mutant.places == (range(1, 6), range(1, 6))


def test_mutants_of_equal_lines_are_apart(tmp_path: Path) -> None:
    """A mutant of a line that occurs twice changes only the one at its place."""
    client = make_client(tmp_path, "def one():\n    send()\n\n\ndef two():\n    send()\n")
    _, second = list_mutants(client)

    copy_client(client, tmp_path / "copy", second.fault)

    assert (tmp_path / "copy/_runtime/it.py").read_text() == "def one():\n    send()\n\n\ndef two():\n    pass\n"


def test_sample_of_the_client_can_be_compiled() -> None:
    """Mutants drawn from the installed client are Python, and each is one change of the client."""
    client = find_client()

    for mutant in draw(list_mutants(client, ["flow.py", "listing.py", "retry.py"]), 1, 100):
        source = (client / "_runtime" / mutant.file).read_text("utf-8")

        assert find_mistakes([mutant.fault], client) == []
        assert ast.dump(ast.parse(source.replace(mutant.fault.old, mutant.fault.new))) != ast.dump(ast.parse(source))


def test_seed_repeats_a_sample(tmp_path: Path) -> None:
    """The same seed draws the same mutants, another seed draws others."""
    found = mutate(tmp_path, "def ask(a):\n" + "".join(f"    send({number})\n" for number in range(50)))

    assert draw(found, 1, 20) == draw(found, 1, 20)
    assert draw(found, 1, 20) != draw(found, 2, 20)


def test_tests_of_the_line_are_asked_first(tmp_path: Path) -> None:
    """Asked are tests that run the line: those that the kill matrix names, then others, then other parameters."""
    mutant = mutate(tmp_path, "def ask(a):\n    if a:\n        send()\n")[-1]
    tests = [
        make_test("far.py::test_a[1]", range(3, 4)),
        make_test("far.py::test_a[2]", range(3, 4)),
        make_test("far.py::test_of_much", range(1, 40)),
        make_test("far.py::test_of_another_branch", range(1, 3)),
        make_test("far.py::test_of_another_file", range(3, 4), file="other.py"),
        make_test("near.py::test_b", range(1, 40)),
    ]

    asked = choose(mutant, tests, {"it.py": {"near.py"}}, 100)

    assert [test.name for test in asked] == [
        "near.py::test_b",
        "far.py::test_a[1]",
        "far.py::test_of_much",
        "far.py::test_a[2]",
    ]
    assert [test.name for test in choose(mutant, tests, {}, 1)] == ["far.py::test_a[1]"]


def test_line_that_nothing_runs_asks_the_tests_around_it(tmp_path: Path) -> None:
    """If no test runs the line of a mutant, the tests of its function are asked."""
    mutant = mutate(tmp_path, "def ask(a):\n    if a:\n        send()\n")[-1]
    around = make_test("it.py::test_a", range(2, 3))

    assert choose(mutant, [around], {}, 100) == [around]


@pytest.mark.parametrize(
    ("result", "expected"),
    [
        (Result(name="it", code=1, tests=("contract_tests/client/quota/test_a.py::test_a",)), "noticed"),
        (Result(name="it", code=0), "survived"),
        (Result(name="it", code=5), "survived"),
        (Result(name="it", code=None), "noticed"),
        (Result(name="it", code=4), "noticed"),
    ],
)
def test_only_success_means_survival(tmp_path: Path, result: Result, expected: str) -> None:
    """A mutant survives if all tests pass or if there are none; a hang or a client that breaks is noticed."""
    (mutant,) = mutate(tmp_path, "def ask():\n    send()\n")

    outcome = judge(mutant, result)

    assert outcome.verdict == expected
    assert bool(list(list_survivors([outcome]))) == (expected == "survived")


def test_table_counts_each_verdict(tmp_path: Path) -> None:
    """The table has a line for each file, and the total."""
    (mutant,) = mutate(tmp_path, "def ask():\n    send()\n")
    other = replace(mutant, fault=replace(mutant.fault, file="other.py"))
    outcomes = [
        Outcome(mutant=mutant, verdict="noticed"),
        Outcome(mutant=other, verdict="survived"),
        Outcome(mutant=other, verdict="equivalent"),
    ]

    rows = [line.split() for line in make_table(outcomes)]

    assert rows[1:] == [["it.py", "1", "0", "0", "0"], ["other.py", "0", "1", "1", "0"], ["total", "1", "1", "1", "0"]]


def test_every_equivalent_is_a_mutant() -> None:
    """Each mutant that is called equivalent can still be drawn, once, and has a reason that is a sentence."""
    files = {equivalent.file for equivalent in EQUIVALENTS}
    identities = {mutant.identity for mutant in list_mutants(find_client(), files)} if files else set()

    assert [equivalent for equivalent in EQUIVALENTS if equivalent.identity not in identities] == []
    assert len({equivalent.identity for equivalent in EQUIVALENTS}) == len(EQUIVALENTS)
    assert [equivalent for equivalent in EQUIVALENTS if not equivalent.reason.endswith(".")] == []
