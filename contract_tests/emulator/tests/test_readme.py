"""The published README: its example runs, and its tables are complete."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

from infakt_emulator import FAULTS, Emulator
from infakt_emulator.__main__ import make_parser

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")


def find_section(title: str) -> str:
    """Return the text of a section of the second level."""
    return README.partition(f"\n## {title}\n")[2].partition("\n## ")[0]


def test_first_example_runs() -> None:
    """The first Python block runs without an error."""
    code = README.partition("```python\n")[2].partition("```")[0]

    exec(compile(code, "README.md", "exec"), {})  # noqa: S102 - our own words


def test_every_fault_is_listed() -> None:
    """The table of faults has each fault exactly once."""
    table = find_section("Faults").partition("|---|")[2]

    assert sorted(re.findall(r"`(\w+)`", table)) == sorted(FAULTS)


def test_every_option_is_listed() -> None:
    """The table of options has each option of the command and each argument of `Emulator`."""
    named = set(re.findall(r"`([\w-]+)`", find_section("Options")))
    options = {option for action in make_parser()._actions for option in action.option_strings} - {"-h", "--help"}

    assert options | set(inspect.signature(Emulator).parameters) <= named
