# Generated: do not edit. Change openapi/ or generator/runtime/settings.py,
# then run: python -m generator build
"""Settings of a client: explicit arguments first, then environment variables, then defaults."""

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
    """The settings of a client.

    Attributes:
        api_key: The account's key.
        base_url: Address of the server, without a slash at the end.
        timeout: Maximum number of seconds for each wait for the network.
        retry: How often and how long failed calls are repeated.
        quota: The limits that calls are paced by, None for no pacing.
        hooks: What to call on requests, responses, retries and waits for the quota.
        max_body_bytes: Largest body that is read into memory, unpacked.
        max_download_bytes: Largest download into a file, unpacked.
    """

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
    """Returns the settings of arguments, or else of ``INFAKT_ENVIRONMENT`` and ``INFAKT_BASE_URL``.

    An empty variable counts as unset. The arguments are those of ``Infakt``, except that ``api_key`` is the result of
    ``find_key``.

    Raises:
        ConfigurationError: There is no key, there is no such environment, an argument has the wrong type, or the base
            URL is not an absolute address or would send the key unencrypted.
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
    """Returns the given key, or else that of ``INFAKT_API_KEY``; if it is invalid, a string that says why.

    The mistake is returned, not raised, so that no traceback has a frame whose variables show the key.
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
        msg = "base_url must be an absolute address such as https://api.infakt.pl/api/v3"
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
