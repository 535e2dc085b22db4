# Generated: do not edit. Change openapi/ or generator/runtime/proxies.py,
# then run: python -m generator build
"""The proxies that the environment names, as patterns of the HTTP library."""

from __future__ import annotations

import ipaddress
from urllib.request import getproxies

import httpx


def find_proxies() -> dict[str, httpx.Proxy | None]:
    """The proxy of each kind of URL, and None for the hosts that are exempt (``NO_PROXY``)."""
    named = getproxies()
    exempt = [host.strip() for host in named.get("no", "").split(",") if host.strip()]
    if "*" in exempt:
        return {}
    proxies = {f"{scheme}://": named[scheme] for scheme in ("http", "https", "all") if named.get(scheme)}
    urls = {hosts: url if "://" in url else f"http://{url}" for hosts, url in proxies.items()}
    return {**{hosts: httpx.Proxy(url) for hosts, url in urls.items()}, **{_write(host): None for host in exempt}}


def _write(host: str) -> str:
    if "://" in host:
        return host
    try:
        address = ipaddress.ip_address(host.partition("/")[0])
    except ValueError:
        return f"all://{host}" if host.lower() == "localhost" else f"all://*{host}"
    return f"all://[{host}]" if address.version == 6 else f"all://{host}"
