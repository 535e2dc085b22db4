"""`infakt-emulator`, `python -m infakt_emulator`: the emulator as a server on this machine."""

from __future__ import annotations

import argparse
import signal
import socket
import sys
from collections.abc import Sequence
from pathlib import Path

import uvicorn

from .app import create_app
from .bundle import DEFAULT_BUNDLE
from .engine import Emulator
from .faults import FAULTS
from .limits import POLICIES
from .world import Unsettled

# Seen live: tasks end within two seconds.
SETTLE_SECONDS = 2.0


class AnnouncedServer(uvicorn.Server):
    """A server that prints its URL once it accepts connections."""

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, then print the base URL."""
        await super().startup(sockets)
        for host, port in (listener.getsockname()[:2] for listener in sockets or ()):
            name = f"[{host}]" if ":" in host else host
            sys.stdout.write(f"http://{name}:{port}/api/v3\n")
            sys.stdout.flush()


def make_parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    parser = argparse.ArgumentParser(prog="infakt-emulator", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on")
    parser.add_argument("--port", type=int, default=0, help="port to listen on; 0 (the default) picks a free one")
    parser.add_argument("--seed", type=int, default=1, help="seed of the invented account")
    parser.add_argument("--limits", choices=POLICIES, default="none", help="rate limits to enforce")
    parser.add_argument(
        "--limit-scale", type=float, default=1.0, help="factor for the length of the windows; 0.05: a minute lasts 3 s"
    )
    parser.add_argument(
        "--faults", type=read_faults, default=[], help=f"names of faults, separated by commas: {', '.join(FAULTS)}"
    )
    parser.add_argument(
        "--api-key", action="append", default=[], help="additional key with every scope; may be repeated"
    )
    parser.add_argument("--any-nip", action="store_true", help="accept Polish tax numbers with a wrong check digit")
    parser.add_argument("--accept-ids", action="store_true", help="accept integer ids of documents in paths")
    parser.add_argument("--bundle", type=Path, default=DEFAULT_BUNDLE, help="OpenAPI description to follow")
    parser.add_argument("--control", action="store_true", help="open the control endpoints under /__emulator__/")
    return parser


def read_faults(text: str) -> list[str]:
    """Return the names of faults, given separated by commas.

    Raises:
        argparse.ArgumentTypeError: A fault has no such name.
    """
    names = [name for name in text.split(",") if name]
    unknown = [name for name in names if name not in FAULTS]
    if unknown:
        msg = f"unknown faults: {', '.join(unknown)}; known: {', '.join(FAULTS)}"
        raise argparse.ArgumentTypeError(msg)
    return names


def bind(host: str, port: int) -> socket.socket:
    """Return a socket bound to an address."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind((host, port))
    return listener


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve until the process is stopped by a signal, and return the exit code."""
    options = make_parser().parse_args(arguments)
    emulator = Emulator(
        seed=options.seed,
        limits=options.limits,
        limit_scale=options.limit_scale,
        faults=options.faults,
        keys=dict.fromkeys(options.api_key),
        settle_seconds=SETTLE_SECONDS,
        unsettled=Unsettled(checks_nip=not options.any_nip, accepts_ids=options.accept_ids),
        bundle=options.bundle,
    )
    try:
        listener = bind(options.host, options.port)
    except OSError as error:
        sys.stderr.write(f"cannot listen on {options.host}:{options.port}: {error.strerror}\n")
        return 2
    # uvicorn raises the signal again after its shutdown; exit with 0 then.
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: sys.exit(0))
    app = create_app(emulator, has_control=options.control)
    config = uvicorn.Config(app, log_level="critical", access_log=False, lifespan="off", server_header=False)
    AnnouncedServer(config).run(sockets=[listener])
    return 0


if __name__ == "__main__":
    sys.exit(main())
