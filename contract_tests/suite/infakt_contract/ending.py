"""End of a run: its facts for the evidence, and its outcome for the summary and the report."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime
from typing import Any

import pytest

from infakt_contract.drift import group
from infakt_contract.outcome import Outcome
from infakt_contract.stash import BUDGET, FAILURES, LEFT, MEASURED, NOTES, PLAN, PROBED, RUN, SEED, TARGET, WATCH
from infakt_contract.versions import describe_description, describe_versions


def find_today() -> date:
    """Return the day of a run, in UTC."""
    return datetime.now(UTC).date()


def find_facts(config: pytest.Config) -> dict[str, Any]:
    """Return the facts of a run for its evidence."""
    target, stash = config.stash[TARGET], config.stash
    day = find_today().isoformat()
    run = config.getoption("--run-id") or f"{day}-{stash[RUN]}"
    facts = {"run": run, "target": target.name, "day": day, "wrote": target.may_write}
    facts["failures"] = [entry.as_data() for entry in stash[FAILURES].group()]
    if target.is_live:
        stash[PLAN].memory.general |= stash[NOTES].general
        facts |= {"limits": stash[MEASURED].as_data(), "seed": stash[SEED]}
        facts |= {**stash[NOTES].as_data(), **stash[PLAN].memory.as_data()}
    return facts


def find_requests(config: pytest.Config) -> list[str]:
    """Return how much of the budget a live run has used."""
    return config.stash[BUDGET].lines(time.monotonic()) if config.stash[TARGET].is_live else []


def make_outcome(config: pytest.Config) -> Outcome:
    """Return what the summary and the report of a run show."""
    target, stash = config.stash[TARGET], config.stash
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    return Outcome(
        target=target.name,
        is_live=target.is_live,
        day=find_today().isoformat(),
        versions=f"{describe_versions()}, {describe_description()}",
        again=f"--hypothesis-seed {stash[SEED]}",
        counts={name: len(found) for name, found in reporter.stats.items()} if reporter else {},
        entries=stash[FAILURES].group(),
        drift=group(stash[WATCH].evidence.drift),
        fails_on_drift=config.getoption("--fail-on") == "drift",
        general=stash[NOTES].general,
        sections=find_sections(config) if target.is_live else {},
    )


def find_sections(config: pytest.Config) -> dict[str, list[str]]:
    """Return the further lines of the summary of a live run, by title."""
    stash, name = config.stash, config.stash[TARGET].name
    return {
        "not run": stash[PLAN].lines(),
        "could not be decided with the rows there are": stash[NOTES].undecided_lines(),
        f"lists that {name} refused, so that nothing is shown of them": stash[NOTES].refused,
        "filters by the general rule": stash[NOTES].general_lines(),
        f"requests to {name}": find_requests(config),
        f"limits of {name}, as far as they were seen": stash[MEASURED].lines(),
        "limits that the probe has met": stash[PROBED],
        f"left at {name}, to be deleted by hand": stash[LEFT],
    }
