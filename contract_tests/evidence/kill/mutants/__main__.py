"""`python -m contract_tests.evidence.kill.mutants`: draw mutants of the client's runtime, and test each."""

from __future__ import annotations

import argparse
import importlib
import os
import random
import sys
import time
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from contract_tests.evidence.kill.__main__ import say, split
from contract_tests.evidence.kill.copies import find_client
from contract_tests.evidence.kill.families import ARGUMENTS, LIBRARIES, SUITE, UNTIL_FAILURE
from contract_tests.evidence.kill.mutants.choice import Choice, choose, read_hints
from contract_tests.evidence.kill.mutants.equivalents import EQUIVALENTS
from contract_tests.evidence.kill.mutants.lines import TracedTest, measure, prepare, read
from contract_tests.evidence.kill.mutants.mutant import Mutant, list_mutants
from contract_tests.evidence.kill.mutants.summary import Outcome, judge, list_survivors, make_table
from contract_tests.evidence.kill.runs import Run, run_all
from infakt_emulator import Emulator

CLEAN = "clean"
LIMIT_SECONDS = 120
"""Time after which the run of a mutant must be hanging, on a machine that others use too."""
CLEAN_SECONDS = 400
"""The same for the run without a mutant, of one test for each."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line.

    Returns:
        1 if a mutant survives, or if the tests fail without one, otherwise 0.
    """
    options = parse(arguments)
    client = find_client()
    for name in (*LIBRARIES, "httpx"):
        importlib.import_module(name)
    Emulator()  # the initial state is built only once
    for measured in measure(client, options.jobs):
        say(f"measured {measured}")
    sample = draw(list_mutants(client, options.files), options.seed, options.sample)
    say(f"{len(sample)} mutants drawn with seed {options.seed}")
    outcomes = list(run_sample(client, sample, options))
    say("", *make_table(outcomes), "", *list_survivors(outcomes))
    return 0 if outcomes and not any(outcome.verdict == "survived" for outcome in outcomes) else 1


def parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    """Return the options of a command line."""
    parser = argparse.ArgumentParser(prog="python -m contract_tests.evidence.kill.mutants", description=__doc__)
    parser.add_argument("--seed", type=int, default=random.randrange(10**6), help="seed of the sample (default: any)")
    parser.add_argument("--sample", type=int, default=200, metavar="N", help="number of mutants (default: 200)")
    parser.add_argument("--minutes", type=float, default=10, help="time for all mutants (default: 10)")
    parser.add_argument("--files", type=split, default=[], metavar="NAME,NAME", help="draw from these files only")
    parser.add_argument(
        "--seconds", type=float, default=15, help="time for the tests of one mutant, as measured (default: 15)"
    )
    parser.add_argument(
        "--jobs", type=int, default=os.cpu_count() or 1, help="number of parallel runs (default: one per core)"
    )
    return parser.parse_args(arguments)


def draw(mutants: Sequence[Mutant], seed: int, number: int) -> list[Mutant]:
    """Return a sample of mutants, the same for the same seed and the same source."""
    return random.Random(seed).sample(mutants, min(number, len(mutants)))


def run_sample(client: Path, sample: Sequence[Mutant], options: argparse.Namespace) -> Iterator[Outcome]:
    """Yield the outcome of each mutant; nothing if the tests fail without one."""
    known = {equivalent.identity for equivalent in EQUIVALENTS}
    yield from (Outcome(mutant=mutant, verdict="equivalent") for mutant in sample if mutant.identity in known)
    waiting = {mutant.fault.name: mutant for mutant in sample if mutant.identity not in known}
    tests, hints = read(client), read_hints()
    asked = {name: choose(mutant, tests, hints, options.seconds) for name, mutant in waiting.items()}
    first = {test.name: test for chosen in asked.values() for test in chosen[:1]}
    runs = [_make_run(client, name, asked[name], waiting[name]) for name in waiting]
    ends = time.monotonic() + 60 * options.minutes
    results = run_all(
        [_make_run(client, CLEAN, [*first.values()]), *runs], jobs=options.jobs, limit_seconds=CLEAN_SECONDS
    )
    for result in results:
        if result.name == CLEAN:
            if not result.has_passed:
                say("the tests fail without a mutant", result.output)
                return
        else:
            outcome = judge(waiting.pop(result.name), result)
            say(f"{len(runs) - len(waiting)}/{len(runs)} {outcome.verdict} {result.name}: {outcome.shown}")
            yield outcome
        if time.monotonic() > ends:
            break
    yield from (Outcome(mutant=mutant, verdict="not run") for mutant in waiting.values())


def _make_run(client: Path, name: str, tests: Sequence[TracedTest], mutant: Mutant | None = None) -> Run:
    files = dict.fromkeys(str(SUITE.parent / test.name.partition("::")[0]) for test in tests)
    return Run(
        name=name,
        arguments=(*ARGUMENTS, *UNTIL_FAILURE, "--clients", "both", *files),
        prepare=partial(prepare, client, mutant.fault if mutant else None, LIMIT_SECONDS if mutant else CLEAN_SECONDS),
        plugins=(Choice(tests),),
    )


if __name__ == "__main__":  # processes that a test starts import this module
    sys.exit(main())
