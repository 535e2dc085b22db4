"""Which server is asked. Production is refused, and any server but the emulator is only read unless told otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from contract_tests.emulator import FULL_KEY
from contract_tests.emulator.inprocess import BASE_URL as IN_PROCESS_URL

SANDBOX_URL = "https://api.sandbox-infakt.pl/api/v3"
KEY_VARIABLE = "INFAKT_SANDBOX_API_KEY"
LOOPBACK_HOSTS = frozenset({"127.0.0.1", "::1", "localhost"})
PRODUCTION_DOMAIN = "infakt.pl"


@dataclass(frozen=True, kw_only=True)
class Place:
    """One server; `name` is `emulator` (in this process), `loopback` (it behind a socket), `sandbox` or a host."""

    name: str
    base_url: str
    api_key: str = field(repr=False)
    is_live: bool = False
    may_write: bool = True

    @property
    def host(self) -> str:
        """The host's name."""
        return read_host(self.base_url)


def choose_place(
    asked: str,
    *,
    api_key: str | None,
    variables: Mapping[str, str],
    may_write: bool = False,
    accepts_production: bool = False,
) -> Place:
    """Return the server that is asked for: `emulator`, `loopback`, `sandbox` or a base URL.

    A key that is not given is read from INFAKT_SANDBOX_API_KEY. Raises ValueError, which never repeats the key, for a
    server without a key, for one that is no address, and for production unless that was accepted, and then for writing.
    """
    if asked in {"emulator", "loopback"}:
        return Place(name=asked, base_url=IN_PROCESS_URL, api_key=FULL_KEY)
    base_url = SANDBOX_URL if asked == "sandbox" else asked.rstrip("/")
    host = read_host(base_url)
    is_production = host == PRODUCTION_DOMAIN or host.endswith("." + PRODUCTION_DOMAIN)
    if is_production and not accepts_production:
        msg = f"--target {host} is production: real, numbered documents; ask the sandbox or the emulator"
        raise ValueError(msg)
    if is_production and may_write:
        msg = f"--target {host} is production, and nothing is ever written there; leave out --write"
        raise ValueError(msg)
    key = api_key or variables.get(KEY_VARIABLE, "").strip()
    if not key:
        msg = f"--target {asked} wants a key; set {KEY_VARIABLE} or give --api-key"
        raise ValueError(msg)
    name = "sandbox" if base_url == SANDBOX_URL else host
    return Place(name=name, base_url=base_url, api_key=key, is_live=True, may_write=may_write)


def read_host(url: str) -> str:
    """Return an address's host in its one form. Raises ValueError for what is no address of a web server."""
    parts = urlsplit(url)
    host = (parts.hostname or "").rstrip(".")
    if parts.scheme not in {"http", "https"} or not host or parts.username is not None:
        msg = "--target is emulator, loopback, sandbox, or a base URL such as http://127.0.0.1:8000/api/v3"
        raise ValueError(msg)
    return host
