"""How a client is set up: explicit arguments first, then environment variables, then defaults."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import Literal, TypeAlias
from urllib.parse import SplitResult, urlsplit

from .checks import check_seconds
from .errors import ConfigurationError
from .events import Hooks
from .quota import Quota
from .retry import Retry

Environment: TypeAlias = Literal["production", "sandbox"]
SERVERS: dict[str, str] = {
    "production": "https://api.infakt.pl/api/v3",
    "sandbox": "https://api.sandbox-infakt.pl/api/v3",
}
_LOOPBACK = {"localhost", "127.0.0.1", "::1"}


@dataclass(frozen=True, slots=True)
class Settings:
    """What a client needs to know. ``timeout`` bounds each wait for the network, in seconds."""

    api_key: str = field(repr=False)
    base_url: str
    timeout: float = 30.0
    retry: Retry = field(default_factory=Retry)
    quota: Quota | None = field(default_factory=Quota)
    hooks: Hooks = field(default_factory=Hooks)
    max_body_bytes: int = 50_000_000


def resolve_settings(
    *,
    api_key: str | None,
    environment: str | None,
    base_url: str | None,
    timeout: float,
    retry: Retry | None = None,
    quota: Quota | None = None,
    hooks: Hooks | None = None,
) -> Settings:
    """Settings from arguments, else from ``INFAKT_API_KEY``, ``INFAKT_ENVIRONMENT`` and ``INFAKT_BASE_URL``.

    An empty variable counts as unset. Raises ``ConfigurationError`` without a key, for an environment that does not
    exist, and for a base URL that would send the key in the clear.
    """
    # The key is read last and held by no name here, so that a report of another mistake does not show it.
    check_timeout(timeout)
    url = _check_url(base_url or _find_url(environment))
    return Settings(
        _check_key(_read("INFAKT_API_KEY") if api_key is None else api_key),
        url,
        timeout,
        retry or Retry(),
        quota,
        hooks or Hooks(),
    )


def check_timeout(timeout: float) -> None:
    """Raises ``ConfigurationError`` for what is no number of seconds above 0."""
    try:
        check_seconds("timeout", timeout)
    except (TypeError, ValueError) as error:
        raise ConfigurationError(*error.args) from None


def _read(variable: str) -> str:
    return os.environ.get(variable, "")


def _find_url(environment: str | None) -> str:
    if environment is None and _read("INFAKT_BASE_URL"):
        return _read("INFAKT_BASE_URL")
    name = environment or _read("INFAKT_ENVIRONMENT") or "production"
    if name not in SERVERS:
        msg = f"environment is one of {', '.join(SERVERS)}; got {name!r}"
        raise ConfigurationError(msg)
    return SERVERS[name]


def _check_key(key: str) -> str:
    key = key.strip()
    if not key:
        msg = "no API key: pass api_key=… or set INFAKT_API_KEY; keys are made in the settings of the inFakt account"
        raise ConfigurationError(msg)
    if not (key.isascii() and key.isprintable()) or " " in key:
        msg = "the API key holds blanks, line breaks or other characters that do not belong in a header"
        raise ConfigurationError(msg)
    return key


def _check_url(url: str) -> str:
    parts = _split(url)
    if parts is None:  # the address is not repeated, since a key may have been put into it
        msg = "base_url is an absolute address such as https://api.infakt.pl/api/v3"
        raise ConfigurationError(msg)
    if parts.username or parts.password or parts.query or parts.fragment:
        msg = "base_url has no user, query or fragment: the API key goes into api_key"
        raise ConfigurationError(msg)
    if parts.scheme == "http" and parts.hostname not in _LOOPBACK:
        msg = f"base_url http://{parts.hostname} would send the API key unencrypted; http:// is for this machine only"
        raise ConfigurationError(msg)
    return url.rstrip("/")


def _split(url: str) -> SplitResult | None:
    """The parts of an absolute address, None for anything else."""
    try:
        parts = urlsplit(url)
        is_address = parts.scheme in {"https", "http"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return None
    return parts if is_address and url.isascii() and url.isprintable() and " " not in url else None
