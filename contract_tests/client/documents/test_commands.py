"""The commands in the documents exist, including their sessions, subcommands and options."""

from __future__ import annotations

import pytest

from contract_tests.client.documents.commands import find_problems
from contract_tests.client.documents.pages import PAGES, read_commands

COMMANDS = [(place, command) for page in PAGES for place, command in read_commands(page)]


def test_commands_exist() -> None:
    """Each command of a shell block, and each in the text, names only what exists."""
    problems = [f"{place}: {command}: {problem}" for place, command in COMMANDS for problem in find_problems(command)]

    assert COMMANDS
    assert problems == [], "\n".join(problems)


@pytest.mark.parametrize(
    ("command", "problem"),
    [
        ("nox -s contract_test", "the session 'contract_test' does not exist"),
        ("scripts/check -s lint -s draft  # both", "the session 'draft' does not exist"),
        ("nox -s contract_tests -- --targets loopback", "the option '--targets' does not exist"),
        ("scripts/chekc", "scripts/chekc is not an executable file"),
        ("python -m generator biuld", "the command 'biuld' does not exist"),
        ("python -m generator evidence --upgrade RUN", "the option '--upgrade' does not exist"),
        ("python -m contract_tests.evidence.kil", "the module 'contract_tests.evidence.kil' does not exist"),
        ("KEY=x infakt-contract --read", "the option '--read' does not exist"),
        ("cd x && infakt-contract emulator --ports 1", "'cd' is unknown"),
        ("infakt-emulator --ports 1", "the option '--ports' does not exist"),
        ("pip install infakt-client[trace]", "the extra 'trace' does not exist"),
        ("pip install dist/infakt_clients-*.whl", "the distribution 'infakt-clients' does not exist"),
        ("towncrier make", "the command 'make' does not exist"),
    ],
)
def test_missing_names_are_found(command: str, problem: str) -> None:
    """A name that does not exist is reported."""
    assert find_problems(command)[0].startswith(problem)
