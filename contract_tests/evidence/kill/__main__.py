"""`python -m contract_tests.evidence.kill`: seed each fault in turn and check that a test fails."""

from __future__ import annotations

import argparse
import importlib
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from contract_tests.evidence.kill import client_faults
from contract_tests.evidence.kill.families import CLEAN, SIDES, Side, list_faults
from contract_tests.evidence.kill.matrix import Matrix, Row, write
from contract_tests.evidence.kill.runs import Result, run_all
from infakt_emulator import faults

LIES = "lies"
PACKAGE = "contract_tests.evidence.kill.lies"
ALL = (*SIDES, LIES)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line.

    Returns:
        1 if a fault survives, if a run without a fault fails, or if a run cannot be made, otherwise 0.
    """
    options = parse(arguments)
    names = set(options.faults)
    started = time.monotonic()
    matrices: list[Matrix] = []
    for name, prepare in SIDES.items():
        if name not in options.sides:
            continue
        try:
            side = prepare(options.tests, lambda fault: not names or fault in names)
        except ValueError as error:
            say(str(error))
            return 1
        if side.cases:
            matrices.append(measure(side, options.jobs, options.limit))
            say("", *matrices[-1].lines(), "")
    lies, is_good = measure_lies(options) if options.tries_lies else ([], True)
    wall_seconds = time.monotonic() - started
    if options.json:
        write(options.json, matrices, wall_seconds, lies=lies)
    say(*(problem for matrix in matrices for problem in matrix.problems()), f"total: {wall_seconds:.0f} s")
    return 0 if (matrices or lies) and is_good and all(matrix.is_good for matrix in matrices) else 1


def measure_lies(options: argparse.Namespace) -> tuple[list[dict[str, Any]], bool]:
    """Try the lies, and return the rows of their table and whether enough were noticed.

    The modules are loaded here, since they load the client, of which the client's faults need copies.
    """
    command, matrix = (importlib.import_module(f"{PACKAGE}.{name}") for name in ("command", "matrix"))
    choice = matrix.Choice(
        names=options.faults,
        sample=options.sample,
        seed=options.seed,
        jobs=options.jobs,
        limit_seconds=options.limit,
    )
    try:
        found: tuple[list[dict[str, Any]], bool] = command.run(choice, say)
    except ValueError as error:
        say(str(error))
        return [], False
    return found


def parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    """Return the options of a command line."""
    parser = argparse.ArgumentParser(prog="python -m contract_tests.evidence.kill", description=__doc__)
    parser.add_argument(
        "sides", nargs="*", metavar="SIDE", help=f"which faults to seed: {', '.join(ALL)} (default: all of them)"
    )
    parser.add_argument("--sample", type=int, metavar="N", help="try that many lies, drawn by the seed")
    parser.add_argument("--seed", type=int, default=1, help="seed of the sample and of the questions (default: 1)")
    parser.add_argument(
        "--faults", type=split, default=[], metavar="NAME,NAME", help="seed only these faults, or try only these lies"
    )
    parser.add_argument("--tests", nargs="+", default=[], metavar="PATH", help="run only these tests")
    parser.add_argument(
        "--jobs", type=int, default=os.cpu_count() or 1, help="number of parallel runs (default: one per core)"
    )
    parser.add_argument(
        "--limit", type=int, default=180, metavar="SECONDS", help="CPU time for each run (default: 180)"
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the matrix as JSON, for the report")
    options = parser.parse_args(arguments)
    options.sides = tuple(options.sides) or ALL
    if unknown := set(options.sides) - set(ALL):
        parser.error(f"unknown side: {', '.join(sorted(unknown))}; choose from {', '.join(ALL)}")
    options.tries_lies = LIES in options.sides and (options.sides == (LIES,) or not options.faults)
    if options.sides == (LIES,):
        return options
    known = {fault.name for package in (faults, client_faults) for _, fault in list_faults(package)}
    if unknown := set(options.faults) - known:
        parser.error(f"unknown fault: {', '.join(sorted(unknown))}; choose from {', '.join(sorted(known))}")
    return options


def split(names: str) -> list[str]:
    """Return the names in a comma-separated string."""
    return [name for name in names.split(",") if name]


def measure(side: Side, jobs: int, limit_seconds: int) -> Matrix:
    """Make all runs of a side; if the one without a fault fails, the others prove nothing and are skipped."""
    started = time.monotonic()
    cases = {case.name: case for case in side.cases}
    clean = Result(name=CLEAN, code=None)
    rows: dict[str, Row] = {}
    runs = [side.clean, *(case.run for case in side.cases)]
    for result in run_all(runs, jobs=jobs, limit_seconds=limit_seconds):
        took = f"({result.wall_seconds:.1f} s, {result.cpu_seconds:.1f} s CPU)"
        if result.name == CLEAN:
            clean = result
            say(f"{side.name} {CLEAN}: {'passed' if clean.has_passed else 'FAILED'} {took}")
            if not clean.has_passed:
                break
        else:
            row = rows[result.name] = Row(case=cases[result.name], result=result)
            say(f"{side.name} {len(rows)}/{len(cases)} {result.name}: {row.verdict} {took}")
    ordered = tuple(rows[name] for name in cases if name in rows)
    return Matrix(side=side, clean=clean, rows=ordered, wall_seconds=time.monotonic() - started)


def say(*lines: str) -> None:
    """Print without buffering."""
    for line in lines:
        sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":  # processes that a test starts import this module
    sys.exit(main())
