"""Invariants of the quota, checked in simulated runs with failures of many kinds."""

from __future__ import annotations

import pytest

from contract_tests.client.quota.simulation.__main__ import main
from contract_tests.client.quota.simulation.invariants import check
from contract_tests.client.quota.simulation.scenario import CAUSES, RETRY_AFTER_FORMS, draw

BLOCKS, SEEDS = 5, 60


@pytest.mark.parametrize("block", range(BLOCKS))
def test_invariants_hold(block: int) -> None:
    """In hundreds of runs drawn from seeds, the client never exceeds a limit itself, and no call is lost or late."""
    failed = {seed: found for seed in range(block * SEEDS, (block + 1) * SEEDS) if (found := check(seed)[1])}

    assert failed == {}, "to repeat one, run: python -m contract_tests.client.quota.simulation --seed N"


def test_runs_differ() -> None:
    """The seeds of the default run cover every failure, every form of Retry-After, and every kind of store."""
    drawn = [draw(seed) for seed in range(BLOCKS * SEEDS)]

    assert {cause for scenario in drawn for cause in scenario.causes} == set(CAUSES)
    assert {scenario.retry_after for scenario in drawn} == set(RETRY_AFTER_FORMS)
    assert {(scenario.in_file, scenario.is_blocking, scenario.is_patient) for scenario in drawn} == {
        (in_file, is_blocking, is_patient)
        for in_file in (True, False)
        for is_blocking in (True, False)
        for is_patient in (True, False)
    }
    assert sum(not scenario.failures and scenario.is_patient for scenario in drawn) > BLOCKS * SEEDS / 5


def test_seed_is_repeatable(capsys: pytest.CaptureFixture[str]) -> None:
    """The command runs a seed, prints its scenario, and exits with 0 if all invariants hold."""
    codes = {main(["--seed", "7"]), main(["--seeds", "2", "--first", "7"])}

    output = capsys.readouterr().out
    assert codes == {0}
    assert str(draw(7)) in output
    assert output.count("0 failed") == 2
