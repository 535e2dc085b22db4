# Generated: do not edit. Change openapi/ or generator/runtime/hosts.py,
# then run: python -m generator build
"""Hosts: names and addresses, and which of them are this machine."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, ip_address


def read_address(host: str) -> IPv4Address | IPv6Address | None:
    """The IP address that a host is, an IPv4 one also where it is mapped into IPv6; None for a name."""
    try:
        address = ip_address(host)
    except ValueError:
        return None
    return (address.ipv4_mapped if isinstance(address, IPv6Address) else None) or address


def is_loopback(host: str) -> bool:
    """Whether nothing that is sent to a host leaves this machine: ``localhost``, 127.0.0.0/8 and ``::1``."""
    address = read_address(host)
    return host == "localhost" if address is None else address.is_loopback


def is_local_name(host: str) -> bool:
    """Whether a host is loopback, or a name below ``localhost``, which a proxy cannot resolve (RFC 6761)."""
    return is_loopback(host) or host.endswith(".localhost")


def can_be_resolved(host: str) -> bool:
    """Whether a host can be looked up: its labels are neither empty nor longer than 63 characters."""
    try:
        host.removesuffix(".").encode("idna")
    except UnicodeError:
        return False
    return bool(host)
