"""The server under test. Production is refused, and a live server is read-only unless writing is allowed."""

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
    """An API key that reports of failed tests do not show."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "<an API key>"


@dataclass(frozen=True, kw_only=True)
class Target:
    """One server.

    Attributes:
        name: `emulator` (in this process), `loopback` (the emulator behind a socket), `sandbox`, or a host.
        base_url: Base URL, with the path of the API.
        api_key: Key with every scope.
        is_live: Whether it is another process or machine, so that requests are counted and paced.
        may_write: Whether tests may create, change and delete rows.
    """

    name: str
    base_url: str
    api_key: str = field(repr=False)
    is_live: bool = False
    may_write: bool = True

    @property
    def host(self) -> str:
        """The host of the base URL."""
        return urlsplit(self.base_url).hostname or ""

    def find_path(self, path: str) -> str:
        """Return the part of a path below the base URL, as the description has it."""
        return path.removeprefix(urlsplit(self.base_url).path)


def choose_target(
    asked: str,
    *,
    api_key: str | None,
    variables: Mapping[str, str],
    may_write: bool = False,
    accepts_production: bool = False,
) -> Target:
    """Return the server to test.

    Args:
        asked: `emulator`, `loopback`, `sandbox` or a base URL.
        api_key: Key of the server; for the sandbox and this machine it defaults to the variable INFAKT_SANDBOX_API_KEY.
        variables: Environment variables.
        may_write: Whether tests may write.
        accepts_production: Whether production may be read.

    Raises:
        ValueError: There is no key, the address is invalid, or it is production and reading was not accepted or writing
            was asked for. The message never contains the key.
    """
    if asked in {"emulator", "loopback"}:
        return Target(name=asked, base_url=IN_PROCESS_URL, api_key=FULL_KEY)
    base_url = SANDBOX_URL if asked == "sandbox" else complete_url(asked)
    host = urlsplit(base_url).hostname or ""
    if is_production(host) and not accepts_production:
        msg = f"{host} is production, with real, numbered documents; use the sandbox or the emulator"
        raise ValueError(msg)
    if is_production(host) and may_write:
        msg = f"{host} is production, where nothing may be written; leave out --write"
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
    """Whether a host belongs to the vendor's production, where documents are real."""
    return host == PRODUCTION_DOMAIN or host.endswith("." + PRODUCTION_DOMAIN)


def complete_url(url: str) -> str:
    """Return a base URL in canonical form, with the path of the API if it has none.

    Raises:
        ValueError: The address is invalid. The message does not repeat it, since it may contain a key.
    """
    parts = urlsplit(url)
    host, has_more = (parts.hostname or "").rstrip("."), "@" in parts.netloc or parts.query or parts.fragment
    if parts.scheme not in {"http", "https"} or not HOST.fullmatch(host) or has_more:
        msg = "target must be emulator, loopback, sandbox or a base URL such as http://127.0.0.1:8000"
        raise ValueError(msg)
    if parts.scheme == "http" and host not in LOOPBACK_HOSTS:
        msg = f"http://{host} would receive the key unencrypted; use https:// for other machines"
        raise ValueError(msg)
    address = f"[{host}]" if ":" in host else host
    port = f":{parts.port}" if parts.port else ""
    return f"{parts.scheme}://{address}{port}{parts.path.rstrip('/') or API_PATH}"
