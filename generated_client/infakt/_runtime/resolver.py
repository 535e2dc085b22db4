# Generated: do not edit. Change openapi/ or generator/runtime/resolver.py,
# then run: python -m generator build
"""Looking up hosts without ever being held up by it.

``getaddrinfo`` takes no timeout and cannot be interrupted. So it runs in a daemon thread, which is left to itself when
the caller's time is up. Callers that ask for the same host share a lookup, so one that hangs holds one thread.
"""

from __future__ import annotations

import ipaddress
import os
import socket
import time
from concurrent.futures import Future
from concurrent.futures import TimeoutError as NotYet
from threading import Thread
from typing import TypeAlias

import httpcore

from .patience import SLICE_SECONDS, Patience

MAX_LOOKUPS = 16
"""How many lookups may be under way at once in a process; beyond that hosts are not looked up but refused."""
FRESH_SECONDS = 5.0
"""How long a lookup is shared; one that takes longer may hang for good, and the next caller starts another."""
FIRST_PAUSE, LONGEST_PAUSE = 0.001, 0.02

Address: TypeAlias = tuple[socket.AddressFamily, tuple[str, int] | tuple[str, int, int, int] | tuple[int, bytes]]
_under_way: set[_Lookup] = set()


class _Lookup:
    """One ``getaddrinfo`` in a thread of its own."""

    def __init__(self, host: str, port: int) -> None:
        self.key = (os.getpid(), host, port)  # a forked process has none of its parent's threads
        self.found: Future[list[Address]] = Future()
        self._since = time.monotonic()
        _under_way.add(self)
        Thread(target=self._run, args=(host, port), name="infakt-resolver", daemon=True).start()

    def is_shared_by(self, key: tuple[int, str, int]) -> bool:
        return self.key == key and time.monotonic() - self._since < FRESH_SECONDS

    def _run(self, host: str, port: int) -> None:
        try:
            entries = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            self.found.set_result(list(dict.fromkeys((family, address) for family, _, _, _, address in entries)))
        except (OSError, UnicodeError) as error:
            self.found.set_exception(httpcore.ConnectError(str(error)))
        except BaseException as error:  # noqa: BLE001 - whoever waits for it shall hear of it
            self.found.set_exception(error)
        finally:
            _under_way.discard(self)


def resolve(host: str, port: int, patience: Patience) -> list[Address]:
    """The addresses of a host, for a thread."""
    found = _start(host, port)
    while True:
        try:
            return found.result(min(patience.left(), SLICE_SECONDS))
        except NotYet:
            continue


async def resolve_async(host: str, port: int) -> list[Address]:
    """The addresses of a host, for a task."""
    import anyio

    found = _start(host, port)
    pause = FIRST_PAUSE
    while not found.done():
        await anyio.sleep(pause)
        pause = min(LONGEST_PAUSE, pause * 2)
    return found.result()


def _start(host: str, port: int) -> Future[list[Address]]:
    number = _read_address(host)
    if number is not None:
        done: Future[list[Address]] = Future()
        is_old = number.version == 4
        done.set_result([(socket.AF_INET, (host, port)) if is_old else (socket.AF_INET6, (host, port, 0, 0))])
        return done
    key = (os.getpid(), host, port)
    lookups = [lookup for lookup in list(_under_way) if lookup.key[0] == key[0]]
    shared = next((lookup for lookup in lookups if lookup.is_shared_by(key)), None)
    if shared is None and len(lookups) >= MAX_LOOKUPS:
        msg = f"{len(lookups)} lookups of hosts are under way and none of them ends"
        raise httpcore.ConnectError(msg)
    return (shared or _Lookup(host, port)).found


def _read_address(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    """The address that a host is written as; None for a name, or for one that needs its zone looked up."""
    try:
        return ipaddress.ip_address(host) if "%" not in host else None
    except ValueError:
        return None
