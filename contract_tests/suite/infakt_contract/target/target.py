"""Which server is asked. Production is refused, and any server but the emulator is only read unless told otherwise."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from infakt_emulator import FULL_KEY
from infakt_emulator.inprocess import BASE_URL as IN_PROCESS_URL

SANDBOX_URL = "https://api.sandbox-infakt.pl/api/v3"
KEY_VARIABLE = "INFAKT_SANDBOX_API_KEY"
LOOPBACK_HOSTS = frozenset({"127.0.0.1", "::1", "localhost"})
PRODUCTION_DOMAIN = "infakt.pl"
API_PATH = "/api/v3"
# A host in other letters may be turned into production's on its way, so it is taken in these only.
HOST = re.compile(r"[a-z0-9.:-]+")


class Key(str):
    """An API key, which no report of a failed test shows."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "<an API key>"


@dataclass(frozen=True, kw_only=True)
class Target:
    """One server; `name` is `emulator` (in this process), `loopback` (it behind a socket), `sandbox` or a host."""

    name: str
    base_url: str
    api_key: str = field(repr=False)
    is_live: bool = False
    may_write: bool = True

    @property
    def host(self) -> str:
        """The host's name."""
        return urlsplit(self.base_url).hostname or ""


def choose_target(
    asked: str,
    *,
    api_key: str | None,
    variables: Mapping[str, str],
    may_write: bool = False,
    accepts_production: bool = False,
) -> Target:
    """Return the server that is asked for: `emulator`, `loopback`, `sandbox` or a base URL.

    A key that is not given is read from INFAKT_SANDBOX_API_KEY, for the sandbox and for this machine. Raises
    ValueError, which never repeats the key, for a server without a key, for one that is no address, and for production
    unless that was accepted, and then for writing.
    """
    if asked in {"emulator", "loopback"}:
        return Target(name=asked, base_url=IN_PROCESS_URL, api_key=FULL_KEY)
    base_url = SANDBOX_URL if asked == "sandbox" else complete_url(asked)
    host = urlsplit(base_url).hostname or ""
    if is_production(host) and not accepts_production:
        msg = f"{host} is production: real, numbered documents; ask the sandbox or the emulator"
        raise ValueError(msg)
    if is_production(host) and may_write:
        msg = f"{host} is production, and nothing is ever written there; leave out --write"
        raise ValueError(msg)
    name = "sandbox" if base_url == SANDBOX_URL else host
    # The sandbox's own key goes nowhere else by itself.
    is_its_own = name == "sandbox" or host in LOOPBACK_HOSTS
    key = (api_key or "").strip() or (variables.get(KEY_VARIABLE, "").strip() if is_its_own else "")
    if not key:
        msg = f"no key for {name}: " + (f"set {KEY_VARIABLE}" if is_its_own else "give --api-key")
        raise ValueError(msg)
    return Target(name=name, base_url=base_url, api_key=Key(key), is_live=True, may_write=may_write)


def is_production(host: str) -> bool:
    """Whether a host is the vendor's own, where documents are real."""
    return host == PRODUCTION_DOMAIN or host.endswith("." + PRODUCTION_DOMAIN)


def complete_url(url: str) -> str:
    """Return a base URL in its one form, with the API's path where it has none.

    Raises ValueError for what is no such address; it is not repeated, since a key may have been put into it.
    """
    parts = urlsplit(url)
    host, has_more = (parts.hostname or "").rstrip("."), "@" in parts.netloc or parts.query or parts.fragment
    if parts.scheme not in {"http", "https"} or not HOST.fullmatch(host) or has_more:
        msg = "the server is emulator, loopback, sandbox, or a base URL such as http://127.0.0.1:8000"
        raise ValueError(msg)
    if parts.scheme == "http" and host not in LOOPBACK_HOSTS:
        msg = f"http://{host} would be sent the key unencrypted; http:// is for this machine only"
        raise ValueError(msg)
    address = f"[{host}]" if ":" in host else host
    port = f":{parts.port}" if parts.port else ""
    return f"{parts.scheme}://{address}{port}{parts.path.rstrip('/') or API_PATH}"
