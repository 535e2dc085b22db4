"""What became of each mutant, and the table of all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pytest

from contract_tests.evidence.kill.matrix import shorten
from contract_tests.evidence.kill.mutants.mutant import Mutant
from contract_tests.evidence.kill.runs import Result

VERDICTS = ("noticed", "survived", "equivalent", "not run")


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """A mutant and its verdict.

    Attributes:
        verdict: One of `VERDICTS`; "not run" if there was no time.
        shown: The test that noticed the mutant, or what else is to be said.
    """

    mutant: Mutant
    verdict: str
    shown: str = ""


def judge(mutant: Mutant, result: Result) -> Outcome:
    """Return the verdict of a run: whatever is not a success has noticed the mutant, also a hang or a failed import.

    The run without a change, which comes before all others, shows that the tests themselves are in order.
    """
    if result.code in {pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED}:
        return Outcome(mutant=mutant, verdict="survived", shown=f"{result.wall_seconds:.1f} s")
    if result.tests:
        return Outcome(mutant=mutant, verdict="noticed", shown=shorten(result.tests[0]))
    shown = "the run did not end in time" if result.code is None else "the client cannot be imported"
    return Outcome(mutant=mutant, verdict="noticed", shown=shown)


def make_table(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """Yield the lines of a table of files and verdicts."""
    counts = Counter((outcome.mutant.file, outcome.verdict) for outcome in outcomes)
    files = sorted({outcome.mutant.file for outcome in outcomes})
    width = max((len(file) for file in files), default=0)
    yield f"{'file':{width}}  {'  '.join(VERDICTS)}"
    for file in files:
        yield f"{file:{width}}  {'  '.join(f'{counts[file, verdict]:{len(verdict)}}' for verdict in VERDICTS)}"
    totals = Counter(outcome.verdict for outcome in outcomes)
    yield f"{'total':{width}}  {'  '.join(f'{totals[verdict]:{len(verdict)}}' for verdict in VERDICTS)}"


def list_survivors(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """Yield what to look at for each survivor."""
    for outcome in outcomes:
        if outcome.verdict == "survived":
            mutant = outcome.mutant
            yield f"no test noticed {mutant.fault.name}\n  {mutant.fault.description} Write a test, or name it in"
            yield f"  equivalents.py with a reason:\n  old={mutant.old!r}\n  new={mutant.new!r}"
