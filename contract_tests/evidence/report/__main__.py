"""`python -m contract_tests.evidence.report`: write the page, or note what a live run has verified."""

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
    """Return the command line's settings."""
    parser = argparse.ArgumentParser(prog="python -m contract_tests.evidence.report", description=__doc__)
    parser.add_argument("--verified", type=Path, default=verified.FILE, help="what was verified on servers of inFakt")
    parser.add_argument("--evidence", type=Path, help="what `pytest --evidence` wrote")
    parser.add_argument("--kill", type=Path, help="what the kill matrix wrote")
    parser.add_argument("--to", type=Path, help="the page to write")
    parser.add_argument("--verify", type=Path, metavar="EVIDENCE", help="add a live run's evidence to --verified")
    options = parser.parse_args(arguments)
    if not options.verify and not (options.evidence and options.kill and options.to):
        parser.error("expected --evidence, --kill and --to for a page, or --verify for a live run")
    return options


def read(path: Path) -> Any:
    """Return a file's JSON. Raises ValueError where there is none."""
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        msg = f"expected JSON in {path}; got {error}; `nox -s report` writes all that it needs"
        raise ValueError(msg) from error


def run(options: argparse.Namespace) -> str:
    """Do what is asked, and return what was done."""
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
    """Run, and say what came of it."""
    try:
        done = run(parse_arguments(arguments))
    except ValueError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    sys.stdout.write(f"{done}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
