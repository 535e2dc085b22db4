"""`python -m contract_tests.evidence.recording [SOURCE…]`: record documentation, emulator or sandbox.

Exit codes: 0, everything was recorded; 1, a file of `documented/` is invalid; 2, the command line is wrong; 4, there is
no usable sandbox (no key or a wrong one, no network, production); 130 and 143, interrupted. Unless it is 0, the
cassettes of the source that failed, and of those after it, are the old ones.
"""

from __future__ import annotations

import argparse
import signal
import sys
from pathlib import Path
from types import FrameType

from .cassette import FOLDER, SOURCES
from .documented import InvalidFileError
from .recorder import RECORDERS, find_sandbox, record, replace
from .sandbox import QUOTAS, REMAINS, Sandbox, UnusableSandboxError, describe_remains

INVALID, UNUSABLE = 1, 4


def main() -> int:
    """Record each source named, and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m contract_tests.evidence.recording", description=__doc__)
    parser.add_argument(
        "sources", nargs="*", metavar="SOURCE", help=f"of {', '.join(SOURCES)}; by default the first two"
    )
    parser.add_argument("--write", action="store_true", help="also print and book documents of the recording's own")
    parser.add_argument("--limits", choices=QUOTAS, default="seed", help="limits to stay within; seed: about an hour")
    parser.add_argument("--to", type=Path, default=FOLDER, metavar="FOLDER", help="folder of the cassettes")
    parser.add_argument("--remains", type=Path, default=REMAINS, metavar="FILE", help="what a killed recording left")
    options = parser.parse_args()
    sources = options.sources or list(RECORDERS)
    unknown = [source for source in sources if source not in SOURCES]
    if unknown:
        parser.error(f"expected sources of {', '.join(SOURCES)}; got {', '.join(unknown)}")
    signal.signal(signal.SIGTERM, interrupt)
    for source in sources:
        code = record_offline(source, options.to) if source in RECORDERS else record_sandbox(options)
        if code:
            return code
    return 0


def record_offline(source: str, folder: Path) -> int:
    """Record the documentation or the emulator, print the number of cassettes, and return the exit code."""
    try:
        say(f"{source}: {record(source, folder)} cassettes")
    except InvalidFileError as error:
        return complain(str(error), INVALID)
    return 0


def record_sandbox(options: argparse.Namespace) -> int:
    """Record the sandbox, print what was recorded, and return the exit code."""
    try:
        target = find_sandbox()
        sandbox = Sandbox(
            target, may_book=options.write, remains=options.remains, quota=QUOTAS[options.limits], say=say
        )
    except ValueError as error:
        return complain(str(error))
    try:
        recorded = sandbox.record()
        replace("sandbox", recorded.cassettes, options.to)
    except UnusableSandboxError as error:
        code = complain(str(error))
    except (KeyboardInterrupt, SystemExit) as error:
        say("interrupted; the cassettes are the old ones")
        code = error.code if isinstance(error, SystemExit) and isinstance(error.code, int) else 128 + signal.SIGINT
    else:
        for line in recorded.lines(len(sandbox.description.by_id), target.name):
            say(f"sandbox: {line}")
        return 0
    for line in describe_remains(sandbox.recorded.remains, target.name) if sandbox.recorded.remains else ():
        say(line)
    return code


def interrupt(number: int, _: FrameType | None) -> None:
    """End the process in an orderly way."""
    sys.exit(128 + number)


def complain(message: str, code: int = UNUSABLE) -> int:
    """Print why nothing was recorded, and return the exit code."""
    sys.stderr.write(f"nothing was recorded: {message}\n")
    return code


def say(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
