# Generated: do not edit. Change openapi/ or generator/runtime/settings.py,
# then run: python -m generator build
"""How a client is set up: explicit arguments first, then environment variables, then defaults."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import Literal, TypeAlias
from urllib.parse import SplitResult, urlsplit

import httpx

from .arguments import check_count, check_kind, check_seconds
from .errors import ConfigurationError
from .events import Hooks
from .hosts import can_be_resolved, is_loopback
from .quota import Quota
from .retry import Retry
from .secret import Secret

Environment: TypeAlias = Literal["production", "sandbox"]
SERVERS: dict[str, str] = {
    "production": "https://api.infakt.pl/api/v3",
    "sandbox": "https://api.sandbox-infakt.pl/api/v3",
}
_MAX_BASE_URL = 2_000
MAX_DOWNLOAD_BYTES = 500_000_000


@dataclass(frozen=True, slots=True)
class Settings:
    """What a client needs to know. ``timeout`` bounds each wait for the network, in seconds."""

    api_key: Secret
    base_url: str
    timeout: float = 30.0
    retry: Retry = field(default_factory=Retry)
    quota: Quota | None = field(default_factory=Quota)
    hooks: Hooks = field(default_factory=Hooks)
    max_body_bytes: int = 50_000_000
    max_download_bytes: int = MAX_DOWNLOAD_BYTES


def resolve_settings(
    *,
    api_key: Secret | str,
    environment: str | None,
    base_url: str | None,
    timeout: float,
    retry: Retry | None = None,
    quota: Quota | None = None,
    hooks: Hooks | None = None,
    max_download_bytes: int = MAX_DOWNLOAD_BYTES,
) -> Settings:
    """Settings from arguments, else from ``INFAKT_ENVIRONMENT`` and ``INFAKT_BASE_URL``; ``api_key`` is ``find_key``'s.

    An empty variable counts as unset. Raises ``ConfigurationError`` without a key, for an environment that does not
    exist, and for a base URL that would send the key in the clear.
    """
    check_seconds("timeout", timeout)
    check_count("max_download_bytes", max_download_bytes)
    for name, value, kind in (
        ("environment", environment, str),
        ("base_url", base_url, str),
        ("retry", retry, Retry),
        ("quota", quota, Quota),
        ("hooks", hooks, Hooks),
    ):
        check_kind(name, value, kind)
    url = _check_url(base_url or _find_url(environment))
    if isinstance(api_key, str):
        raise ConfigurationError(api_key)
    return Settings(
        api_key, url, timeout, retry or Retry(), quota, hooks or Hooks(), max_download_bytes=max_download_bytes
    )


def find_key(given: object) -> Secret | str:
    """The key that was given, else that of ``INFAKT_API_KEY``; or what is wrong with it.

    A mistake is returned and not raised, so that no traceback has a frame whose variables show the key.
    """
    key = _read("INFAKT_API_KEY") if given is None else given
    if not isinstance(key, str):
        return f"api_key must be a str, got {type(key).__name__}"
    key = str.strip(key)
    if not key:
        return "no API key: pass api_key=… or set INFAKT_API_KEY; keys are made in the settings of the inFakt account"
    if not (key.isascii() and key.isprintable()) or " " in key:
        return "the API key holds blanks, line breaks or other characters that do not belong in a header"
    return Secret(key)


def _read(variable: str) -> str:
    return os.environ.get(variable, "")


def _find_url(environment: str | None) -> str:
    if environment is None and _read("INFAKT_BASE_URL"):
        return _read("INFAKT_BASE_URL")
    name = environment or _read("INFAKT_ENVIRONMENT") or "production"
    if name not in SERVERS:
        msg = f"environment must be one of {', '.join(SERVERS)}, got {name!r}"
        raise ConfigurationError(msg)
    return SERVERS[name]


def _check_url(url: str) -> str:
    parts = _split(url)
    if parts is None:  # the address is not repeated, since a key may have been put into it
        msg = "base_url is an absolute address such as https://api.infakt.pl/api/v3"
        raise ConfigurationError(msg)
    if parts.username is not None or {"?", "#"} & set(url):  # the parts do not distinguish an empty query from none
        msg = "base_url must have no user, no ? and no #: the API key goes into api_key"
        raise ConfigurationError(msg)
    if parts.scheme == "http" and not is_loopback(parts.hostname or ""):
        msg = f"base_url http://{parts.hostname} would send the API key unencrypted; http:// is for this machine only"
        raise ConfigurationError(msg)
    return url.rstrip("/")


def _split(url: str) -> SplitResult | None:
    """The parts of an absolute address, None for anything else."""
    try:
        parts = urlsplit(url)
        is_address = parts.scheme in {"https", "http"} and can_be_resolved(parts.hostname or "") and parts.port != 0
        httpx.URL(url)
    except (ValueError, httpx.InvalidURL):
        return None
    is_plain = url.isascii() and url.isprintable() and not {" ", "\\"} & set(url) and len(url) <= _MAX_BASE_URL
    return parts if is_address and is_plain else None
