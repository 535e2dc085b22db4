"""`python -m contract_tests.client.quota.simulation`: run many seeds, or repeat one."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence

from contract_tests.client.quota.simulation.invariants import check
from contract_tests.client.quota.simulation.scenario import draw


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the seeds, print each violation with its seed, and return 1 if there was any."""
    parser = argparse.ArgumentParser(prog="python -m contract_tests.client.quota.simulation", description=__doc__)
    parser.add_argument("--seeds", type=int, default=1000, help="number of seeds, starting at --first")
    parser.add_argument("--first", type=int, default=0, help="first seed")
    parser.add_argument("--seed", type=int, help="run only this seed, and print its scenario")
    given = parser.parse_args(arguments)
    if given.seed is not None:
        sys.stdout.write(f"{draw(given.seed)}\n")
    seeds = [given.seed] if given.seed is not None else range(given.first, given.first + given.seeds)
    began, failed = time.monotonic(), 0
    for seed in seeds:
        _, violations = check(seed)
        failed += bool(violations)
        sys.stdout.writelines(f"seed {seed}: {violation}\n" for violation in violations)
    seconds = time.monotonic() - began
    sys.stdout.write(f"{len(seeds)} seeds in {seconds:.1f} s, {failed} failed\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
