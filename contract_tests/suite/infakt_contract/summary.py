"""Summary of a run in the terminal, in its width and colours."""

from __future__ import annotations

import textwrap

import pytest

from infakt_contract.failures import Entry
from infakt_contract.outcome import Lines, Outcome, count

INDENT = 11
MOST_OPERATIONS = 3


class Summary:
    """Writes the sections of a summary.

    Args:
        reporter: Reporter of pytest.
        width: Width of the terminal, in columns.
    """

    def __init__(self, reporter: pytest.TerminalReporter, *, width: int) -> None:
        self._reporter = reporter
        self._width = max(width, INDENT + 20)

    def write(self, outcome: Outcome, *, shows_failures: bool) -> None:
        """Write the summary; that of the emulator has nothing but failures."""
        if shows_failures and outcome.entries:
            tests = len({test for entry in outcome.entries for test in entry.tests})
            title = f"{count(len(outcome.entries), 'failure')} ({count(tests, 'test')})"
            self._reporter.section(title, red=True, bold=True)
            for number, entry in enumerate(outcome.entries, 1):
                self._write_entry(number, entry)
        if not outcome.is_live:
            return
        self._write_drift(outcome)
        again = [f"{outcome.again}, with {outcome.versions}"]
        for title, lines in {**outcome.sections, "the same questions again": again}.items():
            if lines:
                self._reporter.section(title)
                self._write_lines(lines)

    def _write_entry(self, number: int, entry: Entry) -> None:
        first, others = entry.first, len(entry.operations) - MOST_OPERATIONS
        operations = ", ".join(entry.operations[:MOST_OPERATIONS]) + (f" and {others} more" if others > 0 else "")
        self._reporter.write_line("\n".join(self._wrap(f"{number}. {first.promise}", "   ")), bold=True)
        self._write_fact("operation", operations)
        self._write_fact("request", first.request, wraps=False)
        self._write_fact("expected", first.expected)
        self._write_fact("seen", first.seen, red=True)
        self._write_fact("users", first.suffers)
        self._write_fact(count(len(entry.tests), "test"), "\n".join(entry.tests), wraps=False)
        self._reporter.write_line("")

    def _write_fact(self, name: str, text: str, *, wraps: bool = True, **markup: bool) -> None:
        """Write a name and a text beside it; a text that is to be copied is not wrapped."""
        indent = " " * (INDENT + 3)
        lines = [line for part in text.splitlines() for line in (self._wrap(part, "", INDENT + 3) if wraps else [part])]
        for place, line in enumerate(lines):
            label = f"   {name.ljust(INDENT)}" if place == 0 else indent
            self._reporter.write(label)
            self._reporter.write_line(line, **markup)

    def _write_drift(self, outcome: Outcome) -> None:
        self._reporter.section(f"drift at {outcome.target}")
        self._write_lines(list(map(str, outcome.drift)) or ["no answer differed from the description"])
        if outcome.drift and outcome.fails_on_drift:
            self._reporter.write_line("this is a failure, by --fail-on drift", red=True)

    def _write_lines(self, lines: Lines) -> None:
        for line in lines:
            for part in self._wrap(line, "  "):
                self._reporter.write_line(part)

    def _wrap(self, text: str, indent: str, margin: int = 0) -> list[str]:
        """Return the lines of a text, never cut within a word, so that a name can be copied."""
        width = self._width - margin
        return textwrap.wrap(text, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False) or [
            ""
        ]
