"""The third matrix: chooses lies, runs the command against each, and collects what it noticed."""

from __future__ import annotations

import contextlib
import io
import random
import re
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import pytest

from contract_tests.evidence.kill.runs import Result, run_all
from infakt_contract.command import arrange
from infakt_contract.plan import PROTECTED
from infakt_emulator import Emulator

from .derivation import derive_lies
from .lie import Lie, find_visibility
from .night import Mode, find_before, make_run
from .resources import is_made, read_lists
from .table import Row, has_noticed

Say = Callable[..., None]


@dataclass(frozen=True, kw_only=True)
class Choice:
    """Which lies are tried, and how.

    Attributes:
        names: Names of lies, or beginnings of names; all of them if empty.
        sample: Number of lies to draw, or None for all.
        seed: Seed of the draw and of the questions.
    """

    names: Sequence[str] = ()
    sample: int | None = None
    seed: int = 1
    jobs: int = 1
    limit_seconds: int = 60


def choose(choice: Choice) -> list[Lie]:
    """Return the chosen lies, in the order of the description.

    Raises:
        ValueError: A name is that of no lie.
    """
    lies = derive_lies()
    unknown = [name for name in choice.names if not any(known.startswith(name) for known in lies)]
    if unknown:
        msg = f"unknown lie: {', '.join(unknown)}; a name begins as in {next(iter(lies))}"
        raise ValueError(msg)
    found = [lie for name, lie in lies.items() if not choice.names or name.startswith(tuple(choice.names))]
    if choice.sample is None or choice.sample >= len(found):
        return found
    drawn = set(random.Random(choice.seed).sample([lie.name for lie in found], choice.sample))
    return [lie for lie in found if lie.name in drawn]


def measure(choice: Choice, say: Say) -> tuple[list[Row], dict[str, Result]]:
    """Run the command against an honest server first, then against each lie, and return what came of it."""
    lies = choose(choice)
    load()
    clean = run_clean(choice, {lie.case for lie in lies}, say)
    if any(result.code != 0 for result in clean.values()):
        return [], clean
    fixed = count_reads(clean["reading clean "])
    spent = {name: count_reads(clean[f"reading clean {name}"]) - fixed for name in PROTECTED}
    rows = {lie.name: Row(lie=lie, visibility=find_visibility(lie)) for lie in lies}
    started = time.monotonic()
    for mode in ("reading", "writing"):
        asked = [row.lie for row in rows.values() if is_asked(row, mode)]
        runs = (make_run(lie, lie.case, mode, spent=_sum_before(spent, lie.case), seed=choice.seed) for lie in asked)
        for count, result in enumerate(run_all(runs, jobs=choice.jobs, limit_seconds=choice.limit_seconds), 1):
            row = rows[result.name.partition(" ")[2]]
            row.results.append(result)
            noticed = "noticed" if has_noticed(result) else f"not noticed ({row.visibility.seen})"
            first = result.tests[0].rpartition("/")[2] if result.tests else ""
            say(f"lies {mode} {count}/{len(asked)} {row.lie.name}: {noticed} ({result.wall_seconds:.1f} s) {first}")
    say(f"lies: {len(rows)} in {time.monotonic() - started:.0f} s")
    return list(rows.values()), clean


def is_asked(row: Row, mode: Mode) -> bool:
    """Whether a run is made: with `--write` only for what was not noticed without, and only where rows are made."""
    if mode == "reading":
        return not row.lie.kind.startswith(("effect", "document"))
    return row.noticed is None and row.lie.case in find_made()


def find_made() -> set[str]:
    """Return the lists of the resources that the command makes rows of."""
    lists = (item.operation for item in read_lists() if is_made(item.operation.tag))
    return {operation.id for operation in lists if operation.node["x-method"] == "list"}


def run_clean(choice: Choice, cases: Iterable[str], say: Say) -> dict[str, Result]:
    """Return the runs without a lie: of each list, and of each that is written to."""
    names = sorted({"", *cases, *PROTECTED})  # without a name: what is asked whatever the list
    runs = [make_run(None, name, "reading", seed=choice.seed) for name in names]
    runs += [make_run(None, name, "writing", seed=choice.seed) for name in names if name in find_made()]
    found: dict[str, Result] = {}
    for result in run_all(runs, jobs=choice.jobs, limit_seconds=choice.limit_seconds):
        found[result.name] = result
        verdict = "passed" if result.code == 0 else f"FAILED\n{result.output}"
        say(f"lies {result.name}: {verdict} ({count_reads(result)} reads, {result.wall_seconds:.1f} s)")
    return found


def count_reads(result: Result) -> int:
    """Return how many reads a run has sent."""
    found = re.search(r"reads: (\d+) in this run", "\n".join(result.notes.get("requests", [])))
    return int(found[1]) if found else 0


def _sum_before(spent: dict[str, int], case: str) -> int:
    return sum(spent.get(name, 0) for name in find_before(case))


def load() -> None:
    """Load what every run needs, so that forks need not."""
    Emulator()
    with contextlib.redirect_stdout(io.StringIO()):
        pytest.main([*arrange([]), "--collect-only", "-q"])
