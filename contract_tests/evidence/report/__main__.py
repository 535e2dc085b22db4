"""`python -m contract_tests.evidence.report`: write the page, or add what a live run has verified."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from . import verified
from .gather import gather
from .render import render


def parse_arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    """Return the options of the command line."""
    parser = argparse.ArgumentParser(prog="python -m contract_tests.evidence.report", description=__doc__)
    parser.add_argument("--verified", type=Path, default=verified.FILE, help="file of the operations verified so far")
    parser.add_argument("--evidence", type=Path, help="file written by `pytest --evidence`")
    parser.add_argument("--kill", type=Path, help="file written by the kill matrix")
    parser.add_argument("--to", type=Path, help="page to write")
    parser.add_argument("--verify", type=Path, metavar="EVIDENCE", help="add a live run's evidence to --verified")
    options = parser.parse_args(arguments)
    if not options.verify and not (options.evidence and options.kill and options.to):
        parser.error("give --evidence, --kill and --to to write a page, or --verify to add a live run")
    return options


def read(path: Path) -> Any:
    """Return the JSON in a file.

    Raises:
        ValueError: The file does not exist or is not JSON.
    """
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        msg = f"{path} must be a JSON file, got {error}; run `nox -s report`, which writes all files that it needs"
        raise ValueError(msg) from error


def run(options: argparse.Namespace) -> str:
    """Do what the options ask for, and return a message."""
    days = read(options.verified)
    if options.verify:
        merged = verified.merge(days, read(options.verify))
        verified.write(merged, options.verified)
        return f"{options.verified}: {len(merged)} operations verified"
    report = gather(read(options.evidence), read(options.kill), days)
    options.to.parent.mkdir(parents=True, exist_ok=True)
    options.to.write_text(render(report), encoding="utf-8")
    return f"{options.to}: {len(report.operations)} operations"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command, print its result, and return the exit code."""
    try:
        done = run(parse_arguments(arguments))
    except ValueError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    sys.stdout.write(f"{done}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
