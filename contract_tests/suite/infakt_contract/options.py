"""The options of the suite, and how their values are read."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

import pytest

from infakt_contract.target.budget import KINDS, Kind
from infakt_emulator.limits import POLICIES


def add_options(parser: pytest.Parser) -> None:
    """Add the options that choose the server, and what is done to it and with it."""
    group = parser.getgroup("infakt")
    group.addoption("--target", default="emulator", help="server to test: emulator, loopback, sandbox, or a base URL")
    group.addoption("--api-key", help="key for that server; for the sandbox prefer INFAKT_SANDBOX_API_KEY")
    group.addoption("--write", action="store_true", help="allow tests to create, change and delete rows of their own")
    group.addoption("--email-to", metavar="ADDRESS", help="address that an invoice of the run is sent to; else none is")
    group.addoption("--i-know-this-is-production", action="store_true", help="allow reading from production")
    group.addoption("--limits", choices=list(POLICIES), help="limits to stay within; none on this machine")
    group.addoption("--max-wait", type=float, default=120.0, help="longest wait for a window of the limits, in seconds")
    group.addoption(
        "--budget",
        type=read_totals,
        metavar="READS[,WRITES]",
        help="most requests of a live run, by default what the limits allow in an hour: 180,90 with --limits seed",
    )
    group.addoption("--deadline", type=float, metavar="MINUTES", help="time after which a live run asks nothing more")
    group.addoption(
        "--clients", choices=["both", "sync"], help="clients to test; on a live server only the blocking one by default"
    )
    group.addoption("--faults", default="", help="faults of the emulator, separated by commas")
    group.addoption(
        "--run-id", metavar="ID", help="name of the run in the evidence; by default its date and a random part"
    )
    group.addoption("--evidence", type=Path, help="file for a JSON report of the run")
    group.addoption("--report", type=Path, metavar="FILE.md", help="file for a report in Markdown, as for a summary")
    group.addoption("--fail-on", choices=["drift"], help="what else is a failure, with exit code 1, on a live server")
    group.addoption(
        "--probe-limits",
        action="store_true",
        help="at the end, ask light reads without a pause until one is refused or 400 were answered",
    )


def read_totals(text: str) -> dict[Kind, int]:
    """Return the most reads and writes of a run, written as `180,90`, or `180` for reads alone.

    Raises:
        ArgumentTypeError: The text is no such pair.
    """
    match = re.fullmatch(r"(\d+)(?:,(\d+))?", text)
    if match is None:
        msg = f"must be READS or READS,WRITES, such as 180,90; got {text!r}"
        raise argparse.ArgumentTypeError(msg)
    return {kind: int(count) for kind, count in zip(KINDS, match.groups(), strict=True) if count}


def read_faults(config: pytest.Config) -> list[str]:
    """Return the names of the requested faults."""
    return [name for name in config.getoption("--faults").split(",") if name]
