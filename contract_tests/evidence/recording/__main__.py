"""`python -m contract_tests.evidence.recording [SOURCE…]`: record documentation, emulator or sandbox."""

from __future__ import annotations

import argparse

from .recorder import RECORDERS, find_sandbox, record


def main() -> None:
    """Record each source named."""
    parser = argparse.ArgumentParser(prog="python -m contract_tests.evidence.recording", description=__doc__)
    parser.add_argument(
        "sources", nargs="*", metavar="SOURCE", help=f"of {', '.join(RECORDERS)}; by default the first two"
    )
    sources = parser.parse_args().sources or [name for name in RECORDERS if name != "sandbox"]
    unknown = [source for source in sources if source not in RECORDERS]
    if unknown:
        parser.error(f"expected sources of {', '.join(RECORDERS)}; got {', '.join(unknown)}")
    if "sandbox" in sources:
        try:
            find_sandbox()
        except ValueError as error:
            parser.error(str(error))
    for source in sources:
        print(f"{source}: {record(source)} cassettes")  # noqa: T201 - a command line


if __name__ == "__main__":
    main()
