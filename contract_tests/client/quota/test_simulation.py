"""Whatever happens around the quota, what always holds of it holds."""

from __future__ import annotations

import pytest

from contract_tests.client.quota.simulation.__main__ import main
from contract_tests.client.quota.simulation.invariants import check
from contract_tests.client.quota.simulation.scenario import CAUSES, TELLINGS, draw

BLOCKS, SEEDS = 5, 60


@pytest.mark.parametrize("block", range(BLOCKS))
def test_invariants_hold(block: int) -> None:
    """In hundreds of runs drawn from seeds no limit is broken by our own doing, and no call is lost or late."""
    failed = {seed: found for seed in range(block * SEEDS, (block + 1) * SEEDS) if (found := check(seed)[1])}

    assert failed == {}, "repeat one: python -m contract_tests.client.quota.simulation --seed N"


def test_runs_differ() -> None:
    """The seeds of the default run have every mishap, every way to refuse, and every kind of store in them."""
    drawn = [draw(seed) for seed in range(BLOCKS * SEEDS)]

    assert {cause for scenario in drawn for cause in scenario.causes} == set(CAUSES)
    assert {scenario.telling for scenario in drawn} == set(TELLINGS)
    assert {(scenario.in_file, scenario.is_blocking, scenario.is_patient) for scenario in drawn} == {
        (in_file, is_blocking, is_patient)
        for in_file in (True, False)
        for is_blocking in (True, False)
        for is_patient in (True, False)
    }
    assert sum(not scenario.mishaps and scenario.is_patient for scenario in drawn) > BLOCKS * SEEDS / 5


def test_seed_is_repeatable(capsys: pytest.CaptureFixture[str]) -> None:
    """The command runs a seed, says what happens in it, and ends with 0 when all holds."""
    codes = {main(["--seed", "7"]), main(["--seeds", "2", "--first", "7"])}

    told = capsys.readouterr().out
    assert codes == {0}
    assert str(draw(7)) in told
    assert told.count("0 failed") == 2
