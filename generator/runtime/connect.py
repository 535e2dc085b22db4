"""How a client of our own reaches its server: directly or through a proxy, and which certificates it believes.

The proxy is the one of the environment: ``HTTPS_PROXY``, else ``ALL_PROXY``, in capitals or not. This machine's own
addresses are always reached directly, and ``http://`` leads nowhere else, so that no proxy ever reads the key.
"""

from __future__ import annotations

import os
import re
import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.cookiejar import CookieJar, DefaultCookiePolicy
from importlib.util import find_spec
from ipaddress import ip_network
from pathlib import Path
from urllib.parse import SplitResult, urlsplit
from urllib.request import getproxies

import httpx

from .errors import ConfigurationError
from .hosts import can_be_resolved, is_local_name, read_address

_FILE_VARIABLES = ("SSL_CERT_FILE", "SSL_CERT_DIR", "SSLKEYLOGFILE")


@dataclass(frozen=True, slots=True)
class Route:
    """The way to a server: through ``proxy`` or, where it is None, directly; ``tls`` knows whom to believe."""

    proxy: httpx.Proxy | None = field(repr=False)
    tls: ssl.SSLContext


def make_client(base_url: str) -> httpx.Client:
    """An HTTP client for threads; raises what ``find_route`` raises."""
    from .connections import Connections  # brings much with it, for those who make no HTTP client of their own

    route = find_route(base_url)
    connections = Connections(route.tls, route.proxy)
    return httpx.Client(transport=connections, cookies=refuse_cookies(), trust_env=False)


def make_async_client(base_url: str) -> httpx.AsyncClient:
    """An HTTP client for tasks; raises what ``find_route`` raises."""
    from .connections_async import AsyncConnections

    route = find_route(base_url)
    return httpx.AsyncClient(
        transport=AsyncConnections(route.tls, route.proxy), cookies=refuse_cookies(), trust_env=False
    )


def refuse_cookies() -> CookieJar:
    """A jar that takes no cookie: a cookie is one account's, and the connections may serve another's key."""
    return CookieJar(DefaultCookiePolicy(allowed_domains=()))


def find_route(base_url: str) -> Route:
    """The way to a server by the environment; raises ``ConfigurationError`` that names the variable at fault."""
    proxy = find_proxy(base_url, getproxies())
    if isinstance(proxy, str):
        raise ConfigurationError(proxy)
    return Route(proxy, _make_tls())


def find_proxy(base_url: str, proxies: Mapping[str, str]) -> httpx.Proxy | str | None:
    """The proxy that serves a server, None where it is reached directly, or what is wrong with the variable.

    A mistake is returned and not raised, since an address may hold a password that the frames of a traceback would
    show. ``proxies`` is what ``urllib.request.getproxies`` returns.
    """
    url = urlsplit(base_url)
    if is_local_name((url.hostname or "").removesuffix(".")) or _is_exempt(url, proxies.get("no", "")):
        return None
    for scheme in (url.scheme, "all"):
        if proxies.get(scheme):
            return _read_proxy(scheme, proxies[scheme].strip())
    return None


def _read_proxy(scheme: str, text: str) -> httpx.Proxy | str:
    variable = f"{scheme.upper()}_PROXY (or {scheme}_proxy)"
    try:
        proxy = httpx.Proxy(text if "://" in text else f"http://{text}")
        is_usable = can_be_resolved(proxy.url.host) and 0 < (proxy.url.port or 1) < 1 << 16
    except (ValueError, httpx.InvalidURL):
        return f"{variable} must be the address of a proxy, such as http://proxy.example.com:3128, and is none"
    if not is_usable:
        return f"{variable} must be the address of a proxy with a host and a port up to 65535, and has none"
    if proxy.url.scheme.startswith("socks") and find_spec("socksio") is None:
        return f"{variable} must be the address of an HTTP proxy, got a SOCKS proxy: for that, install httpx[socks]"
    return proxy


def _is_exempt(url: SplitResult, no_proxy: str) -> bool:
    """Whether ``NO_PROXY`` names a server: commas or blanks divide its entries."""
    return any(_matches(entry, url) for entry in re.split(r"[\s,]+", no_proxy.lower()) if entry)


def _matches(entry: str, url: SplitResult) -> bool:
    """Whether an entry of ``NO_PROXY`` names a server.

    ``*`` is every server, ``example.com``, ``.example.com`` and ``*.example.com`` a host and those below it, an address
    itself and 10.0.0.0/8 those in its range; a scheme before it or a port after it must be the server's too.
    """
    scheme, _, rest = entry.rpartition("://")
    host, port = _split_port(rest.removesuffix("/"))
    default = 443 if url.scheme == "https" else 80
    if scheme not in {"", "all", url.scheme} or port not in {"", str(url.port or default)}:
        return False
    name = (url.hostname or "").removesuffix(".")
    address = read_address(name)
    if host == "*" or address is None:
        suffix = host.removeprefix("*").strip(".")
        return host == "*" or (suffix != "" and f".{name}".endswith(f".{suffix}"))
    try:
        return address in ip_network(str(read_address(host) or host), strict=False)
    except ValueError:
        return False


def _split_port(text: str) -> tuple[str, str]:
    """Host and port, which is empty where there is none; an IPv6 address may stand in brackets."""
    if text.startswith("["):
        host, _, rest = text[1:].partition("]")
        return (host, rest[1:]) if rest.startswith(":") else (host + rest, "")
    host, _, port = text.partition(":")
    return (host, port) if port.isdigit() else (text, "")


def _make_tls() -> ssl.SSLContext:
    """A context that believes the authorities of ``SSL_CERT_FILE``, else ``SSL_CERT_DIR``, else certifi's."""
    file, folders = os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR")
    if folders and not any(Path(folder).is_dir() for folder in folders.split(os.pathsep)):
        # OpenSSL would believe nobody, without a word.
        msg = f"SSL_CERT_DIR must name a folder of certificates, got {folders!r}"
        raise ConfigurationError(msg)
    try:
        if file or folders:
            return ssl.create_default_context(cafile=file or None, capath=None if file else folders)
        return httpx.create_ssl_context(trust_env=False)
    except (OSError, ValueError) as error:
        reason = type(error).__name__
    given = [f"{name}={os.environ[name]!r}" for name in _FILE_VARIABLES if os.environ.get(name)]
    msg = f"the certificates cannot be loaded ({reason}): check {' and '.join(given) or 'the package certifi'}"
    raise ConfigurationError(msg)
